// Lightness on newsprint, as lcms2's transicc says of the profile too: paper 100, black 48, black of 30 % 79, of 40 %
// 73, the red 65, yellow 96, black on the red 45.

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "../pdf/pdf_tools.h"
#include "press/check_press.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

Color inks(int cyan, int magenta, int yellow, int black) {
  return {100 * cyan, 100 * magenta, 100 * yellow, 100 * black, {}, 10000};
}

const Color ink = inks(0, 0, 0, 100), paper{}, red = inks(0, 95, 85, 0);
const Rect everywhere{pt(0), pt(0), pt(200), pt(200)};

PressProfile newsprint() {
  std::ifstream file(PROJECT_DIR "/presses/newsprint-tr002-220.icc", std::ios::binary);
  PressProfile press;
  press.pictures.press = std::make_shared<const InkProfile>(
      std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
  return press;
}

DisplayItem area(const Color& color, const Rect& rect = everywhere) {
  return {0, FilledRect{rect, color}};
}

// 大桥 in 24 pt at the left of the page, over and under what else there is.
std::string found_with(const Color& color, std::vector<DisplayItem> under, std::vector<DisplayItem> above = {},
                       PressProfile press = newsprint()) {
  Page page;
  page.size = {pt(200), pt(200)};
  page.frames.push_back({"a", "box", {}, {0, 1, 2}, "", false});
  page.items = std::move(under);
  GlyphRun run = set_run("大桥", serif(), pt(24), {pt(10), pt(100)});
  run.color = color;
  page.items.push_back({0, run});
  page.items.insert(page.items.end(), above.begin(), above.end());
  std::string told;
  for (const PressFinding& finding : check_press(page, press, nullptr)) {
    if (finding.rule != "NP-09") continue;
    CHECK(finding.severity == Severity::Warning);
    CHECK(finding.limit == "30 at least");
    told += finding.measured + "\n";
  }
  return told;
}

std::string measured(int lightness) {
  return fmt::format("{} of lightness (L*)\n", lightness);
}

}  // namespace

TEST_CASE("black type stands on light tints only") {
  CHECK(found_with(ink, {}).empty());
  CHECK(found_with(ink, {area(inks(0, 0, 0, 30))}).empty());
  CHECK(found_with(ink, {area(inks(0, 0, 0, 40))}) == measured(25));
  CHECK(found_with(ink, {area(inks(0, 0, 100, 0))}).empty());
  CHECK(found_with(ink, {area(red)}) == measured(20));
}

TEST_CASE("reversed type stands on dark grounds only") {
  CHECK(found_with(paper, {area(red)}).empty());
  CHECK(found_with(paper, {area(inks(0, 0, 100, 0))}) == measured(4));
  CHECK(found_with(paper, {}) == measured(0));
  CHECK(found_with(inks(0, 0, 0, 30), {}) == measured(20));
}

TEST_CASE("what lies uppermost under the type is its ground, and a tint of black lies on what is under it") {
  CHECK(found_with(paper, {area(red), area(paper)}) == measured(0));
  CHECK(found_with(paper, {area(paper), area(red)}).empty());
  CHECK(found_with(paper, {area(red, {pt(100), pt(0), pt(100), pt(200)})}) == measured(0));
  CHECK(found_with(ink, {}, {area(red)}).empty());
  CHECK(found_with(inks(0, 0, 100, 0), {area(inks(0, 0, 100, 0)), area(inks(0, 0, 0, 30))}) == measured(20));
}

TEST_CASE("a spot ink is as light as its alternate, and a gradient as light as it is under each character") {
  Color gold = inks(0, 20, 60, 60);
  gold.spot = "GOLD";
  CHECK(found_with(ink, {area(gold)}) != "");
  gold.tint = 1000;
  CHECK(found_with(ink, {area(gold)}).empty());
  const auto shaded = [](double dark_at) {
    return DisplayItem{
        0, ShadedPath{rounded_rect(everywhere, {}), paper, ink, {pt(200 - dark_at), pt(0)}, {pt(dark_at), pt(0)}}};
  };
  CHECK(found_with(ink, {shaded(200)}).empty());
  CHECK(found_with(ink, {shaded(0)}) != "");
}

TEST_CASE("type on a picture is not judged, but on what lies over it") {
  PlacedPicture photo;
  photo.rect = everywhere;
  auto grey = std::make_shared<PictureData>();
  grey->width = grey->height = 1;
  grey->format = PixelFormat::Gray;
  grey->bytes = "\x80";
  photo.data = grey;
  photo.alt = "夜";
  const DisplayItem picture{0, photo};
  CHECK(found_with(ink, {picture}).empty());
  CHECK(found_with(ink, {picture, area(inks(0, 0, 0, 80))}).empty());
  CHECK(found_with(ink, {picture, area(red)}) == measured(20));
}

TEST_CASE("how strictly, and by how much, is the press's") {
  PressProfile press = newsprint();
  press.limits.least_contrast = 20;
  CHECK(found_with(ink, {area(inks(0, 0, 0, 40))}, {}, press).empty());
  press.limits.least_contrast = 30;
  press.rules.set(PressRule::Contrast, RuleForce::Off);
  CHECK(found_with(paper, {}, {}, press).empty());
}
