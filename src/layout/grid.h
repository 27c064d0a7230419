#pragma once

#include "graphics/geometry.h"

namespace broadsheet {

// The type area (版心) cut into base columns across and body rows down.
struct Grid {
  Point origin;  // top left corner of the type area, on the page
  int columns = 0;
  Length column, gutter;  // widths of a base column (基本栏) and of the gap between two
  int rows = 0;
  Length body_size;  // 1字
  Length leading;    // 1行: the height of a row
  Length baseline;   // of body text, below the top of its row

  Length width() const { return columns * column + (columns - 1) * gutter; }
  Length height() const { return rows * leading; }
  // The rectangle of columns first_column to last_column and rows first_row to last_row, all from 1, inclusive.
  Rect area(int first_column, int last_column, int first_row, int last_row) const {
    const int across = last_column - first_column + 1;
    return {origin.x + (first_column - 1) * (column + gutter), origin.y + (first_row - 1) * leading,
            across * column + (across - 1) * gutter, (last_row - first_row + 1) * leading};
  }
  bool operator==(const Grid&) const = default;
};

}  // namespace broadsheet
