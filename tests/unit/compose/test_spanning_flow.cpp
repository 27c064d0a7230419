// Subheads that go over all columns part the text into zones: how these are filled.

#include <catch2/catch.hpp>

#include "compose/flow_costs.h"
#include "zoned_text.h"

using namespace broadsheet;

namespace {

// Lines a column of each zone that is one of text.
std::vector<std::vector<int>> lines_of_zones(const FilledColumns& filled) {
  std::vector<int> of_columns(filled.depths.size());
  for (const FlowedParagraph& paragraph : filled.paragraphs) {
    for (const FlowPart& part : paragraph.parts) of_columns[static_cast<std::size_t>(part.column)] += part.lines;
  }
  std::vector<std::vector<int>> zones;
  auto column = of_columns.begin();
  for (const FlowZone& zone : filled.zones) {
    if (!zone.is_across) zones.emplace_back(column, column + 3);
    column += zone.is_across ? 1 : 3;
  }
  return zones;
}

std::vector<int> rows_of_subheads(const FilledColumns& filled) {
  std::vector<int> rows;
  for (const FlowZone& zone : filled.zones) {
    if (zone.is_across) rows.push_back(static_cast<int>(zone.top.raw() / row.raw()));
  }
  return rows;
}

using Zones = std::vector<std::vector<int>>;

}  // namespace

TEST_CASE("text above a subhead over all columns is level, and goes on below it from the left (JU-14)") {
  const FilledColumns level = fill(ZonedText().add(9).add_subhead(2).add(8), three_columns(20), FillGoal::Level);
  CHECK(lines_of_zones(level) == Zones{{3, 3, 3}, {3, 3, 2}});
  CHECK(rows_of_subheads(level) == std::vector<int>{4});
  CHECK(level.zones[2] == FlowZone{5 * row, 15 * row});
  CHECK(level.depths == std::vector<Length>{3 * row, 3 * row, 3 * row, row, 3 * row, 3 * row, 3 * row});
  CHECK(level.cost == 0);
  // What cannot be level is short in the last column.
  CHECK(lines_of_zones(fill(ZonedText().add(10).add_subhead(2).add(8), three_columns(20), FillGoal::Level)).front() ==
        std::vector<int>{4, 4, 2});
  // Another number of lines is better than that.
  ZonedText giving = ZonedText().add(10).add_subhead(2).add(8);
  giving.gives = true;
  CHECK(lines_of_zones(fill(giving, three_columns(20), FillGoal::Level)).front() == std::vector<int>{3, 3, 3});
}

TEST_CASE("with all columns to be full, zones and subheads take all rows of the frame") {
  ZonedText text = ZonedText().add(13).add_subhead(2, 2).add(11).add(12).add_subhead(2, 1, 1).add(7);
  text.gives = true;
  // 12 + 24 + 6 lines are 4 + 8 + 2 rows, with the subheads and the rows before them 19: one more before the second.
  const FilledColumns filled = fill(text, three_columns(20), FillGoal::Full);
  CHECK(lines_of_zones(filled) == Zones{{4, 4, 4}, {8, 8, 8}, {2, 2, 2}});
  CHECK(filled.white_rows == 0);
  CHECK(filled.lines_over == 0);
  CHECK(rows_of_subheads(filled) == std::vector<int>{5, 17});
  CHECK(filled.paragraphs[4].more_before == 1);
  CHECK(filled.cost == 3 * other_count + more_space);
}

TEST_CASE("what a text lacks stays white at its end, not above a subhead") {
  const FilledColumns filled = fill(ZonedText().add(9).add_subhead(2).add(9), three_columns(12), FillGoal::Full);
  CHECK(lines_of_zones(filled) == Zones{{3, 3, 3}, {7, 2, 0}});
  CHECK(filled.white_rows == 12);
}

TEST_CASE("a subhead over all columns that begins the text has no row before it; two may follow one another") {
  const ZonedText text = ZonedText().add_subhead(2).add(6).add_subhead(2).add_subhead(2).add(6);
  const FilledColumns filled = fill(text, three_columns(20), FillGoal::Level);
  CHECK(rows_of_subheads(filled) == std::vector<int>{0, 4, 6});
  CHECK(lines_of_zones(filled) == Zones{{0, 0, 0}, {2, 2, 2}, {0, 0, 0}, {2, 2, 2}});
}

TEST_CASE("a last line does not stand alone at a column's head of a zone (JU-12)") {
  // In rows of three the second column would begin with the last line of four, in rows of four the third with that of
  // five.
  const FilledColumns filled =
      fill(ZonedText().add(4).add(5).add_subhead(1).add(6), three_columns(20), FillGoal::Level);
  CHECK(filled.paragraphs[0].parts == std::vector<FlowPart>{{0, Length(), 4}});
  CHECK(lines_of_zones(filled).front() == std::vector<int>{4, 3, 2});
}

TEST_CASE("a subhead over all columns has the lines that it keeps below it, or is left over with its text (JU-13)") {
  const ZonedText text = ZonedText().add(9).add_subhead(3).add(6).add(2);
  const auto over = [&](int rows) { return fill(text, three_columns(rows), FillGoal::Level).lines_over; };
  CHECK(over(8) == 0);
  CHECK(over(7) == 9);
  // Its text is in three lines of the left column, though two rows would hold it.
  CHECK(lines_of_zones(fill(text, three_columns(20), FillGoal::Level)).back() == std::vector<int>{3, 3, 2});
  // It keeps one at the least, and none where there is no more text.
  CHECK(fill(ZonedText().add(9).add_subhead(0).add(3), three_columns(5), FillGoal::Level).lines_over == 4);
  CHECK(fill(ZonedText().add(9).add_subhead(0), three_columns(5), FillGoal::Level).lines_over == 0);
}

TEST_CASE("few lines stand in one column rather than in one row of all") {
  CHECK(lines_of_zones(fill(ZonedText().add(3).add_subhead(1).add(6), three_columns(20), FillGoal::Level)).front() ==
        std::vector<int>{3, 0, 0});
  CHECK(lines_of_zones(fill(ZonedText().add(1).add_subhead(1).add(6), three_columns(20), FillGoal::Level)).front() ==
        std::vector<int>{1, 0, 0});
}

TEST_CASE("text with subheads over all columns goes on on another page") {
  FlowSpace space = three_columns(10);
  space.columns.push_back({1'000'000 * row, Length::points(100), -1, {}, {}, true});
  const ZonedText text = ZonedText().add(9).add_subhead(2).add(20).add_subhead(2).add(8);
  const FilledColumns filled = fill(text, space, FillGoal::Full);
  CHECK(filled.columns_here == 7);
  CHECK(filled.paragraphs[2].parts.back().column == 7);
  CHECK(filled.paragraphs[3].parts == std::vector<FlowPart>{{7, Length(), 3}});
  CHECK(filled.cost == 0);
  // A subhead without room for its text goes with it.
  const FilledColumns whole = fill(ZonedText().add(24).add_subhead(2).add(20), space, FillGoal::Level);
  CHECK(whole.columns_here == 3);
  CHECK(whole.paragraphs[1].parts.front().column == 3);
  // The text above it ends level all the same.
  CHECK(lines_of_zones(fill(ZonedText().add(20).add_subhead(2).add(20), space, FillGoal::Full)) == Zones{{7, 7, 6}});
}
