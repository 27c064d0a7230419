#pragma once

#include <vector>

#include "page_rules/page_blocks.h"

namespace broadsheet {

// What rounded lengths of a layout may be off.
inline constexpr Length hair = Length::from_raw(6554);  // a tenth of a point

// How much two rectangles have in common across and down; less than 0: how far they stand apart.
Length overlap_across(const Rect& a, const Rect& b);
Length overlap_down(const Rect& a, const Rect& b);
bool overlap(const Rect& a, const Rect& b);  // by more than a hair both ways

// Whether a rectangle lies in another as a whole, within a hair.
bool holds(const Rect& outer, const Rect& inner);

// Whether one of two blocks stands in a box that the other stands outside of.
bool is_parted_by_box(const std::vector<PageBlock>& blocks, const PageBlock& a, const PageBlock& b);

// Whether `upper` stands over `lower`, so near that no two rows lie between their frames.
bool is_close_above(const PageBlock& upper, const PageBlock& lower, Length row);

// Whether nothing stands in at least half of the width of what lies between two blocks, one below the other, but titles
// of their stories.
bool is_open_between(const std::vector<PageBlock>& blocks, const PageBlock& upper, const PageBlock& lower);

}  // namespace broadsheet
