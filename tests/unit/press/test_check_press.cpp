#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "press/check_press.h"

namespace broadsheet {
namespace {

Length pt(double points) {
  return Length::points(points);
}

Color inks(int cyan, int magenta, int yellow, int black) {
  return {100 * cyan, 100 * magenta, 100 * yellow, 100 * black, {}, 10000};
}

GlyphRun words(double size, const Color& color) {
  GlyphRun run;
  run.size = pt(size);
  run.color = color;
  run.text = "一年收官账本翻开在江北区经济";
  run.glyphs.resize(1);
  return run;
}

PlacedPicture picture(const std::string& alt) {
  PlacedPicture placed;
  placed.rect = {pt(10), pt(10), pt(50), pt(50)};
  placed.name = "main";
  placed.alt = alt;
  return placed;
}

// What is found on a page of 400 by 300 points with one frame, in which these items stand.
std::vector<PressFinding> found_with(const std::vector<DisplayItem>& items, const PressProfile& press,
                                     const std::string& kind = "box") {
  Page page;
  page.size = {pt(400), pt(300)};
  page.frames.push_back({"a", kind, {pt(5), pt(6), pt(7), pt(8)}, {0, 1, 2}, "plant.yaml:7", false, {1, 3, 4}});
  page.items = items;
  for (DisplayItem& item : page.items) item.frame = 0;
  return check_press(page, press, nullptr);
}

PressProfile plant() {
  PressProfile press;
  press.name = "plant";
  press.limits.spot_inks = {"GOLD"};
  return press;
}

std::string told(const PressFinding& finding) {
  return fmt::format("{} {}: {}", finding.rule, finding.severity == Severity::Error ? "error" : "warning",
                     finding.message);
}

// The one finding, as rule, severity and message; empty: none.
std::string finding(const DisplayItem& item, const PressProfile& press = plant()) {
  const std::vector<PressFinding> found = found_with({item}, press);
  if (found.empty()) return {};
  REQUIRE(found.size() == 1);
  return told(found[0]);
}

DisplayItem area(const Color& color, const Rect& rect = {pt(20), pt(20), pt(100), pt(100)}) {
  return {.content = FilledRect{rect, color}};
}

}  // namespace

TEST_CASE("a colour may lay as much ink as the paper takes") {
  CHECK(finding(area(inks(60, 60, 60, 60))).empty());
  CHECK(finding(area(inks(60, 60, 60, 61))) == "NP-01 error: a colour lays 241 % of ink; the paper takes 240 %");
  PressProfile press = plant();
  press.limits.total_ink = 20000;
  CHECK_FALSE(finding(area(inks(60, 60, 60, 60)), press).empty());
}

TEST_CASE("small type is of one ink") {
  CHECK(finding({.content = words(7.5, inks(0, 0, 0, 100))}).empty());
  CHECK(finding({.content = words(8, inks(0, 95, 85, 5))}).empty());
  CHECK(finding({.content = words(7.5, inks(0, 95, 85, 5))}) ==
        "NP-06 error: `一年收官账本翻开在江北区…` is set 7.5pt large in 3 inks; 8pt is the least");
}

TEST_CASE("type that is left out of its ground is large enough") {
  CHECK(finding({.content = words(10, inks(0, 0, 0, 0))}).empty());
  CHECK(finding({.content = words(9.5, inks(0, 0, 0, 0))}) ==
        "NP-07 error: `一年收官账本翻开在江北区…` is left out of its ground 9.5pt large; 10pt is the least");
}

TEST_CASE("lines are heavy enough, whatever draws them") {
  const Color black = inks(0, 0, 0, 100);
  const std::string thin = "NP-08 error: a line is 0.2pt thin; 0.25pt is the least";
  for (const double weight : {0.2, 0.25}) {
    const std::string expected = weight < 0.25 ? thin : "";
    const Rect rect{pt(20), pt(20), pt(100), pt(100)};
    Path path;
    path.move_to({pt(20), pt(20)}).line_to({pt(50), pt(20)});
    CHECK(finding(area(black, {pt(20), pt(20), pt(100), pt(weight)})) == expected);
    CHECK(finding({.content = StrokedRect{rect, pt(weight), black}}) == expected);
    CHECK(finding({.content = WavyLine{rect, pt(weight), black}}) == expected);
    CHECK(finding({.content = DrawnPath{path, {}, Stroke{pt(weight), black}}}) == expected);
  }
}

TEST_CASE("spot inks are plates of the press") {
  Color gold = inks(0, 20, 60, 20), silver = gold;
  gold.spot = "GOLD";
  silver.spot = "SILVER";
  CHECK(finding(area(gold)).empty());
  CHECK(finding(area(silver)) == "NP-13 error: the spot ink `SILVER` is no plate of this press");
}

TEST_CASE("what touches the trim goes on past it, where there is a bleed") {
  PressProfile press = plant();
  const Color red = inks(0, 90, 80, 0);
  const Rect short_of_it{pt(0), pt(20), pt(100), pt(100)}, past_it{pt(-9), pt(20), pt(100), pt(100)};
  CHECK(finding(area(red, short_of_it), press).empty());
  press.bleed = pt(9);
  CHECK(finding(area(red, past_it), press).empty());
  CHECK(finding(area(red, {pt(5), pt(20), pt(100), pt(100)}), press).empty());
  CHECK(finding(area(red, short_of_it), press) == "ED-03 error: `a` touches the trim and does not go on 9pt past it");
  CHECK_FALSE(finding(area(red, {pt(100), pt(250), pt(100), pt(52)}), press).empty());
  CHECK_FALSE(finding(area(red, {pt(300), pt(20), pt(100), pt(100)}), press).empty());
}

TEST_CASE("what is off by less than a report shows keeps the limit") {
  PressProfile press = plant();
  press.bleed = pt(3 * 72 / 25.4);  // 8.504 pt
  const Color black = inks(0, 0, 0, 100), red = inks(0, 95, 85, 5), white = inks(0, 0, 0, 0);
  CHECK(finding(area(black, {pt(-8.5), pt(20), pt(100), pt(100)}), press).empty());
  CHECK(finding(area(black, {pt(20), pt(20), pt(100), pt(0.249)}), press).empty());
  CHECK(finding({.content = words(7.996, red)}, press).empty());
  CHECK(finding({.content = words(9.996, white)}, press).empty());
  CHECK_FALSE(finding(area(black, {pt(-8.49), pt(20), pt(100), pt(100)}), press).empty());
  CHECK(finding(area(black, {pt(20), pt(20), pt(100), pt(0.239)}), press) ==
        "NP-08 error: a line is 0.24pt thin; 0.25pt is the least");
  CHECK(finding({.content = words(9.989, white)}, press) ==
        "NP-07 error: `一年收官账本翻开在江北区…` is left out of its ground 9.99pt large; 10pt is the least");
  CHECK_FALSE(finding({.content = words(7.989, red)}, press).empty());
}

TEST_CASE("black type is of black alone, however large") {
  CHECK(finding({.content = words(40, inks(40, 0, 0, 84))}).empty());
  CHECK(finding({.content = words(40, inks(40, 30, 0, 85))}) ==
        "NP-05 error: `一年收官账本翻开在江北区…` is black type out of 3 inks, expected black alone");
  CHECK(finding({.content = words(7, inks(40, 0, 0, 100))}) ==
        "NP-05 error: `一年收官账本翻开在江北区…` is black type out of 2 inks, expected black alone");
}

TEST_CASE("a tint neither vanishes nor fills in") {
  CHECK(finding(area(inks(0, 0, 0, 5))).empty());
  CHECK(finding(area(inks(0, 0, 0, 85))).empty());
  CHECK(finding(area(inks(0, 0, 0, 100))).empty());
  CHECK(finding(area(inks(0, 0, 0, 0))).empty());
  CHECK(finding(area(inks(0, 0, 0, 4))) == "NP-15 warning: a tint of 4 % vanishes on the press; 5 % is the least");
  CHECK(finding(area(inks(4, 3, 0, 0))) == "NP-15 warning: a tint of 4 % vanishes on the press; 5 % is the least");
  CHECK(finding(area(inks(0, 0, 0, 86))) ==
        "NP-15 warning: a tint of 86 % fills in and prints as the solid ink; 85 % is the most");
  CHECK(finding(area(inks(0, 95, 85, 3))).empty());  // a red is no tint
  Color gold = inks(0, 20, 60, 20);
  gold.spot = "GOLD";
  gold.tint = 300;
  CHECK_FALSE(finding(area(gold)).empty());
}

TEST_CASE("a placeholder is no picture") {
  const std::vector<PressFinding> empty = found_with({area(inks(0, 0, 0, 10))}, plant(), "picture");
  REQUIRE(empty.size() == 1);
  CHECK(told(empty[0]) == "ED-01 error: `a` has a placeholder, not a picture");
  CHECK(empty[0].rect() == Rect{pt(5), pt(6), pt(7), pt(8)});
  CHECK(empty[0].span() == Span{1, 3, 4});
  CHECK(found_with({{.content = picture("桥")}}, plant(), "picture").empty());
}

TEST_CASE("a picture wants words of its own") {
  CHECK(finding({.content = picture("")}) == "ED-02 warning: the picture `main` has no `alt`");
  PlacedPicture captioned = picture("桥今日通车");
  captioned.alt_is_caption = true;
  CHECK(finding({.content = captioned}) ==
        "ED-02 warning: the picture `main` has no `alt`, and its caption is read in place of it");
}

TEST_CASE("a finding says where, what was measured, and what the limit is") {
  const DisplayItem first = area(inks(0, 0, 0, 100), {pt(20), pt(20), pt(100), pt(0.1)});
  const DisplayItem second = area(inks(0, 0, 0, 100), {pt(40), pt(60), pt(100), pt(0.1)});
  const DisplayItem other = area(inks(0, 0, 0, 100), {pt(40), pt(90), pt(100), pt(0.2)});
  const std::vector<PressFinding> found = found_with({first, second, other}, plant());
  REQUIRE(found.size() == 2);
  CHECK(found[0].measured == "0.1pt");
  CHECK(found[0].limit == "0.25pt at least");
  CHECK(found[0].parts.size() == 2);
  CHECK(found[0].rect() == Rect{pt(20), pt(20), pt(120), pt(40.1)});
  CHECK(found[0].frame == "a");
  CHECK(found[0].place == "plant.yaml:7");
  CHECK(found[0].layout == Span{0, 1, 2});
  CHECK(found[0].edition == Span{1, 3, 4});
  CHECK(found[0].span() == found[0].layout);
  CHECK(found[1].measured == "0.2pt");
}

TEST_CASE("a finding is told at its frame, or at the picture that it is about") {
  const auto thin = found_with({area(inks(0, 0, 0, 100), {pt(20), pt(20), pt(100), pt(0.1)})}, plant());
  const Diagnostic of_layout = to_diagnostic(thin.at(0), "press `plant`");
  CHECK(of_layout.severity == Severity::Overset);
  CHECK(of_layout.span == Span{0, 1, 2});
  CHECK(of_layout.message == "a line is 0.1pt thin; 0.25pt is the least (NP-08, press `plant`)");
  const auto silent = found_with({{.content = picture("")}}, plant());
  const Diagnostic of_edition = to_diagnostic(silent.at(0), "press `plant`");
  CHECK(of_edition.severity == Severity::Warning);
  CHECK(of_edition.span == Span{1, 3, 4});
  CHECK(of_edition.message == "the picture `main` has no `alt` (ED-02, press `plant`, frame `a` of plant.yaml:7)");
}

TEST_CASE("a rule may be off or a warning, and is told once a frame and measure") {
  PressProfile press = plant();
  const DisplayItem thin = area(inks(0, 0, 0, 100), {pt(20), pt(20), pt(100), pt(0.1)});
  CHECK(found_with({thin, thin, thin}, press).size() == 1);
  press.rules.set(PressRule::Hairlines, RuleForce::Warning);
  CHECK(finding(thin, press) == "NP-08 warning: a line is 0.1pt thin; 0.25pt is the least");
  press.rules.set(PressRule::Hairlines, RuleForce::Off);
  CHECK(finding(thin, press).empty());
}

}  // namespace broadsheet
