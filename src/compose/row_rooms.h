#pragma once

#include <vector>

#include "typeset/galley.h"

namespace broadsheet {

// What is free of a column's measure, row by row, where text runs round something.
struct RowRooms {
  Length row;
  std::vector<LineRoom> rooms;  // empty: the whole measure in every row
  int above = 0;                // that many of them are of rows above the column

  // Of a line of this height: what is free of all rows that it stands in.
  LineRoom at(Length top, Length height, Length measure) const;
  auto operator<=>(const RowRooms&) const = default;
};

// What two rows have free in common; less than nothing where they have not.
LineRoom common_room(const LineRoom& a, const LineRoom& b);

}  // namespace broadsheet
