// Tracking in frames whose text has several lines.

#include <catch2/catch.hpp>
#include <cmath>

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

// Ten points with one between characters: ten of them fill 109 points.
Composed compose(const std::string& frames) {
  const std::string edition =
      "layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\nstories:\n  main:\n    headline: 题\n"
      "    byline: 王小明\n    text: 一二三四——七八，九甲乙丙丁戊己庚辛壬癸子丑寅卯\n"
      "pictures: {one: {slug: 图, caption: 一二三四五六七八九十甲乙丙丁戊己庚辛}}\n";
  const std::string layout =
      "page: {size: 140pt x 300pt, margins: 10pt}\n"
      "grid: {columns: 1, column: 109pt, gutter: 1字, rows: 20, body: 10pt, leading: 14pt, baseline: 10pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "styles: {body: {font: serif, size: 10pt, leading: 14pt, align: justify, tracking: 0.1em}}\n"
      "frames:\n" +
      frames;
  Composed composed = test::compose_in_memory(edition, layout);
  REQUIRE(composed.pages.size() == 1);
  check_invariants(composed);
  return composed;
}

// The steps from each glyph to the next, in points.
std::vector<double> steps_of(const DisplayItem& item) {
  const auto& run = std::get<GlyphRun>(item.content);
  std::vector<double> steps;
  for (std::size_t i = 1; i < run.glyphs.size(); ++i) {
    const PlacedGlyph &a = run.glyphs[i - 1], &b = run.glyphs[i];
    steps.push_back(std::round((b.x - a.x + a.y - b.y).pt() * 100) / 100);
  }
  return steps;
}

constexpr const char* text =
    "  text: {kind: text, story: main, style: body, columns: 1, rows: 1-4, byline: "
    "{style: body, text: \"{names}\"}";

}  // namespace

TEST_CASE("tracked text fills its column, its dash stays whole, and a line's last character has none behind it") {
  const Composed composed = compose(std::string(text) + "}\n");
  const Page& page = composed.pages[0];
  REQUIRE(page.lines.size() == 4);
  CHECK(page.lines[0].text == "一二三四——七八，九");
  CHECK(page.lines[1].text == "甲乙丙丁戊己庚辛壬癸");
  // A dash is one glyph of two em. A point that the line lacks is shared by all gaps but the one before the comma,
  // whose share stands after it.
  CHECK(steps_of(page.items.at(0)) == std::vector<double>{11.13, 11.13, 11.13, 11.13, 21.13, 11.13, 11, 11.25});
  CHECK(steps_of(page.items.at(1)) == std::vector<double>(9, 11));
  CHECK(steps_of(page.items.back()) == std::vector<double>(2, 11));  // the byline
}

TEST_CASE("vertical text and captions are tracked as well") {
  const Composed composed =
      compose(std::string(text) + ", direction: vertical, height: 109pt}\n" +
              "  picture: {kind: picture, picture: one, columns: 1, rows: 12-20, caption: {rows: 3, style: body, "
              "baseline: 10pt, text: \"{caption}\", without-credit: \"{caption}\"}}\n");
  const std::vector<DisplayItem>& items = composed.pages[0].items;
  CHECK(steps_of(items.at(1)) == std::vector<double>(9, 11));
  CHECK(steps_of(items.back()) == std::vector<double>(7, 11));
}
