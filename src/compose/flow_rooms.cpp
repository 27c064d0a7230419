#include "compose/flow_rooms.h"

#include <algorithm>

namespace broadsheet {

namespace {

bool are_alike(const std::vector<FlowColumn>& columns);
void append(FlowRoom& room, int lines, const LineRoom& of_each);

}  // namespace

FlowRooms::FlowRooms(const std::vector<FlowParagraph>& paragraphs, const std::vector<FlowColumn>& columns)
    : paragraphs_(paragraphs), columns_(columns), are_alike_(are_alike(columns)) {}

int FlowRooms::lines_from(int paragraph, int column, Length top, Length margin) const {
  const FlowParagraph& text = paragraphs_[paragraph];
  if (top == Length()) margin = text.head_blank;
  const Length room = columns_[column].depth - (top - margin) - text.foot;
  return room < Length() ? 0 : 1 + static_cast<int>(room.raw() / text.leading.raw());
}

LineRoom FlowRooms::of_line(int paragraph, int column, Length top) const {
  return columns_[column].rooms.at(top, paragraphs_[paragraph].leading, columns_[column].measure);
}

FlowRoom FlowRooms::from(int paragraph, int column, Length top, Length margin) const {
  if (are_alike_) {
    return {{{lines_from(paragraph, column, top, margin), {Length(), columns_[column].measure}}}};
  }
  FlowRoom room;
  for (; column < static_cast<int>(columns_.size()); ++column, top = Length()) {
    const int lines = lines_from(paragraph, column, top, margin);
    if (columns_[column].rooms.rooms.empty()) {
      append(room, lines, of_line(paragraph, column, top));
      continue;
    }
    for (int i = 0; i < lines; ++i) {
      append(room, 1, of_line(paragraph, column, top + i * paragraphs_[paragraph].leading));
    }
  }
  append(room, 0, {Length(), columns_.back().measure});
  return room;
}

Length FlowRooms::wide_from(int paragraph, int column, Length top) const {
  const FlowColumn& one = columns_[column];
  if (one.rooms.rooms.empty()) return top;
  while (top < one.depth && of_line(paragraph, column, top).width < one.measure) top += one.rooms.row;
  return top;
}

bool FlowRooms::has_room_for_initial(int paragraph, int column, Length top) const {
  const FlowParagraph& text = paragraphs_[paragraph];
  const FlowColumn& one = columns_[column];
  if (text.together == 1 || one.rooms.rooms.empty()) return true;
  return one.rooms.at(top, text.together * text.leading, one.measure).width >= text.together_measure;
}

bool FlowRooms::has_room_for_kept(int paragraph, int column) const {
  const FlowParagraph& text = paragraphs_[paragraph];
  if (text.keep_lines == 0 || paragraph + 1 == static_cast<int>(paragraphs_.size())) return true;
  return text.leading + text.after + text.keep_lines * paragraphs_[paragraph + 1].leading <= columns_[column].depth;
}

namespace {

bool are_alike(const std::vector<FlowColumn>& columns) {
  return std::all_of(columns.begin(), columns.end(), [&](const FlowColumn& column) {
    return column.measure == columns.front().measure && column.rooms.rooms.empty();
  });
}

void append(FlowRoom& room, int lines, const LineRoom& of_each) {
  if (!room.runs.empty() && room.runs.back().room == of_each) {
    room.runs.back().lines += lines;
  } else {
    room.runs.push_back({lines, of_each});
  }
}

}  // namespace

}  // namespace broadsheet
