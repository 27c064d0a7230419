// What furniture says when it does not fit, and how its parts stand to one another.

#include <catch2/catch.hpp>

#include "composed_page.h"

using namespace broadsheet;
using broadsheet::test::compose_in_memory;

namespace {

const std::string edition_head =
    "layout: layout.yaml\n"
    "title: 版面零件\n"
    "date: 2021-01-08\n";

// 120 by 40 points of type area.
const std::string layout_head =
    "page: {size: 200pt x 200pt, margins: 20pt}\n"
    "grid: {columns: 1, column: 12字, gutter: 0, rows: 12, body: 10pt, leading: 12pt, baseline: 10pt}\n"
    "fonts: {serif: Noto Serif CJK SC}\n"
    "colors: {ink: {k: 100}, grey: {k: 20}, red: {m: 95, y: 85}}\n"
    "rules: {hair: {weight: 0.5pt, color: ink}, heavy: {weight: 2pt, color: ink}}\n"
    "styles:\n"
    "  body: {font: serif, size: 10pt, leading: 12pt}\n"
    "  large: {font: serif, size: 20pt, leading: 24pt}\n"
    "frames:\n"
    "  text: {kind: text, story: main, columns: 1, rows: 12, style: body}\n";

const std::string story = "stories: {main: {headline: 题, text: 文}}\n";

Composed composed(const std::string& content, const std::string& frames) {
  return compose_in_memory(edition_head + story + content, layout_head + frames);
}

// The reports, without the warning that the headline has no frame.
std::string report(const Composed& page) {
  Diagnostics told;
  for (const Diagnostic& item : page.diagnostics.items()) {
    if (item.message.find("the headline of `main`") == item.message.npos) told.add(item);
  }
  return to_text(told, page.sources);
}

}  // namespace

TEST_CASE("a title too long for its border is overset, and the border is whole") {
  const Composed page = composed(
      "", "  box: {kind: box, columns: 1, rows: 1-3, rule: hair, title: {text: 一二三四五六七, style: large}}\n");
  CHECK(report(page) ==
        "layout.yaml:11:69: error: the title of the box `box` does not fit its border: it is 140.0 pt wide, there is "
        "room for 99.0 pt\n"
        "   11 |   box: {kind: box, columns: 1, rows: 1-3, rule: hair, title: {text: 一二三四五六七, style: large}}\n"
        "      |                                                                     ^~~~~~~~~~~~~~\n"
        "      = hint: shorten it, or give its style a smaller size\n");
  REQUIRE(page.pages.size() == 1);
  CHECK(std::holds_alternative<StrokedRect>(page.pages[0].items.back().content));
}

TEST_CASE("a border keeps its distance from the words in it, at both sides alike") {
  const Composed page = composed("",
                                 "  box: {kind: box, columns: 1, rows: 1-3, rule: heavy, radius: 6pt, title: {text: "
                                 "一二, style: body, padding: 7pt}}\n");
  REQUIRE(page.pages.size() == 1);
  const auto& items = page.pages[0].items;
  const auto& border = std::get<DrawnPath>(items.at(items.size() - 2).content);
  const auto& words = std::get<GlyphRun>(items.back().content);
  CHECK(border.path.segments.front().points[0].x == words.origin.x + Length::points(20 + 7));
  CHECK(border.path.segments.back().points[0].x == words.origin.x - Length::points(7));
  CHECK(border.path.segments.back().points[0].y == Length::points(21));  // half of the weight inside the edge
  CHECK(words.origin.y == Length::points(21) + Length::points(3.8));     // an em's middle is 0.38 em above its baseline
}
