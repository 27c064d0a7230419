#include "compose/cut_column.h"

#include <algorithm>
#include <optional>

namespace broadsheet {

namespace {

class ColumnCutter {
public:
  ColumnCutter(const Rect& column, const std::vector<Obstacle>& obstacles, const ColumnCut& cut)
      : column_(column), obstacles_(obstacles), cut_(cut), whole_{Length(), column.width} {}

  std::vector<ColumnStretch> run() const;

private:
  std::optional<LineRoom> room_of(Length top, Length depth) const;
  std::vector<Extent> taken(Length top, Length depth) const;
  LineRoom widest(const std::vector<Extent>& taken) const;
  bool goes_on(const ColumnStretch& stretch, const LineRoom& room, Length top) const;

  const Rect& column_;
  const std::vector<Obstacle>& obstacles_;
  const ColumnCut& cut_;
  const LineRoom whole_;
};

}  // namespace

std::vector<ColumnStretch> cut_column(const Rect& column, const std::vector<Obstacle>& obstacles,
                                      const ColumnCut& cut) {
  if (obstacles.empty()) return {{Length(), column.height, {}}};
  return ColumnCutter(column, obstacles, cut).run();
}

namespace {

std::vector<ColumnStretch> ColumnCutter::run() const {
  std::vector<ColumnStretch> stretches;
  for (Length top; top < column_.height; top += cut_.row) {
    // What a column has below its last whole row may still hold a line.
    const Length depth = std::min(cut_.row, column_.height - top);
    const std::optional<LineRoom> room = room_of(top, depth);
    if (!room) continue;
    if (stretches.empty() || !goes_on(stretches.back(), *room, top)) {
      stretches.push_back({top, Length(), {cut_.row, {}}});
    }
    stretches.back().depth += depth;
    stretches.back().rooms.rooms.push_back(*room);
  }
  for (ColumnStretch& stretch : stretches) {
    std::vector<LineRoom>& rooms = stretch.rooms.rooms;
    const bool is_whole =
        std::all_of(rooms.begin(), rooms.end(), [this](const LineRoom& room) { return room == whole_; });
    if (is_whole) stretch.rooms = {};
  }
  return stretches;
}

// Measures are whole characters wherever something narrows them: the lines beside it then are as even as the others.
std::optional<LineRoom> ColumnCutter::room_of(Length top, Length depth) const {
  const std::vector<Extent> taken = this->taken(top, depth);
  if (taken.empty()) return whole_;
  LineRoom room = widest(taken);
  if (cut_.unit > Length()) {
    const bool stands_at_right = room.left > Length() && room.left + room.width == column_.width;
    room.width = (room.width + hair).raw() / cut_.unit.raw() * cut_.unit;
    if (stands_at_right) room.left = column_.width - room.width;
  }
  if (room.width < cut_.least) return std::nullopt;
  return room;
}

// From the left, measured from the column's edge.
std::vector<Extent> ColumnCutter::taken(Length top, Length depth) const {
  std::vector<Extent> taken;
  for (const Obstacle& obstacle : obstacles_) {
    const auto extent = obstacle.taken(column_.y + top, column_.y + top + depth);
    if (extent && extent->left + hair < column_.right() && extent->right > column_.x + hair) {
      taken.push_back({extent->left - column_.x, extent->right - column_.x});
    }
  }
  std::sort(taken.begin(), taken.end(), [](const Extent& a, const Extent& b) { return a.left < b.left; });
  return taken;
}

LineRoom ColumnCutter::widest(const std::vector<Extent>& taken) const {
  LineRoom widest;
  Length from;
  const auto try_until = [&](Length to) {
    if (to - from > widest.width) widest = {from, to - from};
  };
  for (const Extent& extent : taken) {
    try_until(extent.left);
    from = std::max(from, extent.right);
  }
  try_until(column_.width);
  return widest;
}

// A high line stands in several rows, all of which must have room for it in common.
bool ColumnCutter::goes_on(const ColumnStretch& stretch, const LineRoom& room, Length top) const {
  if (stretch.top + stretch.depth < top) return false;
  LineRoom common = room;
  const std::vector<LineRoom>& rooms = stretch.rooms.rooms;
  for (int i = 1; i < cut_.rows_of_line && i <= static_cast<int>(rooms.size()); ++i) {
    common = common_room(common, rooms[rooms.size() - static_cast<std::size_t>(i)]);
  }
  return common.width >= cut_.least;
}

}  // namespace

}  // namespace broadsheet
