#include "text/number_units.h"

#include "text/character_class.h"
#include "text/word_roles.h"

namespace broadsheet {

namespace {

std::size_t end_of_unit(std::u32string_view text, std::size_t at);

}  // namespace

void keep_units(std::u32string_view text, UnitBreak kept, std::vector<BreakKind>& breaks) {
  const BreakKind instead = kept == UnitBreak::Forbidden ? BreakKind::Forbidden : BreakKind::Discouraged;
  const auto keep = [&](std::size_t before) {
    if (breaks[before] == BreakKind::Allowed) breaks[before] = instead;
  };
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool ordinal = text[i] == U'第' && is_digit(text[i + 1]);
    if (ordinal) keep(i);
    if (!is_digit(text[i]) || is_digit(text[i + 1])) continue;
    for (std::size_t inside = i, end = end_of_unit(text, i + 1); inside + 1 < end; ++inside) keep(inside);
  }
}

namespace {

// Past the magnitudes and the unit that begin at a place; the place itself if there are none.
std::size_t end_of_unit(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_magnitude(text[end])) ++end;
  return end + unit_length(text.substr(end));
}

}  // namespace

}  // namespace broadsheet
