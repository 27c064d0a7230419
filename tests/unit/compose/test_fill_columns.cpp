#include <catch2/catch.hpp>

#include "flow_fixture.h"

using namespace broadsheet;

namespace {

// Every paragraph in the number of lines given, and at this cost in one fewer or one more where `give` says so.
LineMenu menu_of(std::vector<int> lines, std::int64_t other_cost = -1) {
  return [lines = std::move(lines), other_cost, menu = std::vector<LineCount>()](
             int paragraph, const FlowRoom&, MenuSize size) mutable -> const std::vector<LineCount>& {
    const int best = lines[static_cast<std::size_t>(paragraph)];
    menu = {{best, 0}};
    if (size == MenuSize::Best || other_cost < 0) return menu;
    menu.push_back({best + 1, other_cost});
    if (best > 1) menu.insert(menu.begin(), {best - 1, other_cost});
    return menu;
  };
}

FilledColumns fill(const std::vector<FlowParagraph>& paragraphs, const std::vector<int>& lines,
                   const std::vector<FlowColumn>& columns, std::int64_t other_cost = -1,
                   FillGoal goal = FillGoal::Level) {
  return *fill_columns(paragraphs, columns, row, menu_of(lines, other_cost), goal);
}

// Lines a column, of all paragraphs.
std::vector<int> lines_of_columns(const FilledColumns& filled, std::size_t columns) {
  std::vector<int> lines(columns);
  for (const FlowedParagraph& paragraph : filled.paragraphs) {
    for (const FlowPart& part : paragraph.parts) lines[static_cast<std::size_t>(part.column)] += part.lines;
  }
  return lines;
}

}  // namespace

TEST_CASE("the columns of a text are of equal length, and only the last is short (JU-14)") {
  const auto lines_in = [](int lines, std::size_t columns) {
    const std::vector<FlowColumn> deep(columns, {40 * row, Length::points(100), 0});
    return lines_of_columns(fill({paragraph_of_rows()}, {lines}, deep), columns);
  };
  CHECK(lines_in(31, 3) == std::vector<int>{11, 11, 9});
  CHECK(lines_in(30, 3) == std::vector<int>{10, 10, 10});
  CHECK(lines_in(120, 3) == std::vector<int>{40, 40, 40});
  CHECK(lines_in(2, 5) == std::vector<int>{2, 0, 0, 0, 0});
}

TEST_CASE("only the columns of the frame that the text ends in are cut") {
  std::vector<FlowColumn> columns = columns_of({10, 10, 10, 10});
  columns[2].frame = columns[3].frame = 1;
  const FilledColumns filled = fill({paragraph_of_rows()}, {26}, columns);
  CHECK(lines_of_columns(filled, 4) == std::vector<int>{10, 10, 3, 3});
  CHECK(filled.depths == std::vector<Length>{10 * row, 10 * row, 3 * row, 3 * row});
}

TEST_CASE("a last line does not stand alone at a column's head (JU-12)") {
  // Five lines at a foot with room for four: three and two.
  const FilledColumns filled =
      fill({paragraph_of_rows(), paragraph_of_rows(), paragraph_of_rows()}, {6, 5, 8}, columns_of({10, 10}));
  REQUIRE(filled.paragraphs.size() == 3);
  CHECK(filled.paragraphs[1].parts == std::vector<FlowPart>{{0, 6 * row, 3}, {1, Length(), 2}});
  // Another number of lines is better than a white row.
  const FilledColumns shorter =
      fill({paragraph_of_rows(), paragraph_of_rows(), paragraph_of_rows()}, {6, 5, 8}, columns_of({10, 10}), 200'000);
  CHECK(lines_of_columns(shorter, 2) == std::vector<int>{10, 8});
  CHECK(shorter.cost == 200'000);
}

TEST_CASE("a byline does not stand alone at a column's head") {
  FlowParagraph byline = paragraph_of_rows();
  byline.ends_text = true;
  const FilledColumns filled =
      fill({paragraph_of_rows(), byline}, {10, 1}, columns_of({10, 10}), 200'000, FillGoal::AsDeepAsFrames);
  CHECK(filled.paragraphs[1].parts.front() == FlowPart{0, 9 * row, 1});
  CHECK(filled.paragraphs[0].lines == 9);
}

TEST_CASE("a subhead stands with lines of its text in one column (JU-13)") {
  const std::vector<FlowParagraph> paragraphs{paragraph_of_rows(), subhead(2), paragraph_of_rows()};
  // A row before it, its own, and two: four rows.
  const auto subhead_column = [&](int before) {
    return fill(paragraphs, {before, 1, 5}, columns_of({10, 10}), -1, FillGoal::AsDeepAsFrames)
        .paragraphs[1]
        .parts.front()
        .column;
  };
  CHECK(subhead_column(6) == 0);
  CHECK(subhead_column(7) == 1);
  CHECK(subhead_column(9) == 1);
}

TEST_CASE("space before a subhead is left out at a column's head") {
  const FilledColumns filled = fill({paragraph_of_rows(), subhead(1), paragraph_of_rows()}, {10, 1, 5},
                                    columns_of({10, 10}), -1, FillGoal::AsDeepAsFrames);
  CHECK(filled.paragraphs[1].parts == std::vector<FlowPart>{{1, Length(), 1}});
  CHECK(filled.cost == 0);
}

TEST_CASE("lines that find no room are in no column, and as few as can be") {
  const FilledColumns filled = fill({paragraph_of_rows(), paragraph_of_rows()}, {8, 8}, columns_of({5, 5}));
  CHECK(lines_of_columns(filled, 2) == std::vector<int>{5, 5});
  CHECK(filled.paragraphs[1].lines == 8);
  CHECK(lines_placed(filled.paragraphs[1]) == 2);
  const FilledColumns squeezed = fill({paragraph_of_rows(), paragraph_of_rows()}, {8, 8}, columns_of({7, 7}), 300'000);
  CHECK(lines_placed(squeezed.paragraphs[1]) == squeezed.paragraphs[1].lines);
}

TEST_CASE("columns too shallow for a line are passed by") {
  std::vector<FlowColumn> columns = columns_of({4, 4, 4});
  columns[1].depth = Length::points(5);
  const FilledColumns filled = fill({paragraph_of_rows()}, {8}, columns, -1, FillGoal::AsDeepAsFrames);
  CHECK(lines_of_columns(filled, 3) == std::vector<int>{4, 0, 4});
}

TEST_CASE("text of another leading begins on a whole row") {
  FlowParagraph wide = paragraph_of_rows();
  wide.leading = Length::points(18);
  const FilledColumns filled = fill({wide, paragraph_of_rows()}, {3, 2}, columns_of({20}));
  CHECK(filled.paragraphs[1].parts.front().top == 5 * row);
}

TEST_CASE("the lines of a heading are not parted") {
  FlowParagraph heading = paragraph_of_rows();
  heading.is_heading = true;
  const auto fill_with = [&](const FlowParagraph& second) {
    return fill({paragraph_of_rows(), second}, {9, 2}, columns_of({10, 10}), -1, FillGoal::AsDeepAsFrames);
  };
  CHECK(fill_with(paragraph_of_rows()).paragraphs[1].parts.front().column == 1);
  CHECK(fill_with(heading).paragraphs[1].parts == std::vector<FlowPart>{{1, Length(), 2}});
}

TEST_CASE("columns that are interrupted end level") {
  // Rows 4 to 6 of the first column are taken: its parts stand above and below.
  std::vector<FlowColumn> columns = columns_of({3, 14, 20});
  columns[1].top = 6 * row;
  const FilledColumns filled = fill({paragraph_of_rows()}, {17}, columns);
  CHECK(lines_of_columns(filled, 3) == std::vector<int>{3, 4, 10});
  CHECK(filled.depths == std::vector<Length>{3 * row, 4 * row, 10 * row});
}

TEST_CASE("text that goes on on another page fills its own columns, whatever is left of it") {
  std::vector<FlowColumn> columns = columns_of({10, 10});
  columns.push_back({1'000'000 * row, Length::points(100), -1, true});
  for (const FillGoal goal : {FillGoal::Level, FillGoal::Full}) {
    const FilledColumns filled = fill({paragraph_of_rows(), paragraph_of_rows()}, {15, 9}, columns, -1, goal);
    CHECK(lines_of_columns(filled, 3) == std::vector<int>{10, 10, 4});
    CHECK(filled.cost == 0);
    CHECK(filled.white_rows == 0);
  }
  // A subhead goes with its text.
  const FilledColumns parted = fill({paragraph_of_rows(), subhead(2), paragraph_of_rows()}, {17, 1, 5}, columns);
  CHECK(lines_of_columns(parted, 3) == std::vector<int>{10, 7, 6});
}

TEST_CASE("a last line takes along what makes two lines in the measure of the next page") {
  std::vector<FlowColumn> columns = columns_of({10});
  columns.push_back({1'000'000 * row, Length::points(100), -1, true});
  CHECK(lines_of_columns(fill({paragraph_of_rows()}, {11}, columns), 2) == std::vector<int>{9, 2});
  columns.back().measure = Length::points(150);
  CHECK(lines_of_columns(fill({paragraph_of_rows()}, {11}, columns), 2) == std::vector<int>{8, 3});
}
