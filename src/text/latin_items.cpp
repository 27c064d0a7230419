#include "text/latin_items.h"

#include <algorithm>

namespace broadsheet {

namespace {

using enum CharacterClass;

bool is_western(CharacterClass c) {
  return c == Western || c == NoteMark;
}

std::vector<bool> in_latin_face(const Item& item, std::u32string_view text, const std::vector<CharacterClass>& classes,
                                const Face& latin);

}  // namespace

std::vector<Item> divide_by_face(const std::vector<Item>& items, std::u32string_view text,
                                 const std::vector<CharacterClass>& classes, const std::vector<TextRun>& runs) {
  std::vector<Item> divided;
  divided.reserve(items.size());
  for (const Item& item : items) {
    const Face* latin = runs[static_cast<std::size_t>(item.run)].latin;
    if (!latin) {
      divided.push_back(item);
      continue;
    }
    const std::vector<bool> is_latin = in_latin_face(item, text, classes, *latin);
    for (std::size_t begin = 0; begin < is_latin.size();) {
      const auto end = std::find(is_latin.begin() + begin, is_latin.end(), !is_latin[begin]) - is_latin.begin();
      Item part = item;
      part.begin = item.begin + begin;
      part.end = item.begin + end;
      part.is_latin = is_latin[begin];
      // A Latin face keeps its kerning and ligatures under its own script.
      if (part.is_latin && item.script == HB_SCRIPT_HAN) part.script = HB_SCRIPT_LATIN;
      divided.push_back(part);
      begin = end;
    }
  }
  return divided;
}

namespace {

// Keyboard marks and spaces between Western characters, and such marks right behind one, go with them.
std::vector<bool> in_latin_face(const Item& item, std::u32string_view text, const std::vector<CharacterClass>& classes,
                                const Face& latin) {
  std::vector<bool> result(item.end - item.begin);
  std::size_t pending = item.end;  // where the keyboard characters begin that wait for another Western one
  for (std::size_t i = item.begin; i < item.end; ++i) {
    const std::size_t at = i - item.begin;
    if (is_western(classes[i])) {
      result[at] = latin.has(text[i]);
      if (result[at] && pending < i) std::fill(result.begin() + (pending - item.begin), result.begin() + at, true);
      pending = item.end;
    } else if (text[i] >= 0x80) {
      pending = item.end;
    } else if (at > 0 && result[at - 1]) {
      result[at] = text[i] != ' ';
      if (!result[at]) pending = i;
    }
  }
  return result;
}

}  // namespace

}  // namespace broadsheet
