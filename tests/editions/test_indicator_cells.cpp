// The cells of a column of figures, when the page gives.

#include <catch2/catch.hpp>

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

// Two figures of two rows each in a frame of four rows, over a text that is to fill four rows more; the band between
// them may move down.
Composed page_with(const std::string& text) {
  const std::string edition =
      "layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\n"
      "indicators: {results: {title: 数读, items: [{label: 甲, value: 1}, {label: 乙, value: 2}]}}\n"
      "stories:\n  main:\n    headline: 题\n    text: |\n      " +
      text + "\n";
  const std::string layout =
      "page: {size: 400pt x 400pt, margins: 10pt}\n"
      "grid: {columns: 3, column: 10字, gutter: 1字, rows: 30, body: 10pt, leading: 12pt, baseline: 10pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "rules: {hair: {weight: 0.5pt, color: {k: 100}}}\n"
      "styles: {body: {font: serif, size: 10pt, leading: 12pt, align: justify}}\n"
      "frames:\n"
      "  figures:\n    kind: indicators\n    indicators: results\n    columns: 1\n    rows: 1-4\n"
      "    cell: {rows: 2, rule: hair, label: {style: body, baseline: 10pt},"
      " figure: {style: body, baseline: 22pt, step: 1pt}}\n"
      "  text: {kind: text, story: main, columns: 1, rows: 5-8, style: body}\n"
      "fit: {bands: {middle: {columns: 1, rows: 4-5, down: 3}}}\n";
  return test::compose_in_memory(edition, layout);
}

// How far below the head of their frame the rules of the cells and their labels stand.
std::vector<Length> rules_of(const Page& page) {
  std::vector<Length> tops;
  for (const DisplayItem& item : page.items) {
    const auto* rule = std::get_if<FilledRect>(&item.content);
    if (rule != nullptr && item.frame == 0) tops.push_back(rule->rect.y - page.frames[0].area.y);
  }
  return tops;
}

std::vector<Length> labels_of(const Page& page) {
  std::vector<Length> baselines;
  for (const PlacedLine& line : page.lines) {
    if (line.text == "甲" || line.text == "乙") baselines.push_back(line.baseline - page.frames[0].area.y);
  }
  return baselines;
}

Length pt(double points) {
  return Length::points(points);
}

}  // namespace

TEST_CASE("cells stand as drawn where their frame does") {
  const Composed composed = page_with("天地人和江水东流山高天地人和江水东流山高天地人和江水东流山高天地人和江水东。");
  REQUIRE(composed.ledgers.size() == 1);
  CHECK(composed.ledgers.front().bands.front().rows == 0);
  CHECK(rules_of(composed.pages.front()) == std::vector<Length>{pt(0), pt(24)});
  CHECK(labels_of(composed.pages.front()) == std::vector<Length>{pt(10), pt(34)});
}

TEST_CASE("cells share what a band makes their frame higher, half above the words and half below") {
  const Composed composed = page_with("天地人和江水东流山高天地人和江水东。");
  REQUIRE(composed.ledgers.size() == 1);
  CHECK(composed.ledgers.front().is_closed());
  CHECK(composed.ledgers.front().bands.front().rows == 2);
  CHECK(rules_of(composed.pages.front()) == std::vector<Length>{pt(0), pt(36)});
  CHECK(labels_of(composed.pages.front()) == std::vector<Length>{pt(16), pt(52)});
  check_invariants(composed);
}
