#include "text/break_opportunities.h"

#include <unicode/ubrk.h>

#include <cassert>

#include "text/addresses.h"
#include "text/boundaries.h"
#include "text/chinese_breaks.h"
#include "text/contextual_classes.h"
#include "text/hyphenate.h"
#include "text/number_units.h"

namespace broadsheet {

std::vector<BreakKind> break_opportunities(std::u32string_view text, const std::vector<CharacterClass>& classes,
                                           const TextRules& rules) {
  assert(text.size() == classes.size());
  std::vector<BreakKind> breaks(text.size(), BreakKind::Forbidden);
  if (text.empty()) return breaks;
  for (const Boundary& boundary : boundaries(text, BoundaryKind::Line, rules.language)) {
    const bool hard = boundary.status >= UBRK_LINE_HARD;
    breaks[boundary.end - 1] = hard ? BreakKind::Mandatory : BreakKind::Allowed;
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

}  // namespace broadsheet
