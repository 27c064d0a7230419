#include <catch2/catch.hpp>

#include "compose/cut_column.h"

using namespace broadsheet;

namespace {

constexpr Length row = Length::points(12), em = Length::points(10);

// Ten characters wide and ten rows deep, at (100pt, 200pt).
const Rect column{Length::points(100), Length::points(200), 10 * em, 10 * row};

// From the column's left edge, in characters, and from its head, in rows.
Rect rect(double left, double top, double width, double height) {
  return {column.x + Length::points(10 * left), column.y + Length::points(12 * top), Length::points(10 * width),
          Length::points(12 * height)};
}

Wrap wrap_of(WrapShape shape, std::vector<Wrap::Corner> corners = {}) {
  Wrap wrap;
  wrap.shape = shape;
  wrap.corners = std::move(corners);
  return wrap;
}

Wrap at_distance(Length distance) {
  Wrap wrap;
  wrap.offset = {distance, distance, distance, distance};
  return wrap;
}

// "3: 5+4" is a stretch that begins in row 3 (from 0), with four characters free behind five in its first row; a plain
// number a whole measure times rows.
std::vector<std::string> cut(const std::vector<Obstacle>& obstacles, int rows_of_line = 2) {
  std::vector<std::string> found;
  for (const ColumnStretch& stretch : cut_column(column, obstacles, {row, em, 4 * em, rows_of_line})) {
    std::string text = std::to_string(stretch.top.raw() / row.raw()) + ":";
    if (stretch.rooms.rooms.empty()) text += " whole x" + std::to_string(stretch.depth.raw() / row.raw());
    for (const LineRoom& room : stretch.rooms.rooms) {
      const auto left = room.left.raw() / em.raw();
      text += (left > 0 ? " " + std::to_string(left) + "+" : " ") + std::to_string(room.width.raw() / em.raw());
    }
    found.push_back(text);
  }
  return found;
}

using Stretches = std::vector<std::string>;

}  // namespace

TEST_CASE("a column that nothing stands in is whole") {
  const Wrap wrap;
  CHECK(cut({}) == Stretches{"0: whole x10"});
  CHECK(cut({{wrap, rect(10, 2, 5, 3)}}) == Stretches{"0: whole x10"});
  CHECK(cut({{wrap, rect(0, 10, 5, 3)}}) == Stretches{"0: whole x10"});
}

TEST_CASE("text stands beside an obstacle, at its wider side") {
  const Wrap wrap;
  CHECK(cut({{wrap, rect(0, 2, 4, 3)}}) == Stretches{"0: 10 10 4+6 4+6 4+6 10 10 10 10 10"});
  CHECK(cut({{wrap, rect(6, 2, 9, 3)}}) == Stretches{"0: 10 10 6 6 6 10 10 10 10 10"});
  CHECK(cut({{wrap, rect(1, 2, 4, 1)}}) == Stretches{"0: 10 10 5+5 10 10 10 10 10 10 10"});
  CHECK(cut({{wrap, rect(4, 2, 2, 1)}}) == Stretches{"0: 10 10 4 10 10 10 10 10 10 10"});
}

TEST_CASE("narrowed measures are whole characters, and the other edge stays") {
  const Wrap wrap;
  CHECK(cut({{wrap, rect(5.5, 0, 9, 10)}}) == Stretches{"0: 5 5 5 5 5 5 5 5 5 5"});
  CHECK(cut({{wrap, rect(0, 0, 4.5, 10)}}) == Stretches{"0: 5+5 5+5 5+5 5+5 5+5 5+5 5+5 5+5 5+5 5+5"});
}

TEST_CASE("rows that an obstacle leaves no room in hold no text, and interrupt the column") {
  const Wrap wrap;
  CHECK(cut({{wrap, rect(0, 3, 10, 2)}}) == Stretches{"0: whole x3", "5: whole x5"});
  CHECK(cut({{wrap, rect(0, 0, 7, 2)}}) == Stretches{"2: whole x8"});
  CHECK(cut({{wrap, rect(0, 3.5, 10, 0.2)}}) == Stretches{"0: whole x3", "4: whole x6"});
  CHECK(cut({{wrap, rect(0, 0, 10, 10)}}).empty());
}

TEST_CASE("an offset is kept free on all sides") {
  const Wrap near = at_distance(Length::points(3)), far = at_distance(em);
  CHECK(cut({{near, rect(6, 3, 4, 2)}}) == Stretches{"0: 10 10 5 5 5 5 10 10 10 10"});
  CHECK(cut({{far, rect(6, 3, 4, 2)}}) == Stretches{"0: 10 10 5 5 5 5 10 10 10 10"});
  CHECK(cut({{far, rect(-2, 3, 2, 2)}}) == Stretches{"0: 10 10 1+9 1+9 1+9 1+9 10 10 10 10"});
  // What rounding makes overlap does not count.
  CHECK(cut({{far, rect(11 - 0.001, 3, 2, 2)}}) == Stretches{"0: whole x10"});
}

TEST_CASE("between two obstacles text stands in the widest gap") {
  const Wrap wrap;
  CHECK(cut({{wrap, rect(8, 0, 2, 10)}, {wrap, rect(0, 0, 3, 10)}}) ==
        Stretches{"0: 3+5 3+5 3+5 3+5 3+5 3+5 3+5 3+5 3+5 3+5"});
  CHECK(cut({{wrap, rect(0, 1, 5, 2)}, {wrap, rect(5, 5, 5, 2)}}) == Stretches{"0: 10 5+5 5+5 10 10 5 5 10 10 10"});
}

TEST_CASE("rows that have nothing in common do not go on one to the other") {
  const Wrap wrap;
  const std::vector<Obstacle> obstacles{{wrap, rect(0, 1, 5, 2)}, {wrap, rect(5, 4, 5, 2)}};
  CHECK(cut(obstacles) == Stretches{"0: 10 5+5 5+5 10 5 5 10 10 10 10"});
  // A line of three rows finds no room across.
  CHECK(cut(obstacles, 3) == Stretches{"0: 10 5+5 5+5 10", "4: 5 5 10 10 10 10"});
}

TEST_CASE("round an ellipse every row has the room that it leaves over its whole height") {
  const Wrap ellipse = wrap_of(WrapShape::Ellipse);
  CHECK(cut({{ellipse, rect(-5, 1, 10, 8)}}) == Stretches{"0: 10 4+6 5+5 5+5 5+5 5+5 5+5 5+5 4+6 10"});
}

TEST_CASE("round a polygon likewise") {
  const Wrap hill = wrap_of(WrapShape::Polygon, {{0, 0}, {1, 1}, {0, 1}});
  CHECK(cut({{hill, rect(0, 2, 5, 5)}}) == Stretches{"0: 10 10 1+9 2+8 3+7 4+6 5+5 10 10 10"});
  const Wrap bay =
      wrap_of(WrapShape::Polygon, {{0, 0}, {1, 0}, {1, 0.25}, {0.5, 0.25}, {0.5, 0.75}, {1, 0.75}, {1, 1}, {0, 1}});
  CHECK(cut({{bay, rect(0, 2, 4, 4)}}) == Stretches{"0: 10 10 4+6 2+8 2+8 4+6 10 10 10 10"});
}
