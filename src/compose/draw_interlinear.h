#pragma once

#include "display/display_list.h"
#include "typeset/galley.h"

namespace broadsheet {

// Draws what stands between the lines (CLREQ, interlinear punctuation): dots under emphasised characters (着重号),
// lines under names (专名号, 书名号甲) and boxes round them (示亡号), readings above words (注音). Beside vertical
// lines dots stand at the right and lines at the left, and there are no readings. `origin` is where the measure begins:
// on the baseline, or on the middle of a vertical line; a reading is moved to stay within `measure`.
void draw_interlinear(Page& page, int frame, const TypesetText& text, const Line& line, Point origin, Length measure,
                      const Color& color, Direction direction = Direction::Horizontal);

}  // namespace broadsheet
