#include "text/break_opportunities.h"

#include <unicode/ubrk.h>

#include <cassert>
#include <memory>
#include <stdexcept>

#include "text/addresses.h"
#include "text/chinese_breaks.h"
#include "text/contextual_classes.h"
#include "text/hyphenate.h"
#include "text/number_units.h"

namespace broadsheet {

namespace {

UBreakIterator* iterator_for(const std::string& language);
std::u16string to_utf16(std::u32string_view text);

}  // namespace

std::vector<BreakKind> break_opportunities(std::u32string_view text, const std::vector<CharacterClass>& classes,
                                           const TextRules& rules) {
  assert(text.size() == classes.size());
  std::vector<BreakKind> breaks(text.size(), BreakKind::Forbidden);
  if (text.empty()) return breaks;
  const std::u16string units = to_utf16(text);
  UBreakIterator* iterator = iterator_for(rules.language);
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(iterator, units.data(), static_cast<std::int32_t>(units.size()), &error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU cannot look for line breaks");

  std::size_t character = 0;
  std::int32_t unit = 0;
  for (std::int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator)) {
    while (unit < end) unit += text[character++] > 0xFFFF ? 2 : 1;
    const bool hard = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
    breaks[character - 1] = hard ? BreakKind::Mandatory : BreakKind::Allowed;
  }
  breaks.back() = BreakKind::Forbidden;
  if (is_set_as_chinese(rules.language)) {
    apply_chinese_breaks(text, classes, rules.level, breaks);
    keep_units(text, rules.units, breaks);
  }
  hyphenate(text, breaks);
  mark_addresses(text, breaks);
  return breaks;
}

namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

// Opening an iterator takes as long as a page's breaks, so each thread keeps its last.
UBreakIterator* iterator_for(const std::string& language) {
  thread_local std::string kept_language;
  thread_local std::unique_ptr<UBreakIterator, CloseIterator> kept;
  // Without a language ICU would take the machine's; `zh` also makes curly quotes opening and closing marks.
  const std::string wanted = language.empty() ? "zh-Hans" : language;
  if (kept && kept_language == wanted) return kept.get();
  UErrorCode error = U_ZERO_ERROR;
  kept.reset(ubrk_open(UBRK_LINE, wanted.c_str(), nullptr, 0, &error));
  if (U_FAILURE(error)) {
    kept.reset();
    throw std::runtime_error("ICU has no line breaking rules: its data is missing");
  }
  kept_language = wanted;
  return kept.get();
}

std::u16string to_utf16(std::u32string_view text) {
  std::u16string units;
  units.reserve(text.size() + 8);
  for (const char32_t c : text) {
    if (c > 0xFFFF) units += static_cast<char16_t>(0xD7C0 + (c >> 10));
    units += static_cast<char16_t>(c > 0xFFFF ? 0xDC00 + (c & 0x3FF) : c);
  }
  return units;
}

}  // namespace

}  // namespace broadsheet
