#pragma once

#include <vector>

#include "display/display_list.h"

namespace broadsheet {

// Where an item lays black ink over what is there already, and how much, in hundredths of a per cent.
struct OverprintedRects {
  int black = 0;
  std::vector<Rect> rects;
};

// Of an item of black alone, which overprints (pdf/draw_page.h): its characters, its ground, the sides of a border, the
// stretches of a line, each as a rectangle. Of any other colour nothing: it knocks out.
std::vector<OverprintedRects> overprinted_rects(const DisplayItem& item);

}  // namespace broadsheet
