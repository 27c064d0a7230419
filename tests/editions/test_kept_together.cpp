// What stays together on a finished page: a subhead and lines of its text, a number and its unit.

#include <catch2/catch.hpp>

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

// An edition with these keys under `stories`, `indicators` and `pictures`, and these frames on a page of two columns of
// eleven characters, an em apart, and twenty rows.
Composed composed_of(const std::string& content, const std::string& frames) {
  const std::string edition = "layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\n" + content;
  const std::string layout =
      "page: {size: 250pt x 260pt, margins: 10pt}\n"
      "grid: {columns: 2, column: 11字, gutter: 1字, rows: 20, body: 10pt, leading: 12pt, baseline: 10pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "styles:\n"
      "  body: {font: serif, size: 10pt, leading: 12pt, align: justify, indent: 2em}\n"
      "  note: {font: serif, size: 10pt, leading: 12pt}\n"
      "  alone: {font: serif, weight: 700, size: 10pt, leading: 12pt}\n"
      "  kept: {extends: alone, keep-lines: 2}\n"
      "frames:\n" +
      frames;
  Composed composed = test::compose_in_memory(edition, layout);
  REQUIRE(composed.pages.size() == 1);
  check_invariants(composed);
  return composed;
}

std::vector<std::string> lines_of(const Composed& composed, const std::string& frame, Length left = {}) {
  std::vector<std::string> lines;
  const Page& page = composed.pages.front();
  for (const PlacedLine& line : page.lines) {
    if (page.frames[line.frame].name == frame && line.measure.x >= left) lines.push_back(line.text);
  }
  return lines;
}

const std::string story =
    "stories:\n  main:\n    headline: 题\n    text: |\n"
    "      一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十\n\n"
    "      ## 小标题\n\n"
    "      甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸\n";

// The text in both columns, of so many rows.
std::string text_frame(int rows, const std::string& subhead) {
  return "  text: {kind: text, story: main, style: body, subhead: " + subhead + ", columns: 1-2, text-columns: 2, " +
         "text-gutter: 1字, rows: 1-" + std::to_string(rows) + "}\n";
}

}  // namespace

TEST_CASE("a subhead goes to the next column where the lines of its text that it keeps have no room under it") {
  const Length second = Length::points(10 + 120);
  // Three lines of text and the subhead in columns of four rows: it keeps two lines of its text.
  CHECK(lines_of(composed_of(story, text_frame(5, "alone")), "text", second).at(0) == "甲乙丙丁戊己庚辛壬");
  const Composed kept = composed_of(story, text_frame(5, "kept"));
  CHECK(lines_of(kept, "text", second).at(0) == "小标题");
  CHECK(lines_of(kept, "text", second).size() == 4);
  // With room for both it stays.
  const std::string longer = story + "\n      甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸\n";
  CHECK(lines_of(composed_of(longer, text_frame(8, "kept")), "text", second).at(0) != "小标题");
}

TEST_CASE("a number and its unit stand on one line in a caption and in the note of a figure") {
  const std::string words = "全区七家同比提高了3.5个百分点";
  const std::string content = story + "pictures:\n  one: {slug: 图, caption: " + words + "}\n" +
                              "indicators:\n  all: {items: [{label: 甲, value: 1, note: " + words + "}]}\n";
  const std::string frames =
      text_frame(6, "alone") +
      "  picture: {kind: picture, picture: one, columns: 1, rows: 8-16, caption: {rows: 3, style: note, baseline: 10pt,"
      " text: \"{caption}\", without-credit: \"{caption}\"}}\n"
      "  figures: {kind: indicators, indicators: all, columns: 2, rows: 8-16, cell: {rows: 9,"
      " label: {style: note, baseline: 10pt}, tag: {style: note, baseline: 10pt},"
      " sign: {style: note, baseline: 10pt, gap: 2pt}, figure: {style: note, baseline: 30pt, step: 1pt},"
      " percent: {style: note, baseline: 30pt, gap: 2pt}, unit: {style: note, baseline: 30pt, gap: 2pt},"
      " note: {style: note, baseline: 50pt}, rise: {sign: ▲, word: 增}, fall: {sign: ▼, word: 降, color: {k: 100}}}}\n";
  const Composed composed = composed_of(content, frames);
  // Eleven characters would hold the words up to 3.5.
  const std::vector<std::string> caption = lines_of(composed, "picture");
  REQUIRE(caption.size() == 2);
  CHECK(caption[1].find("3.5个百分点") != std::string::npos);
  const std::vector<std::string> figures = lines_of(composed, "figures");
  REQUIRE(figures.size() >= 2);
  CHECK(figures.back().find("3.5个百分点") != std::string::npos);
}
