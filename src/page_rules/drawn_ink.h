#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "layout/layout.h"

namespace broadsheet {

// Something that a frame prints, and a rectangle that surely holds its ink.
struct DrawnThing {
  const DisplayItem* item = nullptr;
  Rect reach;
};

// What a frame prints that nothing else may be printed over: its words, and what pictures, charts, tables and figures
// are drawn with. Grounds, rules and boxes are none of it, nor are the rules between columns of text.
struct DrawnInk {
  int frame = 0;
  bool is_picture = false;  // or its placeholder
  Rect reach;               // of all
  std::vector<DrawnThing> things;
};

// One for each frame that prints any, in the order of painting.
std::vector<DrawnInk> find_drawn_ink(const Page& page, const Layout& layout);

}  // namespace broadsheet
