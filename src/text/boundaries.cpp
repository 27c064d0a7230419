#include "text/boundaries.h"

#include <unicode/ubrk.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace broadsheet {

namespace {

UBreakIterator* iterator_for(BoundaryKind kind, const std::string& language);
std::u16string to_utf16(std::u32string_view text);

}  // namespace

std::vector<Boundary> boundaries(std::u32string_view text, BoundaryKind kind, const std::string& language) {
  std::vector<Boundary> found;
  if (text.empty()) return found;
  const std::u16string units = to_utf16(text);
  UBreakIterator* iterator = iterator_for(kind, language);
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(iterator, units.data(), static_cast<std::int32_t>(units.size()), &error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU cannot look for boundaries in a text");

  found.reserve(text.size());
  std::size_t character = 0;
  std::int32_t unit = 0;
  for (std::int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator)) {
    while (unit < end) unit += text[character++] > 0xFFFF ? 2 : 1;
    found.push_back({character, ubrk_getRuleStatus(iterator)});
  }
  return found;
}

namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

struct KeptIterator {
  std::string language;
  std::unique_ptr<UBreakIterator, CloseIterator> iterator;
};

// Opening an iterator takes as long as a page's breaks, so each thread keeps its last of either kind.
UBreakIterator* iterator_for(BoundaryKind kind, const std::string& language) {
  thread_local std::array<KeptIterator, 2> kept_of_kinds;
  KeptIterator& kept = kept_of_kinds[static_cast<std::size_t>(kind)];
  // Without a language ICU would take the machine's; `zh` also makes curly quotes opening and closing marks.
  const std::string wanted = language.empty() ? "zh-Hans" : language;
  if (kept.iterator && kept.language == wanted) return kept.iterator.get();
  UErrorCode error = U_ZERO_ERROR;
  const UBreakIteratorType type = kind == BoundaryKind::Line ? UBRK_LINE : UBRK_WORD;
  kept.iterator.reset(ubrk_open(type, wanted.c_str(), nullptr, 0, &error));
  if (U_FAILURE(error)) {
    kept.iterator.reset();
    throw std::runtime_error("ICU has no rules for the boundaries of text: its data is missing");
  }
  kept.language = wanted;
  return kept.iterator.get();
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
