#pragma once

#include <optional>

#include "display/display_list.h"
#include "layout/layout.h"

namespace broadsheet {

// The stretch of a box's upper side, on the page, that words interrupt.
struct BorderGap {
  Length from, to;
};

// The border of a box, inside the edges of `rect`, its outer corners rounded by `radius`. The rule has one stroke,
// solid, dashed or dotted; dashes and dots are fitted to each side, or to the whole of a round border.
void draw_border(Page& page, int frame, const RuleStyle& rule, const Rect& rect, Length radius,
                 const std::optional<BorderGap>& gap);

}  // namespace broadsheet
