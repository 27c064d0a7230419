#pragma once

#include <vector>

#include "compose/fill_columns.h"

namespace broadsheet {

// What room the lines of paragraphs have in columns.
class FlowRooms {
public:
  FlowRooms(const std::vector<FlowParagraph>& paragraphs, const std::vector<FlowColumn>& columns);

  // How many lines of a paragraph fit from `top` to the column's foot; `margin` is what its first line left out of its
  // top.
  int lines_from(int paragraph, int column, Length top, Length margin) const;
  int lines_of(int paragraph, int column) const { return lines_from(paragraph, column, Length(), Length()); }
  // Of one line.
  LineRoom of_line(int paragraph, int column, Length top) const;
  // Of all lines, from there on.
  FlowRoom from(int paragraph, int column, Length top, Length margin) const;
  // Where from `top` on a line has the whole measure of its column; at the foot where none has.
  Length wide_from(int paragraph, int column, Length top) const;
  // Whether the lines beside an initial have the room that they need.
  bool has_room_for_initial(int paragraph, int column, Length top) const;
  // Whether a subhead and the lines that it keeps fit in a column.
  bool has_room_for_kept(int paragraph, int column) const;

private:
  const std::vector<FlowParagraph>& paragraphs_;
  const std::vector<FlowColumn>& columns_;
  const bool are_alike_;  // all lines have one measure
};

}  // namespace broadsheet
