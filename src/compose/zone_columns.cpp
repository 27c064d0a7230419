#include "compose/zone_columns.h"

#include <algorithm>

namespace broadsheet {

namespace {

// What of a column is left between two heights: where it begins below the upper one, and its rows.
struct Part {
  Length above;  // that is cut off at its head
  Length top, depth;
  RowRooms rooms;
};

Part part_between(Length column_top, Length column_depth, const RowRooms& rooms, Length measure, Length top,
                  Length foot);
RowRooms rows_of(const RowRooms& rooms, Length above, Length depth, Length measure);

}  // namespace

FlowColumn part_of(const FlowColumn& column, Length top, Length foot) {
  Part part = part_between(column.top, column.depth, column.rooms, column.measure, top, foot);
  // Parts without depth are all alike.
  if (part.depth == Length()) part = {};
  FlowColumn cut = column;
  cut.top = part.top;
  cut.depth = part.depth;
  cut.rooms = std::move(part.rooms);
  return cut;
}

std::vector<ThreadColumn> part_columns(const std::vector<ThreadColumn>& columns, const ThreadColumn& across,
                                       const std::vector<FlowZone>& zones) {
  std::vector<ThreadColumn> parted;
  int number = 0;
  for (const FlowZone& zone : zones) {
    const auto append = [&](const ThreadColumn& column) {
      Part part =
          part_between(column.top, column.area.height, column.rooms, column.measure(), zone.top, zone.top + zone.depth);
      ThreadColumn& cut = parted.emplace_back(column);
      cut.area.y += part.above;
      cut.area.height = part.depth;
      cut.is_head = column.is_head && zone.top <= column.top;
      cut.top = part.top;
      cut.rooms = std::move(part.rooms);
      cut.zone = number;
    };
    if (zone.is_across) {
      append(across);
    } else {
      for (const ThreadColumn& column : columns) append(column);
    }
    ++number;
  }
  return parted;
}

namespace {

Part part_between(Length column_top, Length column_depth, const RowRooms& rooms, Length measure, Length top,
                  Length foot) {
  Part part;
  part.above = std::max(top - column_top, Length());
  part.top = std::max(column_top - top, Length());
  part.depth = std::max(std::min(column_top + column_depth, foot) - std::max(column_top, top), Length());
  part.rooms = rows_of(rooms, part.above, part.depth, measure);
  return part;
}

RowRooms rows_of(const RowRooms& rooms, Length above, Length depth, Length measure) {
  if (rooms.rooms.empty()) return {};
  const auto size = static_cast<std::int64_t>(rooms.rooms.size());
  const std::int64_t first = above > Length() ? rooms.above + above.raw() / rooms.row.raw() : 0;
  RowRooms rows{rooms.row, {}, above > Length() ? 0 : rooms.above};
  const std::int64_t last = first + rows.above + (depth.raw() + rooms.row.raw() - 1) / rooms.row.raw();
  for (std::int64_t row = first; row < std::min(last, size); ++row) {
    rows.rooms.push_back(rooms.rooms[static_cast<std::size_t>(row)]);
  }
  const auto is_whole = [measure](const LineRoom& room) { return room == LineRoom{Length(), measure}; };
  if (std::all_of(rows.rooms.begin(), rows.rooms.end(), is_whole)) return {};
  return rows;
}

}  // namespace

}  // namespace broadsheet
