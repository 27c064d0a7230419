#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

const std::string box = "kind: box, fill: ink, columns: 2, rows: 1-9, wrap: ";

std::optional<Wrap> read_wrap_of(const std::string& wrap) {
  const Reading reading = read_frames_of("  it: {" + box + wrap + "}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  return reading.layout->frames.at(0).wrap;
}

std::string report_on(const std::string& wrap) {
  return read_frames_of("  it: {" + box + wrap + "}\n").report();
}

Insets everywhere(double points) {
  const Length by = Length::points(points);
  return {by, by, by, by};
}

}  // namespace

TEST_CASE("a frame that text runs round has a shape and keeps a distance") {
  CHECK_FALSE(read_wrap_of("false"));
  CHECK(read_wrap_of("true")->shape == WrapShape::Rectangle);
  CHECK(read_wrap_of("true")->offset == everywhere(4.5));
  CHECK(read_wrap_of("{shape: ellipse}")->shape == WrapShape::Ellipse);
  CHECK(read_wrap_of("{shape: ellipse}")->offset == everywhere(4.5));
  CHECK(read_wrap_of("{offset: 6pt}")->offset == everywhere(6));
  CHECK(read_wrap_of("{offset: {left: 6pt}}")->offset == Insets{Length::points(6), {}, {}, {}});
  const auto polygon = read_wrap_of("{shape: polygon, points: [[0, 0], [100, 12.5], [50, 100]]}");
  CHECK(polygon->corners == std::vector<Wrap::Corner>{{0, 0}, {1, 0.125}, {0.5, 1}});
}

TEST_CASE("what is wrong with a wrap is reported") {
  CHECK(report_on("around") ==
        "a.yaml:19:59: error: `wrap` of the frame `it` is `around`, expected `true` or `false`\n"
        "   19 |   it: {kind: box, fill: ink, columns: 2, rows: 1-9, wrap: around}\n"
        "      |                                                           ^~~~~~\n");
  CHECK(report_on("{offset: -1pt}") ==
        "a.yaml:19:68: error: the distance kept from a frame must be 0 or more\n"
        "   19 |   it: {kind: box, fill: ink, columns: 2, rows: 1-9, wrap: {offset: -1pt}}\n"
        "      |                                                                    ^~~~\n"
        "      = hint: to let text come nearer, draw the `shape` smaller\n");
  CHECK(report_on("{shape: circle}") ==
        "a.yaml:19:67: error: `circle` is not a known word for `shape` of `wrap` of the frame `it`\n"
        "   19 |   it: {kind: box, fill: ink, columns: 2, rows: 1-9, wrap: {shape: circle}}\n"
        "      |                                                                   ^~~~~~\n"
        "      = hint: known: rectangle, ellipse, polygon\n");
  CHECK(report_on("{shape: polygon}") ==
        "a.yaml:19:59: error: `wrap` of the frame `it` needs the key `points`\n"
        "   19 |   it: {kind: box, fill: ink, columns: 2, rows: 1-9, wrap: {shape: polygon}}\n"
        "      |                                                           ^~~~~~~~~~~~~~~~\n");
  CHECK(report_on("{points: [[0, 0], [1, 1], [2, 0]]}") ==
        "a.yaml:19:68: error: only a polygon has `points`\n"
        "   19 |   it: {kind: box, fill: ink, columns: 2, rows: 1-9, wrap: {points: [[0, 0], [1, 1], [2, 0]]}}\n"
        "      |                                                                    ^~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: write `shape: polygon`\n");
  CHECK(
      report_on("{shape: polygon, points: [[0, 0], [100, 100]]}") ==
      "a.yaml:19:84: error: a polygon of 2 points has no inside\n"
      "   19 | … {kind: box, fill: ink, columns: 2, rows: 1-9, wrap: {shape: polygon, points: [[0, 0], [100, 100]]}}\n"
      "      |                                                                                ^~~~~~~~~~~~~~~~~~~~\n"
      "      = hint: give it three points or more\n");
  CHECK(
      report_on("{shape: polygon, points: [[0, 0], [100, 100], [120, 0]]}") ==
      "a.yaml:19:106: error: a point is 120, expected 0 to 100\n"
      "   19 | …x, fill: ink, columns: 2, rows: 1-9, wrap: {shape: polygon, points: [[0, 0], [100, 100], [120, 0]]}}\n"
      "      |                                                                                            ^~~\n");
  CHECK(
      report_on("{shape: polygon, points: [[0, 0], 100, [0, 100]]}") ==
      "a.yaml:19:93: error: this is no point of a polygon\n"
      "   19 | …ind: box, fill: ink, columns: 2, rows: 1-9, wrap: {shape: polygon, points: [[0, 0], 100, [0, 100]]}}\n"
      "      |                                                                                      ^~~\n"
      "      = hint: write `[25, 0]`: from the left and from the top, in per cent of the frame\n");
}

TEST_CASE("vertical lines run round nothing") {
  const std::string poem =
      "  poem: {kind: text, story: main, style: body, columns: 1-2, rows: 1-30, direction: vertical}\n";
  CHECK(read_frames_of(poem + "  it: {" + box + "true}\n").report() ==
        "a.yaml:20:59: error: `it` stands over `poem`, whose lines are vertical: they run round nothing\n"
        "   20 |   it: {kind: box, fill: ink, columns: 2, rows: 1-9, wrap: true}\n"
        "      |                                                           ^~~~\n"
        "      = hint: take `wrap` out, or let the frames stand side by side\n");
  CHECK(read_frames_of(poem + "  it: {kind: box, fill: {k: 10}, columns: 1-4, rows: 1-40, wrap: true}\n").report() ==
        "");
}

}  // namespace broadsheet
