#pragma once

#include <vector>

#include "compose/obstacle.h"
#include "compose/row_rooms.h"

namespace broadsheet {

// How a column is cut round what stands in it.
struct ColumnCut {
  Length row;
  Length unit;           // measures that are narrowed are whole multiples of it; 0: as wide as they can be
  Length least;          // rows with less room hold no text
  int rows_of_line = 1;  // that the highest line stands in
};

// Rows of a column in which text runs on without a gap.
struct ColumnStretch {
  Length top;  // below the column's head
  Length depth;
  RowRooms rooms;
};

// The rows of a column that text stands in, from its head down. Beside an obstacle text stands at the wider side only,
// of two that are equal at the left.
std::vector<ColumnStretch> cut_column(const Rect& column, const std::vector<Obstacle>& obstacles, const ColumnCut& cut);

}  // namespace broadsheet
