#pragma once

#include <string_view>
#include <vector>

#include "text/shape.h"

namespace broadsheet {

// An address of the net in a text, from `begin` to before `end`.
struct AddressRange {
  std::size_t begin = 0, end = 0;
};
std::vector<AddressRange> find_addresses(std::u32string_view text);

// Marks where addresses may be divided when they are wider than the measure: after a slash and after the signs
// that part a query, before a point, a hyphen and an underscore (The Chicago Manual of Style, 7.46). No hyphen is
// drawn.
void mark_addresses(std::u32string_view text, std::vector<BreakKind>& breaks);

}  // namespace broadsheet
