#pragma once

#include <string_view>
#include <vector>

#include "text/shape.h"

namespace broadsheet {

// Marks where an address of the net may be divided when it is wider than the measure: after a slash and after the signs
// that part a query, before a point, a hyphen and an underscore (The Chicago Manual of Style, 7.46). No hyphen is
// drawn.
void mark_addresses(std::u32string_view text, std::vector<BreakKind>& breaks);

}  // namespace broadsheet
