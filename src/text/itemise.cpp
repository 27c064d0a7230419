#include "text/itemise.h"

#include <unicode/uscript.h>

#include <algorithm>

#include "text/contextual_classes.h"

namespace broadsheet {

namespace {

hb_script_t script_of(char32_t character);

// The script of characters that go with whatever is beside them.
constexpr hb_script_t any_script = HB_SCRIPT_COMMON;

hb_script_t as_chinese(hb_script_t script) {
  switch (script) {
    case HB_SCRIPT_LATIN:
    case HB_SCRIPT_GREEK:
    case HB_SCRIPT_CYRILLIC:
    case HB_SCRIPT_HIRAGANA:
    case HB_SCRIPT_KATAKANA:
    case HB_SCRIPT_BOPOMOFO:
      return HB_SCRIPT_HAN;
    default:
      return script;
  }
}

}  // namespace

std::vector<Item> itemise(std::u32string_view text, const std::vector<int>& runs, const std::string& language) {
  const bool chinese = is_set_as_chinese(language);
  std::vector<Item> items;
  for (std::size_t i = 0; i < text.size(); ++i) {
    hb_script_t script = script_of(text[i]);
    if (chinese) script = as_chinese(script);
    const bool same_run = !items.empty() && items.back().run == runs[i];
    if (same_run && items.back().script == any_script) items.back().script = script;
    if (same_run && (script == any_script || script == items.back().script))
      items.back().end = i + 1;
    else
      items.push_back({i, i + 1, runs[i], script, Stance::Horizontal});
  }
  for (Item& item : items)
    if (item.script == any_script) item.script = chinese ? HB_SCRIPT_HAN : HB_SCRIPT_LATIN;
  return items;
}

std::vector<Item> divide(const std::vector<Item>& items, const std::vector<StanceStretch>& stretches) {
  std::vector<Item> divided;
  std::size_t at = 0;
  for (const Item& item : items) {
    for (std::size_t begin = item.begin; begin < item.end; begin = divided.back().end) {
      while (stretches[at].end <= begin) ++at;
      Item part = item;
      part.begin = begin;
      part.end = std::min(item.end, stretches[at].end);
      part.stance = stretches[at].stance;
      divided.push_back(part);
    }
  }
  return divided;
}

namespace {

hb_script_t script_of(char32_t character) {
  if (character >= 0x4E00 && character <= 0x9FFF) return HB_SCRIPT_HAN;
  if (character < 0x80) {
    const bool letter = (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    return letter ? HB_SCRIPT_LATIN : any_script;
  }
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(character), &error);
  if (U_FAILURE(error) || code == USCRIPT_COMMON || code == USCRIPT_INHERITED || code == USCRIPT_UNKNOWN)
    return any_script;
  return hb_script_from_string(uscript_getShortName(code), -1);
}

}  // namespace

}  // namespace broadsheet
