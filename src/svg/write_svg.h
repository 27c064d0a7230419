#pragma once

#include <string>

#include "display/display_list.h"

namespace broadsheet {

// The page as SVG, in points: glyphs as outlines, so that it looks alike wherever it is shown, each line a group
// labelled with its words; rules and grounds. Pictures are left out; inks are shown as screens do, without a profile.
std::string write_svg(const Page& page);

}  // namespace broadsheet
