#pragma once

#include "display/display_list.h"
#include "typeset/galley.h"

namespace broadsheet {

// Draws what stands between the lines: dots under emphasised characters (着重号; CLREQ, interlinear punctuation) and
// readings above words (注音). `origin` is the line's left edge on its baseline; a reading is moved to stay within
// `measure`.
void draw_interlinear(Page& page, int frame, const TypesetText& text, const Line& line, Point origin, Length measure,
                      const Color& color);

}  // namespace broadsheet
