#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "compose/across_places.h"
#include "compose/zone_bounds.h"
#include "compose/zone_fills.h"

namespace broadsheet {

// A zone of a text where it stands, and the heading below it that goes across all columns.
struct PlacedZone {
  Length top, foot;                     // below the head of the frame's columns
  std::vector<Length> depths;           // of its columns
  std::optional<FilledColumns> filled;  // none: it has no text
  int white_rows = 0;                   // where columns are to be full
  std::optional<AcrossPlace> heading;   // none: nothing follows here
};

struct ZoneChoice {
  std::int64_t cost = 0;
  std::vector<PlacedZone> zones;  // those that are missing found no room, nor did the heading above them
};

// Shares the rows of a frame out among the zones of its text and the headings between them: of all ways the one of
// least cost. What is best for the zones to come is found once for each row that they may begin in.
class ZoneSearch {
public:
  ZoneSearch(ZoneFills& fills, const std::vector<FlowParagraph>& paragraphs, const FlowSpace& space, FillGoal goal);

  // Nothing, if all ways cost as much as `bound`.
  std::optional<ZoneChoice> run(std::int64_t bound);

private:
  using Cost = std::int64_t;
  // The best that can be done from a zone on: so many rows for it, none: all to the frame's foot, and the heading below
  // it, none: all that comes after the zone is left over, or goes on on another page.
  struct Way {
    Cost cost = 0;
    std::optional<int> rows;
    std::optional<AcrossPlace> heading;
  };
  struct Known {
    std::optional<Way> way;
    Cost bound = 0;  // that it was looked for below
  };
  std::optional<Way> best_from(int zone, int top, Cost bound);
  std::optional<Way> try_from(int zone, int top, Cost bound);
  std::optional<Way> end_at(int zone, int top, Cost bound);
  std::optional<Way> try_rows(int zone, int top, int rows, Cost bound);
  std::vector<int> numbers_of_rows(int zone, int top) const;
  std::vector<AcrossPlace> places_below(int zone, int foot) const;
  PlacedZone placed(int zone, int top, const Way& way);

  std::vector<FlowColumn> columns_of(Length top, Length foot) const;
  const std::optional<FilledColumns>& fill(int zone, int top, std::optional<int> rows, Cost bound);
  bool goes_on(const FilledColumns& filled) const;
  Cost single_row_cost(int rows, const FilledColumns& filled) const;
  int kept_in(int zone, const FlowColumn& first, Length depth) const;
  std::int64_t lines_after(int zone) const;
  int row_below(const AcrossPlace& heading) const { return std::min(heading.next_row, bounds_.rows()); }

  const TextZone& zone_at(int zone) const { return fills_.zones()[static_cast<std::size_t>(zone)]; }
  bool is_last(int zone) const { return zone + 1 == static_cast<int>(fills_.zones().size()); }

  ZoneFills& fills_;
  const std::vector<FlowParagraph>& paragraphs_;
  const FlowColumn across_;
  const FillGoal goal_;
  std::vector<FlowColumn> columns_;  // that stand on this page
  std::optional<FlowColumn> endless_;
  const ZoneBounds bounds_;
  std::map<std::pair<int, int>, Known> known_;  // by the zone, and its first row
};

}  // namespace broadsheet
