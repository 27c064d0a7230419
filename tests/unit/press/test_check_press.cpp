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
std::vector<Diagnostic> found_with(const std::vector<DisplayItem>& items, const PressProfile& press,
                                   const std::string& kind = "box") {
  Page page;
  page.size = {pt(400), pt(300)};
  page.frames.push_back({"a", kind, {}, {0, 1, 2}, "", false});
  page.items = items;
  for (DisplayItem& item : page.items) item.frame = 0;
  Diagnostics diagnostics;
  check_press(page, press, diagnostics);
  return diagnostics.items();
}

PressProfile plant() {
  PressProfile press;
  press.name = "plant";
  press.limits.spot_inks = {"GOLD"};
  return press;
}

// The one finding, as severity and message; empty: none.
std::string finding(const DisplayItem& item, const PressProfile& press = plant()) {
  const std::vector<Diagnostic> found = found_with({item}, press);
  if (found.empty()) return {};
  REQUIRE(found.size() == 1);
  return fmt::format("{}: {}", found[0].severity == Severity::Overset ? "error" : "warning", found[0].message);
}

DisplayItem area(const Color& color, const Rect& rect = {pt(20), pt(20), pt(100), pt(100)}) {
  return {.content = FilledRect{rect, color}};
}

}  // namespace

TEST_CASE("a colour may lay as much ink as the paper takes") {
  CHECK(finding(area(inks(60, 60, 60, 60))).empty());
  CHECK(finding(area(inks(60, 60, 60, 61))) ==
        "error: a colour lays 241 % of ink; the paper takes 240 % (press `plant`)");
  PressProfile press = plant();
  press.limits.total_ink = 20000;
  CHECK_FALSE(finding(area(inks(60, 60, 60, 60)), press).empty());
}

TEST_CASE("small type is of one ink") {
  CHECK(finding({.content = words(7.5, inks(0, 0, 0, 100))}).empty());
  CHECK(finding({.content = words(8, inks(0, 95, 85, 5))}).empty());
  CHECK(finding({.content = words(7.5, inks(0, 95, 85, 5))}) ==
        "error: `一年收官账本翻开在江北区…` is set 7.5pt large in 3 inks; 8pt is the least (press `plant`)");
}

TEST_CASE("type that is left out of its ground is large enough") {
  CHECK(finding({.content = words(10, inks(0, 0, 0, 0))}).empty());
  CHECK(finding({.content = words(9.5, inks(0, 0, 0, 0))}) ==
        "error: `一年收官账本翻开在江北区…` is left out of its ground 9.5pt large; 10pt is the least (press `plant`)");
}

TEST_CASE("lines are heavy enough, whatever draws them") {
  const Color black = inks(0, 0, 0, 100);
  const std::string thin = "error: a line is 0.2pt thin; 0.25pt is the least (press `plant`)";
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
  CHECK(finding(area(silver)) == "error: the spot ink `SILVER` is no plate of this press (press `plant`)");
}

TEST_CASE("what touches the trim goes on past it, where there is a bleed") {
  PressProfile press = plant();
  const Color red = inks(0, 90, 80, 0);
  const Rect short_of_it{pt(0), pt(20), pt(100), pt(100)}, past_it{pt(-9), pt(20), pt(100), pt(100)};
  CHECK(finding(area(red, short_of_it), press).empty());
  press.bleed = pt(9);
  CHECK(finding(area(red, past_it), press).empty());
  CHECK(finding(area(red, {pt(5), pt(20), pt(100), pt(100)}), press).empty());
  CHECK(finding(area(red, short_of_it), press) ==
        "error: `a` touches the trim and does not go on 9pt past it (press `plant`)");
  CHECK_FALSE(finding(area(red, {pt(100), pt(250), pt(100), pt(52)}), press).empty());
  CHECK_FALSE(finding(area(red, {pt(300), pt(20), pt(100), pt(100)}), press).empty());
}

TEST_CASE("a placeholder is no picture, and a picture wants words") {
  const std::vector<Diagnostic> empty = found_with({area(inks(0, 0, 0, 10))}, plant(), "picture");
  REQUIRE(empty.size() == 1);
  CHECK(empty[0].severity == Severity::Overset);
  CHECK(empty[0].message == "`a` has a placeholder, not a picture (press `plant`)");
  CHECK(empty[0].span == Span{0, 1, 2});
  CHECK(found_with({{.content = picture("桥")}}, plant(), "picture").empty());
  CHECK(finding({.content = picture("")}) ==
        "warning: the picture `main` has neither `alt` nor caption (press `plant`)");
}

TEST_CASE("a rule may be off or a warning, and is told once a frame") {
  PressProfile press = plant();
  const DisplayItem thin = area(inks(0, 0, 0, 100), {pt(20), pt(20), pt(100), pt(0.1)});
  CHECK(found_with({thin, thin, thin}, press).size() == 1);
  press.rules.set(PressRule::Hairlines, RuleForce::Warning);
  CHECK(finding(thin, press) == "warning: a line is 0.1pt thin; 0.25pt is the least (press `plant`)");
  press.rules.set(PressRule::Hairlines, RuleForce::Off);
  CHECK(finding(thin, press).empty());
}

}  // namespace broadsheet
