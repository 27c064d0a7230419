#pragma once

#include <optional>
#include <vector>

#include "display/display_list.h"

namespace broadsheet {

// A rectangle that surely holds the ink of an item; nothing when it has none.
std::optional<Rect> reach_of(const DisplayItem& item);

// The ink itself: a rectangle a character, one of anything else; of blanks none.
std::vector<Rect> ink_rects(const DisplayItem& item);

}  // namespace broadsheet
