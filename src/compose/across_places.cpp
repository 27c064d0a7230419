#include "compose/across_places.h"

#include <algorithm>
#include <optional>

#include "compose/flow_costs.h"

namespace broadsheet {

namespace {

std::optional<AcrossPlace> place_at(const ZoneFills& fills, int heading, const FlowParagraph& spec,
                                    const FlowColumn& across, int row);
int rows_in(Length depth, Length row);

}  // namespace

std::vector<AcrossPlace> places_across(const ZoneFills& fills, int heading, const FlowParagraph& spec,
                                       const FlowColumn& across, int row) {
  std::vector<AcrossPlace> places;
  row = std::max(row, rows_in(across.top, fills.row()));
  const int last = static_cast<int>((across.top + across.depth).raw() / fills.row().raw());
  for (int skipped = 0; row + skipped < last; ++skipped) {
    std::optional<AcrossPlace> place = place_at(fills, heading, spec, across, row + skipped);
    const bool is_whole = place && place->room.width == across.measure;
    if (!place || (skipped > 0 && !is_whole)) continue;
    place->cost += skipped * white_row_cost;
    places.push_back(*place);
    if (is_whole) break;
  }
  return places;
}

namespace {

// Its lines are set in what all its rows have free in common. None, where that holds no line, or below the foot.
std::optional<AcrossPlace> place_at(const ZoneFills& fills, int heading, const FlowParagraph& spec,
                                    const FlowColumn& across, int row) {
  const Length top = row * fills.row() - across.top;
  const auto lines_in = [&](const LineRoom& room) { return fills.menu(heading, room, MenuSize::Best).front().lines; };
  AcrossPlace place;
  place.row = row;
  place.room = {Length(), across.measure};
  const int usual = lines_in(place.room);
  for (int lines = usual; place.lines < lines; lines = lines_in(place.room)) {
    place.lines = lines;
    if (top + (lines - 1) * spec.leading + spec.foot > across.depth) return std::nullopt;
    place.room = across.rooms.at(top, lines * spec.leading, across.measure);
    if (place.room.width < std::min(spec.least_measure, across.measure)) return std::nullopt;
  }
  place.rows = rows_in(place.lines * spec.leading, fills.row());
  place.cost = (place.lines - usual) * narrowed_heading;
  place.next_row = place.row + place.rows + rows_in(spec.after, fills.row());
  return place;
}

int rows_in(Length depth, Length row) {
  return static_cast<int>((depth.raw() + row.raw() - 1) / row.raw());
}

}  // namespace

}  // namespace broadsheet
