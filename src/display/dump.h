#pragma once

#include <string>

#include "display/display_list.h"

namespace broadsheet {

// The page as JSON: frames, lines, glyph runs, rectangles and pictures with positions in points (three decimals) from
// the top left corner of the page; a line an item, so that two dumps can be compared with diff.
std::string dump(const Page& page);

}  // namespace broadsheet
