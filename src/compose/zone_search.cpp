#include "compose/zone_search.h"

#include <algorithm>

#include "compose/flow_costs.h"
#include "compose/zone_columns.h"

namespace broadsheet {

namespace {

std::int64_t white_rows(const std::vector<FlowColumn>& columns, Length row);

}  // namespace

ZoneSearch::ZoneSearch(ZoneFills& fills, const std::vector<FlowParagraph>& paragraphs, const FlowSpace& space,
                       FillGoal goal)
    : fills_(fills),
      paragraphs_(paragraphs),
      across_(*space.across),
      goal_(goal),
      bounds_(fills, paragraphs, space, goal) {
  for (const FlowColumn& column : space.columns) {
    if (column.is_endless) {
      endless_ = column;
    } else {
      columns_.push_back(column);
    }
  }
}

std::optional<ZoneChoice> ZoneSearch::run(Cost bound) {
  const std::optional<Way> best = best_from(0, 0, bound);
  if (!best) return std::nullopt;
  ZoneChoice choice{best->cost, {}};
  int zone = 0;
  for (int top = 0;; ++zone) {
    const Way way = *known_.at({zone, top}).way;
    choice.zones.push_back(placed(zone, top, way));
    if (!way.heading) return choice;
    top = row_below(*way.heading);
  }
}

std::optional<ZoneSearch::Way> ZoneSearch::best_from(int zone, int top, Cost bound) {
  if (bounds_.least_cost_of_rest(zone, top) >= bound) return std::nullopt;
  Known& known = known_[{zone, top}];
  if (!known.way && known.bound < bound) known = {try_from(zone, top, bound), bound};
  if (!known.way || known.way->cost >= bound) return std::nullopt;
  return known.way;
}

std::optional<ZoneSearch::Way> ZoneSearch::try_from(int zone, int top, Cost bound) {
  std::optional<Way> best = end_at(zone, top, bound);
  if (is_last(zone)) return best;
  for (const int rows : numbers_of_rows(zone, top)) {
    const std::optional<Way> way = try_rows(zone, top, rows, best ? best->cost : bound);
    if (way) best = way;
  }
  return best;
}

// The zone in all rows from `top` on; the heading below it, if it has one, finds no room.
std::optional<ZoneSearch::Way> ZoneSearch::end_at(int zone, int top, Cost bound) {
  Cost cost = endless_ ? 0 : lines_after(zone) * line_over;
  if (cost >= bound) return std::nullopt;
  const std::vector<FlowColumn> columns = columns_of(top * fills_.row(), bounds_.foot());
  if (zone_at(zone).is_empty()) {
    if (!is_last(zone) && zone > 0) cost += parted_subhead;
    if (goal_ == FillGoal::Full || (endless_ && !is_last(zone))) {
      cost += white_rows(columns, fills_.row()) * white_row_cost;
    }
  } else {
    const std::optional<FilledColumns>& filled = fill(zone, top, std::nullopt, bound - cost);
    if (!filled) return std::nullopt;
    cost += filled->cost;
    // A text that ends here, whose heading goes on on another page, rather ends level.
    if (endless_ && !is_last(zone) && !goes_on(*filled)) cost += unlevel_end;
    if (goal_ == FillGoal::Full) cost += single_row_cost(bounds_.rows() - top, *filled);
  }
  if (cost >= bound) return std::nullopt;
  return Way{cost, std::nullopt, std::nullopt};
}

// A zone in so many rows, and the best from the heading below it on.
std::optional<ZoneSearch::Way> ZoneSearch::try_rows(int zone, int top, int rows, Cost bound) {
  Cost cost = 0;
  if (!zone_at(zone).is_empty()) {
    if (!bounds_.has_room(zone, top, top + rows) || bounds_.least_cost(zone, top, top + rows) >= bound) return {};
    const std::optional<FilledColumns>& filled = fill(zone, top, rows, bound);
    if (!filled || filled->lines_over > 0) return std::nullopt;
    cost = filled->cost + filled->white_rows * hole_above_subhead + single_row_cost(rows, *filled);
  }
  std::optional<Way> best;
  if (endless_) {
    // The heading goes on on another page.
    const std::vector<FlowColumn> below = columns_of((top + rows) * fills_.row(), bounds_.foot());
    const Cost white = cost + white_rows(below, fills_.row()) * white_row_cost;
    if (white < bound && !zone_at(zone).is_empty()) best = Way{white, rows, std::nullopt};
    if (best) bound = white;
  }
  for (const AcrossPlace& place : places_below(zone, top + rows)) {
    const Cost so_far = cost + place.cost;
    if (so_far >= bound) continue;
    const std::optional<Way> rest = best_from(zone + 1, row_below(place), bound - so_far);
    if (!rest) continue;
    best = Way{so_far + rest->cost, rows, place};
    bound = best->cost;
  }
  return best;
}

// Those nearest to its usual length first.
std::vector<int> ZoneSearch::numbers_of_rows(int zone, int top) const {
  if (zone_at(zone).is_empty()) return {0};
  const int usual = bounds_.usual_rows(zone, top), most = bounds_.rows() - top;
  std::vector<int> numbers;
  for (int far = 0; far <= most; ++far) {
    if (usual + far <= most && usual + far > 0) numbers.push_back(usual + far);
    if (usual - far > 0 && far > 0) numbers.push_back(usual - far);
  }
  return numbers;
}

// Empty rows before it are dropped at the frame's head, more of them allowed below text.
std::vector<AcrossPlace> ZoneSearch::places_below(int zone, int foot) const {
  const FlowParagraph& heading = fills_.heading_below(zone);
  const auto before = static_cast<int>(heading.before.raw() / fills_.row().raw());
  std::vector<AcrossPlace> places;
  for (int more = 0; more <= (foot > 0 ? heading.more_before : 0); ++more) {
    const int row = foot > 0 ? foot + before + more : 0;
    for (AcrossPlace place : places_across(fills_, zone_at(zone).end, heading, across_, row)) {
      place.more_before = more;
      place.cost += more * more_space;
      places.push_back(place);
    }
  }
  return places;
}

PlacedZone ZoneSearch::placed(int zone, int top, const Way& way) {
  PlacedZone placed;
  placed.top = top * fills_.row();
  placed.foot = way.rows ? placed.top + *way.rows * fills_.row() : bounds_.foot();
  placed.heading = way.heading;
  if (zone_at(zone).is_empty()) {
    const std::vector<FlowColumn> columns = columns_of(placed.top, placed.foot);
    for (const FlowColumn& column : columns) placed.depths.push_back(column.depth);
    placed.white_rows = static_cast<int>(white_rows(columns, fills_.row()));
    return placed;
  }
  placed.filled = fill(zone, top, way.rows, no_bound);
  placed.depths = placed.filled->depths;
  placed.depths.resize(columns_.size());
  placed.white_rows = placed.filled->white_rows;
  return placed;
}

std::vector<FlowColumn> ZoneSearch::columns_of(Length top, Length foot) const {
  std::vector<FlowColumn> columns;
  columns.reserve(columns_.size() + 1);
  for (const FlowColumn& column : columns_) columns.push_back(part_of(column, top, foot));
  return columns;
}

// In so many rows, with a heading below; or in all rows to the frame's foot, and on other pages.
const std::optional<FilledColumns>& ZoneSearch::fill(int zone, int top, std::optional<int> rows, Cost bound) {
  const Length head = top * fills_.row(), foot = rows ? head + *rows * fills_.row() : bounds_.foot();
  std::vector<FlowColumn> columns = columns_of(head, foot);
  const int kept = kept_in(zone, columns.front(), foot - head);
  if (rows) return fills_.fill(zone, columns, FillGoal::Full, kept, bound);
  if (endless_) columns.push_back(*endless_);
  return fills_.fill(zone, columns, endless_ && !is_last(zone) ? FillGoal::Full : goal_, kept, bound);
}

bool ZoneSearch::goes_on(const FilledColumns& filled) const {
  const std::vector<FlowPart>& last = filled.paragraphs.back().parts;
  return endless_ && last.back().column == static_cast<int>(columns_.size());
}

// One row of several lines.
std::int64_t ZoneSearch::single_row_cost(int rows, const FilledColumns& filled) const {
  const bool has_several = filled.paragraphs.size() > 1 || filled.paragraphs.front().lines > 1;
  return rows == 1 && has_several ? single_row : 0;
}

// An obstacle under a heading may leave fewer lines room than it would keep.
int ZoneSearch::kept_in(int zone, const FlowColumn& first, Length depth) const {
  if (zone == 0) return 0;
  const int kept = std::max(fills_.heading_below(zone - 1).keep_lines, 1);
  if (first.top == Length() && first.depth == depth) return kept;
  const Length leading = zone_at(zone).paragraphs.front().leading;
  return first.top > Length() ? 0 : std::min(kept, static_cast<int>(first.depth.raw() / leading.raw()));
}

// Of the heading below a zone, and of all that follows.
std::int64_t ZoneSearch::lines_after(int zone) const {
  std::int64_t lines = 0;
  for (int i = zone_at(zone).end; i < static_cast<int>(paragraphs_.size()); ++i) {
    const Length measure = paragraphs_[static_cast<std::size_t>(i)].is_across ? across_.measure : columns_[0].measure;
    lines += fills_.menu(i, {Length(), measure}, MenuSize::Best).front().lines;
  }
  return lines;
}

namespace {

std::int64_t white_rows(const std::vector<FlowColumn>& columns, Length row) {
  std::int64_t white = 0;
  for (const FlowColumn& column : columns) white += column.depth.raw() / row.raw();
  return white;
}

}  // namespace

}  // namespace broadsheet
