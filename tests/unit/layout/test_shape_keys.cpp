// The keys of emphasis dots, Latin faces, figures and initials.

#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

// Reads the plain layout with one more style, on line 19, and one text frame that uses the style `body`.
Reading read_style_of(const std::string& style) {
  std::string text = plain_layout;
  const std::string before = "placeholders:\n";
  text.insert(text.find(before), "  more: " + style + "\n");
  return read_text_of(text + "frames: {}\n");
}

const TextStyle& style_of(const Reading& reading) {
  REQUIRE(reading.layout);
  return reading.layout->styles.at(2);
}

}  // namespace

TEST_CASE("a Latin face keeps the style's weight unless it says its own") {
  const Reading reading = read_style_of("{font: serif, weight: 700, size: 9pt, latin: {font: sans}, figures: tabular}");
  CHECK(reading.report() == "");
  CHECK(style_of(reading).latin == FontChoice{"Noto Sans CJK SC", 700});
  CHECK(style_of(reading).figures == Figures::Tabular);
  CHECK_FALSE(style_of(read_style_of("{font: serif, size: 9pt}")).latin);
}

TEST_CASE("dots need half an em between the lines") {
  CHECK(style_of(read_style_of("{font: serif, size: 10pt, leading: 15pt, emphasis: {dots: true}}")).emphasis_dots);
  const Reading tight = read_style_of("{font: serif, size: 10pt, leading: 14pt, emphasis: {dots: true, font: sans}}");
  CHECK_FALSE(style_of(tight).emphasis_dots);
  CHECK(style_of(tight).emphasis.family == "Noto Sans CJK SC");
  CHECK(tight.report() ==
        "a.yaml:11:67: warning: no room for dots between the lines of the style `more`: the leading is 14pt, at least "
        "15pt was expected\n"
        "   11 |   more: {font: serif, size: 10pt, leading: 14pt, emphasis: {dots: true, font: sans}}\n"
        "      |                                                                   ^~~~\n"
        "      = hint: raise the `leading`; until then the emphasis is set in its font\n");
  CHECK(read_style_of("{font: serif, size: 10pt, emphasis: {dots: true}}")
            .report()
            .find("or give the emphasis a `font` in place of dots") != std::string::npos);
}

TEST_CASE("an initial has lines, and the style of its text unless it says its own") {
  const Reading reading = read_frames_of(
      "  a: {kind: text, story: main, columns: 1, rows: 1-9, style: body, drop-cap: {lines: 3}}\n"
      "  b: {kind: text, story: two, columns: 2, rows: 1-9, style: body, drop-cap: {lines: 2, style: big}}\n");
  CHECK(reading.report() == "");
  REQUIRE(reading.layout);
  const auto& a = std::get<TextFrame>(reading.layout->frames.at(0).content).drop_cap;
  const auto& b = std::get<TextFrame>(reading.layout->frames.at(1).content).drop_cap;
  REQUIRE(a);
  REQUIRE(b);
  CHECK(a->lines == 3);
  CHECK(a->style == 0);
  CHECK(b->style == 1);
  // Nine points on twelve: two lines and nine points.
  CHECK(initial_size(*a, Length::points(12), Length::points(9)) == Length::points(33));
}

TEST_CASE("an initial that no column has room for, or that stands beside vertical lines, is refused") {
  CHECK(read_frames_of("  a: {kind: text, story: main, columns: 1, rows: 1-9, style: body, drop-cap: {lines: 6}}\n")
            .report() ==
        "a.yaml:19:78: error: columns of 117pt are too narrow for an initial of 6 lines\n"
        "   19 |   a: {kind: text, story: main, columns: 1, rows: 1-9, style: body, drop-cap: {lines: 6}}\n"
        "      |                                                                              ^~~~~~~~~~\n"
        "      = hint: take fewer lines, or wider columns\n");
  CHECK(read_frames_of("  a: {kind: text, story: main, columns: 1, rows: 1-9, style: body, direction: vertical, "
                       "drop-cap: {lines: 2}}\n")
            .report()
            .find("`drop-cap` stands beside horizontal lines only") != std::string::npos);
}

}  // namespace broadsheet
