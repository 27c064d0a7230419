// How the rows of a frame are shared out among the zones of its text, against a search that tries every way.

#include <catch2/catch.hpp>

#include <random>

#include "compose/across_places.h"
#include "compose/flow_costs.h"
#include "compose/zone_columns.h"
#include "zoned_text.h"

using namespace broadsheet;

namespace {

// The same search without memory, bounds or guesses.
class Everything {
public:
  // `goes_on`: the last column of the space stands for other pages.
  Everything(const ZonedText& text, const FlowSpace& space, int rows, FillGoal goal, bool goes_on)
      : text_(text),
        space_(space),
        rows_(rows),
        goal_(goal),
        goes_on_(goes_on),
        fills_(text.paragraphs, row, text.menu()) {}

  std::int64_t least(int zone, int top) {
    const TextZone& text = fills_.zones()[static_cast<std::size_t>(zone)];
    const bool is_last = zone + 1 == static_cast<int>(fills_.zones().size());
    std::int64_t best = ending(zone, top, is_last);
    if (is_last) return best;
    const int first = text.is_empty() ? 0 : 1, most = text.is_empty() ? 0 : rows_ - top;
    for (int rows = first; rows <= most; ++rows) {
      std::int64_t cost = 0;
      if (!text.is_empty()) {
        const FilledColumns filled = in_rows(zone, top, top + rows, FillGoal::Full);
        if (filled.lines_over > 0) continue;
        cost = filled.cost + filled.white_rows * hole_above_subhead + single(rows, filled);
        if (goes_on_) best = std::min(best, cost + 3 * (rows_ - top - rows) * white_row_cost);
      }
      best = std::min(best, cost + below(zone, top + rows));
    }
    return best;
  }

private:
  static constexpr std::int64_t none = 1'000'000'000'000'000;

  std::int64_t below(int zone, int foot) {
    const FlowParagraph& heading = fills_.heading_below(zone);
    std::int64_t best = none;
    for (int more = 0; more <= (foot > 0 ? heading.more_before : 0); ++more) {
      const int from = foot > 0 ? foot + 1 + more : 0;
      const int paragraph = fills_.zones()[static_cast<std::size_t>(zone)].end;
      for (const AcrossPlace& place : places_across(fills_, paragraph, heading, *space_.across, from)) {
        const std::int64_t rest = least(zone + 1, std::min(place.next_row, rows_));
        best = std::min(best, more * more_space + place.cost + rest);
      }
    }
    return best;
  }

  std::int64_t ending(int zone, int top, bool is_last) {
    const TextZone& text = fills_.zones()[static_cast<std::size_t>(zone)];
    const bool is_full = goal_ == FillGoal::Full;
    std::int64_t cost = 0;
    for (std::size_t i = static_cast<std::size_t>(text.end); i < text_.paragraphs.size(); ++i) {
      cost += goes_on_ ? 0 : text_.lines[i] * line_over;
    }
    if (text.is_empty()) {
      if (is_full || (goes_on_ && !is_last)) cost += 3 * (rows_ - top) * white_row_cost;
      return cost + (zone > 0 && !is_last ? parted_subhead : 0);
    }
    const FilledColumns filled = in_rows(zone, top, std::nullopt, goes_on_ && !is_last ? FillGoal::Full : goal_);
    const bool ends_here = goes_on_ && filled.paragraphs.back().parts.back().column < 3;
    if (ends_here && !is_last) cost += unlevel_end;
    return cost + filled.cost + (is_full ? single(rows_ - top, filled) : 0);
  }

  FilledColumns in_rows(int zone, int top, std::optional<int> foot, FillGoal goal) {
    std::vector<FlowColumn> columns;
    for (const FlowColumn& column : space_.columns) {
      if (!column.is_endless) columns.push_back(part_of(column, top * row, foot.value_or(rows_) * row));
    }
    if (goes_on_ && !foot) columns.push_back(space_.columns.back());
    const int kept = zone == 0 ? 0 : std::max(1, fills_.heading_below(zone - 1).keep_lines);
    return *fills_.fill(zone, columns, goal, kept, no_bound);
  }

  static std::int64_t single(int rows, const FilledColumns& filled) {
    const bool has_several = filled.paragraphs.size() > 1 || filled.paragraphs.front().lines > 1;
    return rows == 1 && has_several ? single_row : 0;
  }

  const ZonedText& text_;
  const FlowSpace& space_;
  const int rows_;
  const FillGoal goal_;
  const bool goes_on_;
  ZoneFills fills_;
};

void check_random_frames(bool narrowed, bool goes_on) {
  std::mt19937 random(20210108);
  const auto between = [&](int least, int most) { return least + static_cast<int>(random() % (most - least + 1)); };
  for (int round = 0; round < 400; ++round) {
    ZonedText text;
    for (int i = between(1, 6); i > 0; --i) {
      if (between(0, 2) == 0) {
        text.add_subhead(between(0, 3), between(1, 2), between(0, 1));
      } else {
        text.add(between(2, 12));
      }
    }
    text.add_subhead(between(0, 2)).add(between(2, 9));
    text.gives = between(0, 1) == 1;
    const int rows = between(3, 18);
    FlowSpace space = three_columns(rows);
    if (narrowed) {
      // Rows of the last column are narrower, and what goes across with them.
      std::vector<LineRoom> rooms(static_cast<std::size_t>(rows), {Length(), 10 * character});
      std::vector<LineRoom> across(static_cast<std::size_t>(rows), {Length(), 30 * character});
      const int from = between(0, rows - 1), to = std::min(rows, from + between(1, 5)), width = between(4, 8);
      for (auto at = static_cast<std::size_t>(from); at < static_cast<std::size_t>(to); ++at) {
        rooms[at].width = width * character;
        across[at].width = (20 + width) * character;
      }
      space.columns[2].rooms = {row, rooms};
      space.across->rooms = {row, across};
    }
    const FillGoal goal = between(0, 1) == 1 ? FillGoal::Full : FillGoal::Level;
    if (goes_on) space.columns.push_back({1'000'000 * row, Length::points(100), -1, {}, {}, true});
    INFO("round " << round);
    const FilledColumns filled = fill(text, space, goal);
    CHECK(filled.cost == Everything(text, space, rows, goal, goes_on).least(0, 0));
    CHECK(filled.paragraphs.size() == text.paragraphs.size());
  }
}

}  // namespace

TEST_CASE("of all ways to share out the rows of a frame among zones the best is found") {
  check_random_frames(false, false);
}

TEST_CASE("of all ways to share out the rows of a frame beside an obstacle the best is found") {
  check_random_frames(true, false);
}

TEST_CASE("of all ways to share out the rows of a frame whose text goes on on another page the best is found") {
  check_random_frames(false, true);
  check_random_frames(true, true);
}
