#include "compose/row_rooms.h"

#include <algorithm>

namespace broadsheet {

LineRoom RowRooms::at(Length top, Length height, Length measure) const {
  LineRoom room{Length(), measure};
  const auto last = static_cast<std::int64_t>(rooms.size()) - 1;
  if (last < 0) return room;
  top += above * row;
  const std::int64_t from = std::min(top.raw() / row.raw(), last);
  // The leading of a column's last line may reach below its foot.
  const std::int64_t to = std::clamp(((top + height).raw() - 1) / row.raw(), from, last);
  for (std::int64_t i = from; i <= to; ++i) room = common_room(room, rooms[static_cast<std::size_t>(i)]);
  return room;
}

LineRoom common_room(const LineRoom& a, const LineRoom& b) {
  const Length left = std::max(a.left, b.left);
  return {left, std::min(a.left + a.width, b.left + b.width) - left};
}

}  // namespace broadsheet
