#include <algorithm>
#include <catch2/catch.hpp>

#include "own_layouts.h"

namespace broadsheet {
namespace {

Reading read_modern() {
  return read_own("results-modern");
}

Rect points(double x, double y, double width, double height) {
  return {Length::points(x), Length::points(y), Length::points(width), Length::points(height)};
}

constexpr double left = 53.26, top = 58.35, row = 14;
constexpr double text = 155, figures = 779;  // where they begin, from the left of the type area

}  // namespace

TEST_CASE("the modern layout reads without a report") {
  const Reading reading = read_modern();
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const Grid& grid = reading.layout->grid;
  CHECK(grid.leading == Length::points(row));
  CHECK(grid.rows == 101);
  CHECK(grid.area(1, 5, 1, 1).width == Length::points(760));
}

TEST_CASE("the frames of the modern layout stand where the design has them") {
  const Reading reading = read_modern();
  REQUIRE(reading.layout);
  const Layout& layout = *reading.layout;
  CHECK(frame(layout, "kicker").area == points(left, top + 2 * row, 84, 4 * row));
  CHECK(frame(layout, "headline").area == points(left, top + 10 * row, 999, 6 * row));
  CHECK(frame(layout, "main-picture").area == points(left + text, top + 18 * row + 2, 605, 24 * row - 4));
  CHECK(frame(layout, "rule-1").area.y == Length::points(top + 43 * row - 0.5));
  CHECK(frame(layout, "rule-1").area.width == Length::points(760));
  CHECK(frame(layout, "results-head").area.y == Length::points(top + 18 * row + 2));
  CHECK(frame(layout, "results").area == points(left + figures, top + 21 * row, 220, 81 * row));
  CHECK(frame(layout, "caption-2").area.bottom() == Length::points(top + 101 * row));
  CHECK(frame(layout, "text-3").area.bottom() == frame(layout, "caption-3").area.bottom());
}

TEST_CASE("the text of the modern layout runs in columns of fourteen characters, 15 pt apart") {
  const Reading reading = read_modern();
  REQUIRE(reading.layout);
  for (const char* name : {"lead", "text-1", "text-2", "text-3", "text-3-end"}) {
    const auto& spec = content<TextFrame>(*reading.layout, name);
    const Length gutters = (spec.columns - 1) * Length::points(15);
    CHECK((frame(*reading.layout, name).area.width - gutters) / spec.columns == Length::points(140));
  }
}

TEST_CASE("the figures of the modern layout have cells of ten rows, the first of eleven") {
  const Reading reading = read_modern();
  REQUIRE(reading.layout);
  const auto& results = content<IndicatorsFrame>(*reading.layout, "results");
  REQUIRE(results.first_cell);
  CHECK(results.first_cell->rows + 7 * results.cell.rows == 81);
  const auto size = [&](const IndicatorPart& part) {
    return reading.layout->styles.at(static_cast<size_t>(part.style)).size;
  };
  CHECK(size(results.cell.value) == Length::points(64));
  CHECK(size(results.first_cell->value) == Length::points(82));
  // Notes stand on the baselines of body text: of the ninth row, and of the tenth in the first cell.
  CHECK(results.cell.note.baseline == Length::points(8 * row + 10.8));
  CHECK(results.first_cell->note.baseline == Length::points(9 * row + 10.8));
  REQUIRE(results.cell.bars);
  CHECK(results.cell.bars->top - results.cell.value.baseline == Length::points(8));
  CHECK(results.first_cell->bars->top - results.first_cell->value.baseline == Length::points(8));
}

}  // namespace broadsheet
