#include "compose/zone_bounds.h"

#include <algorithm>

#include "compose/flow_costs.h"

namespace broadsheet {

namespace {

using Cost = std::int64_t;

LineRoom narrowest(const std::vector<FlowColumn>& columns);

}  // namespace

ZoneBounds::ZoneBounds(const ZoneFills& fills, const std::vector<FlowParagraph>& paragraphs, const FlowSpace& space,
                       FillGoal goal)
    : row_(fills.row()), is_filled_(goal == FillGoal::Full && space.across->rooms.rooms.empty()) {
  for (const FlowColumn& column : space.columns) {
    if (column.is_endless) goes_on_ = true;
    if (!column.is_endless) foot_ = std::max(foot_, column.top + column.depth);
  }
  const auto add_height = [&](Length foot) {
    Length& height = heights_.emplace_back();
    for (const FlowColumn& column : space.columns) {
      if (!column.is_endless) height += std::clamp(foot - column.top, Length(), column.depth);
    }
  };
  for (Length top; top <= foot_; top += row_) add_height(top);
  add_height(foot_);
  for (const FlowParagraph& paragraph : paragraphs) highest_ = std::max(highest_, paragraph.leading);

  const auto count = static_cast<int>(fills.zones().size());
  const auto columns = static_cast<std::int64_t>(space.columns.size());
  for (int zone = 0; zone < count; ++zone) zones_.push_back(heights_of(fills, space, zone));
  rests_ = zones_;
  // Below the last row there may be room for a line.
  rests_.back().slack += columns;
  for (int zone = count - 2; zone >= 0; --zone) {
    Heights& rest = rests_[static_cast<std::size_t>(zone)];
    const Heights& next = rests_[static_cast<std::size_t>(zone) + 1];
    const FlowParagraph& heading = fills.heading_below(zone);
    const int paragraph = fills.zones()[static_cast<std::size_t>(zone)].end;
    const int lines = fills.menu(paragraph, {Length(), space.across->measure}, MenuSize::Best).front().lines;
    // A heading takes its rows of every column.
    const Length most = heading.before + heading.more_before * row_ + lines * heading.leading + row_ + heading.after;
    rest = {rest.least + next.least, rest.usual, rest.most + columns * most + next.most, rest.slack + next.slack};
  }
}

ZoneBounds::Heights ZoneBounds::heights_of(const ZoneFills& fills, const FlowSpace& space, int zone) const {
  Heights heights;
  const Length measure = space.columns.front().measure;
  heights.least = fills.least_height(zone, measure, MenuSize::All);
  heights.usual = fills.least_height(zone, measure, MenuSize::Best);
  heights.most = fills.most_height(zone, narrowest(space.columns));
  const auto columns = static_cast<std::int64_t>(space.columns.size());
  // At the foot of each column a line may find no room, and what is left be too low to be white.
  if (!fills.is_even(zone)) heights.slack = columns * (2 + highest_.raw() / row_.raw());
  return heights;
}

bool ZoneBounds::has_room(int zone, int top, int foot) const {
  const Heights& text = zones_[static_cast<std::size_t>(zone)];
  return text.least <= height(top, foot) + text.slack * highest_;
}

std::int64_t ZoneBounds::least_cost(int zone, int top, int foot) const {
  return (white_row_cost + hole_above_subhead) * rows_white(zones_[static_cast<std::size_t>(zone)], height(top, foot));
}

std::int64_t ZoneBounds::least_cost_of_rest(int zone, int top) const {
  if (goes_on_) return 0;
  const Heights& text = rests_[static_cast<std::size_t>(zone)];
  const Length over = text.least - height(top, rows() + 1);
  if (over > Length()) return std::max<Cost>(over.raw() / highest_.raw() - text.slack, 0) * line_over;
  return is_filled_ ? white_row_cost * rows_white(text, height(top, rows())) : 0;
}

int ZoneBounds::usual_rows(int zone, int top) const {
  int foot = top;
  while (foot < rows() && height(top, foot) < zones_[static_cast<std::size_t>(zone)].usual) ++foot;
  return foot - top;
}

Length ZoneBounds::height(int top, int foot) const {
  return heights_[static_cast<std::size_t>(foot)] - heights_[static_cast<std::size_t>(top)];
}

std::int64_t ZoneBounds::rows_white(const Heights& text, Length space) const {
  return std::max<std::int64_t>((space - text.most).raw() / row_.raw() - text.slack, 0);
}

namespace {

LineRoom narrowest(const std::vector<FlowColumn>& columns) {
  LineRoom least{Length(), columns.front().measure};
  for (const FlowColumn& column : columns) {
    for (const LineRoom& room : column.rooms.rooms) {
      if (room.width > Length()) least.width = std::min(least.width, room.width);
    }
  }
  return least;
}

}  // namespace

}  // namespace broadsheet
