// Rules of dots, dashes and waves, and boxes with round corners and titles.

#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

// Reads the plain layout with one more rule, on line 8.
Reading read_rule_of(const std::string& rule) {
  std::string text = plain_layout;
  text.insert(text.find("styles:\n"), "  more: " + rule + "\n");
  return read_text_of(text + "frames: {}\n");
}

RuleStyle rule_of(const std::string& rule) {
  const Reading reading = read_rule_of(rule);
  CHECK(reading.report() == "");
  REQUIRE(reading.layout);
  return reading.layout->rules.at(2);
}

Reading read_box_of(const std::string& keys) {
  return read_frames_of("  it: {kind: box, columns: 1, rows: 1-9, " + keys + "}\n");
}

}  // namespace

TEST_CASE("a rule is solid, dotted, dashed or wavy") {
  CHECK(rule_of("{weight: 1pt, color: ink}").pattern == RulePattern::Solid);
  const RuleStyle dots = rule_of("{weight: 1pt, dots: 3pt, color: ink}");
  CHECK(dots.pattern == RulePattern::Dotted);
  CHECK(dots.gap == Length::points(3));
  CHECK(dots.thickness() == Length::points(1));
  const RuleStyle dashes = rule_of("{weight: 1pt, dashes: [4pt, 2pt], color: ink}");
  CHECK(dashes.pattern == RulePattern::Dashed);
  CHECK(dashes.dash == Length::points(4));
  CHECK(dashes.gap == Length::points(2));
  const RuleStyle wave = rule_of("{weight: 0.5pt, wave: 3pt, color: ink}");
  CHECK(wave.pattern == RulePattern::Wavy);
  CHECK(wave.thickness() == Length::points(3));
}

TEST_CASE("dots that touch, dashes nobody sees and waves that cannot swing are refused") {
  CHECK(read_rule_of("{weight: 1pt, dots: 1pt, color: ink}").report() ==
        "a.yaml:8:29: error: dots of 1pt touch when they stand 1pt apart\n"
        "    8 |   more: {weight: 1pt, dots: 1pt, color: ink}\n"
        "      |                             ^~~\n"
        "      = hint: `dots` is the distance from the middle of one to the middle of the next\n");
  CHECK(read_rule_of("{weight: 1pt, dashes: [4pt, 0.01pt], color: ink}").report() ==
        "a.yaml:8:37: error: `0.01pt` is too small: dashes and gaps must be at least 0.1pt\n"
        "    8 |   more: {weight: 1pt, dashes: [4pt, 0.01pt], color: ink}\n"
        "      |                                     ^~~~~~\n");
  CHECK(read_rule_of("{weight: 1pt, dashes: 4pt, color: ink}").report() ==
        "a.yaml:8:31: error: `dashes` is a list of 1, expected two lengths\n"
        "    8 |   more: {weight: 1pt, dashes: 4pt, color: ink}\n"
        "      |                               ^~~\n"
        "      = hint: write a dash and a gap, as `[4pt, 2pt]`\n");
  CHECK(read_rule_of("{weight: 1pt, wave: 1pt, color: ink}").report() ==
        "a.yaml:8:29: error: a line of 1pt cannot swing within 1pt\n"
        "    8 |   more: {weight: 1pt, wave: 1pt, color: ink}\n"
        "      |                             ^~~\n"
        "      = hint: `wave` is the height of the waves, the line's weight included\n");
}

TEST_CASE("a rule has one pattern, and patterns have no strokes") {
  CHECK(read_rule_of("{weight: 1pt, dots: 3pt, wave: 3pt, color: ink}").report() ==
        "a.yaml:8:3: error: the rule `more` has both `dots` and `wave`\n"
        "    8 |   more: {weight: 1pt, dots: 3pt, wave: 3pt, color: ink}\n"
        "      |   ^~~~\n"
        "      = hint: a rule is dotted, dashed or wavy\n");
  CHECK(read_rule_of("{strokes: [1pt], dots: 3pt, color: ink}").report() ==
        "a.yaml:8:19: error: a rule of `dots` has no `strokes`\n"
        "    8 |   more: {strokes: [1pt], dots: 3pt, color: ink}\n"
        "      |                   ^~~~~\n"
        "      = hint: write the `weight` of its one line\n");
  CHECK(read_rule_of("{dots: 3pt, color: ink}").report().find("has neither `strokes` nor `weight`") !=
        std::string::npos);
  CHECK_FALSE(read_rule_of("{weight: x, dots: [3pt], dashes: {}, wave: ~, color: ink}").layout);
}

TEST_CASE("a box has a radius and a title in its border") {
  const Reading reading = read_box_of("rule: thin, radius: 6pt, title: {text: 小资料, style: big, align: left}");
  CHECK(reading.report() == "");
  REQUIRE(reading.layout);
  const auto box = std::get<BoxFrame>(reading.layout->frames.at(0).content);
  CHECK(box.radius == Length::points(6));
  REQUIRE(box.title);
  CHECK(box.title->padding == Length::points(20));  // half an em
  CHECK(box.title->indent == Length::points(18));   // two characters of text
  CHECK(box.title->align == TitleAlign::Left);
}

TEST_CASE("a box that cannot be drawn is refused") {
  CHECK(read_box_of("fill: red, radius: 80pt").report() ==
        "a.yaml:19:61: error: a radius of 80pt is more than half of the box, 54pt\n"
        "   19 |   it: {kind: box, columns: 1, rows: 1-9, fill: red, radius: 80pt}\n"
        "      |                                                             ^~~~\n"
        "      = hint: make it smaller\n");
  CHECK(read_box_of("fill: red, title: {text: 小资料, style: big}").report() ==
        "a.yaml:19:60: error: the frame `it` has no border to set a title into\n"
        "   19 |   it: {kind: box, columns: 1, rows: 1-9, fill: red, title: {text: 小资料, style: big}}\n"
        "      |                                                            ^~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: give it a `rule`, or set the words in a frame of kind `line`\n");
  std::string text = plain_layout;
  text.insert(text.find("styles:\n"), "  wave: {weight: 0.5pt, wave: 3pt, color: ink}\n");
  CHECK(read_text_of(text + "frames:\n  it: {kind: box, columns: 1, rows: 1, rule: wave}\n").report() ==
        "a.yaml:20:46: error: the rule `wave` is wavy: waves do not meet at corners\n"
        "   20 |   it: {kind: box, columns: 1, rows: 1, rule: wave}\n"
        "      |                                              ^~~~\n"
        "      = hint: take a solid, dashed or dotted rule\n");
}

}  // namespace broadsheet
