#include <catch2/catch.hpp>

#include <random>

#include "compose/fill_columns.h"

using namespace broadsheet;

namespace {

constexpr Length row = Length::points(12);

FlowParagraph paragraph_of_rows() {
  FlowParagraph paragraph;
  paragraph.leading = row;
  paragraph.foot = Length::points(11);
  return paragraph;
}

FlowParagraph subhead(int keep_lines) {
  FlowParagraph paragraph = paragraph_of_rows();
  paragraph.before = row;
  paragraph.keep_lines = keep_lines;
  return paragraph;
}

std::vector<FlowColumn> columns_of(std::initializer_list<int> depths) {
  std::vector<FlowColumn> columns;
  for (const int depth : depths) columns.push_back({depth * row, Length::points(100), 0});
  return columns;
}

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

namespace {

// The same search without memory: every start, number of lines and split of every paragraph, one after another.
class Everything {
public:
  Everything(std::vector<int> lines, std::vector<FlowParagraph> paragraphs, std::vector<int> depths, std::int64_t other)
      : lines_(std::move(lines)), paragraphs_(std::move(paragraphs)), depths_(std::move(depths)), other_(other) {}

  // The least cost in whole rows of paragraphs from `paragraph` on, the next line being line `row` of `column`.
  std::int64_t least(std::size_t paragraph, int column, int at, int kept) const {
    if (paragraph == lines_.size()) return 0;
    const auto count = static_cast<int>(depths_.size());
    if (column == count) return over(paragraph);
    std::int64_t best = begin(paragraph, column, at == 0 ? 0 : at + before(paragraph), kept);
    if (at > 0) {
      const std::int64_t white = std::max(0, depths_[static_cast<std::size_t>(column)] - at) * std::int64_t{1'000'000} +
                                 (kept > 0 ? 1'000'000'000'000 : 0);
      best = std::min(best, white + (column + 1 == count ? over(paragraph) : begin(paragraph, column + 1, 0, 0)));
    }
    return best;
  }

private:
  static constexpr std::int64_t none = 1'000'000'000'000'000;
  int before(std::size_t paragraph) const { return static_cast<int>(paragraphs_[paragraph].before.raw() / row.raw()); }
  int depth(int column) const { return depths_[static_cast<std::size_t>(column)]; }

  std::int64_t over(std::size_t paragraph) const {
    std::int64_t sum = 0;
    for (std::size_t i = paragraph; i < lines_.size(); ++i) {
      sum += std::int64_t{1'000'000'000} * (lines_[i] > 1 ? lines_[i] - 1 : 1);
    }
    return sum;
  }

  std::int64_t begin(std::size_t paragraph, int column, int at, int kept) const {
    if (at >= depth(column)) return none;
    std::int64_t best = none;
    for (int change = lines_[paragraph] > 1 ? -1 : 0; change <= 1; ++change) {
      const int lines = lines_[paragraph] + change;
      const int room = depth(column) - at;
      const std::int64_t cost = (change == 0 ? 0 : other_) + (std::min(kept, lines) > room ? 1'000'000'000'000 : 0);
      if (const std::int64_t rest = split(paragraph, lines, column, at, kept); rest < none) {
        best = std::min(best, cost + rest);
      }
    }
    return best;
  }

  // With two columns a paragraph has two parts at most.
  std::int64_t split(std::size_t paragraph, int lines, int column, int at, int kept) const {
    const int here = std::min(lines, depth(column) - at);
    const int left = lines - here;
    const int keep = paragraphs_[paragraph].keep_lines;
    if (left == 0) return least(paragraph + 1, column, at + lines, keep);
    if (column + 1 == static_cast<int>(depths_.size())) return left * std::int64_t{1'000'000'000} + over(paragraph + 1);
    if (left > depth(column + 1)) {
      return (left - depth(column + 1)) * std::int64_t{1'000'000'000} + over(paragraph + 1);
    }
    const std::int64_t alone = here == 1 ? 100'000 : 0;
    std::int64_t best = alone + (left == 1 ? 5'000'000 : 0) + least(paragraph + 1, column + 1, left, keep);
    if (left == 1 && here > std::max({2, kept, 1})) {
      best = std::min(best, alone + 1'000'000 + least(paragraph + 1, column + 1, 2, keep));
    }
    return best;
  }

  std::vector<int> lines_;
  std::vector<FlowParagraph> paragraphs_;
  std::vector<int> depths_;
  std::int64_t other_;
};

}  // namespace

TEST_CASE("of all ways to fill two columns the best is found") {
  std::mt19937 random(20210108);
  const auto between = [&](int least, int most) { return least + static_cast<int>(random() % (most - least + 1)); };
  for (int round = 0; round < 400; ++round) {
    std::vector<int> lines;
    std::vector<FlowParagraph> paragraphs;
    for (int i = between(1, 6); i > 0; --i) {
      const bool head = between(0, 3) == 0;
      paragraphs.push_back(head ? subhead(between(0, 3)) : paragraph_of_rows());
      lines.push_back(head ? between(1, 2) : between(1, 7));
    }
    const std::vector<int> depths{between(2, 12), between(2, 12)};
    INFO("round " << round);
    const FilledColumns filled =
        fill(paragraphs, lines, columns_of({depths[0], depths[1]}), 300'000, FillGoal::AsDeepAsFrames);
    CHECK(filled.cost == Everything(lines, paragraphs, depths, 300'000).least(0, 0, 0, 0));
  }
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
