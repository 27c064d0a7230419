#pragma once

#include "layout/part_reader.h"

namespace broadsheet {

struct PageGrid {
  Size page;
  Grid grid;
  Rect type_area;
  Span column_span;       // of the width of a base column
  LengthUnits units;      // what 字 and 行 are; stand-ins when the grid does not say
  bool is_whole = false;  // everything was read, and the grid fits the page
};

// Reads `page:` and `grid:` of a layout. A grid that sticks out of the page, or of the margins that are given, is an
// error that says by how much.
PageGrid read_page_grid(YamlReader& layout, Diagnostics& diagnostics);

}  // namespace broadsheet
