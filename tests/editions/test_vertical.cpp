// What vertical frames do with words that do not fit, and with text that changes its direction on the way.

#include <catch2/catch.hpp>

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

// An edition of one story, with these frames on a page of 300 by 300 points, a column and a row a hundredth of that.
Composed composed_of(const std::string& story, const std::string& frames) {
  const std::string edition = "layout: layout.yaml\ntitle: t\ndate: 2026-11-23\nstories:\n  a: {" + story + "}\n";
  const std::string layout =
      "page: {size: 300pt x 300pt, margins: 0}\n"
      "grid: {columns: 30, column: 1字, gutter: 0, rows: 30, body: 10pt, leading: 10pt, baseline: 9pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "colors: {ink: {k: 100}}\n"
      "page-rules: {all: off}\n"
      "styles:\n"
      "  body: {font: serif, size: 10pt, leading: 16pt, align: justify}\n"
      "  para: {extends: body, indent: 2em}\n"
      "  head: {font: serif, size: 50pt, leading: 60pt}\n"
      "frames:\n" +
      frames;
  Composed composed = test::compose_in_memory(edition, layout);
  return composed;
}

std::vector<std::string> lines_of(const Composed& composed, const std::string& frame) {
  std::vector<std::string> lines;
  for (const Page& page : composed.pages)
    for (const PlacedLine& line : page.lines)
      if (page.frames[line.frame].name == frame) lines.push_back(line.text);
  return lines;
}

std::string report_of(const Composed& composed) {
  return to_text(composed.diagnostics, composed.sources);
}

}  // namespace

TEST_CASE("vertical lines fill their frame from its right edge to its left one, and what is over is overset") {
  // Lines of five; three of them, 16 pt apart, are 42 pt wide.
  const std::string frame = "  it: {kind: text, story: a, style: body, direction: vertical, rows: 1-5, columns: ";
  const Composed three = composed_of("headline: 题, text: 一二三四五六七八九十甲乙丙丁戊", frame + "1, width: 42pt}\n");
  CHECK(lines_of(three, "it") == std::vector<std::string>{"一二三四五", "六七八九十", "甲乙丙丁戊"});
  REQUIRE(three.pages.size() == 1);
  CHECK(three.pages[0].lines[0].measure == Rect{Length::points(32), {}, Length::points(10), Length::points(50)});
  CHECK(three.pages[0].lines[2].measure == Rect{Length::points(0), {}, Length::points(10), Length::points(50)});
  CHECK(three.pages[0].overset.empty());

  const Composed two = composed_of("headline: 题, text: 一二三四五六七八九十甲乙丙丁戊", frame + "1, width: 41pt}\n");
  CHECK(lines_of(two, "it").size() == 2);
  REQUIRE(two.pages[0].overset.size() == 1);
  CHECK(two.pages[0].overset[0].lines == 1);
  CHECK(two.pages[0].overset[0].characters == 5);
  CHECK(two.pages[0].overset[0].text == "甲乙丙丁戊");
  check_invariants(two);
}

TEST_CASE("a vertical headline of clauses takes a line, or a line a clause, whichever is larger") {
  const auto heads = [](const std::string& headline, const std::string& size) {
    return composed_of("headline: " + headline + ", text: 文",
                       "  it: {kind: headline, story: a, style: head, direction: vertical, columns: 1, rows: 1, " +
                           size + ", step: 5pt, least: 20pt}\n" +
                           "  text: {kind: text, story: a, style: body, columns: 30, rows: 28-30}\n");
  };
  const auto size_of = [](const Composed& composed) {
    REQUIRE_FALSE(lines_of(composed, "it").empty());
    return composed.pages[0].lines[0].measure.width.pt();
  };
  const Composed low = heads("甲乙丙 丁戊己", "width: 110pt, height: 150pt");
  CHECK(lines_of(low, "it") == std::vector<std::string>{"甲乙丙 ", "丁戊己"});
  CHECK(size_of(low) == 50);
  const Composed high = heads("甲乙丙 丁戊己", "width: 50pt, height: 280pt");
  CHECK(lines_of(high, "it") == std::vector<std::string>{"甲乙丙 ", "丁戊己"});
  CHECK(size_of(high) == 40);
  CHECK(high.pages[0].lines[0].baseline == high.pages[0].lines[1].baseline);
  CHECK(high.pages[0].lines[1].measure.y == Length::points(160));
  const Composed broken = heads("甲乙丙丁戊己", "width: 110pt, height: 150pt");
  CHECK(lines_of(broken, "it") == std::vector<std::string>{"甲乙丙", "丁戊己"});

  const Composed over = heads("甲乙丙丁戊己庚辛", "width: 30pt, height: 80pt");
  CHECK(lines_of(over, "it").size() == 1);
  REQUIRE(over.pages[0].overset.size() == 1);
  CHECK(lines_of(over, "it")[0] + over.pages[0].overset[0].text == "甲乙丙丁戊己庚辛");
  CHECK(
      report_of(over) ==
      "edition.yaml:5:17: error: the headline does not fit `it`: at 20 pt, the least size, 1 line with 4 characters is "
      "left over\n"
      "    5 |   a: {headline: 甲乙丙丁戊己庚辛, text: 文}\n"
      "      |                 ^~~~~~~~~~~~~~~~\n"
      "      = hint: shorten it, or let the frame's `least` be smaller\n");
}

TEST_CASE("a vertical headline that does not fit gives way to the short one, a meagre one to the long one") {
  const auto head_of = [](const std::string& headlines) {
    const Composed composed = composed_of(headlines + ", text: 文",
                                          "  it: {kind: headline, story: a, style: head, direction: vertical, columns: "
                                          "1, rows: 1, width: 30pt, height: 200pt, step: 5pt, least: 20pt}\n"
                                          "  text: {kind: text, story: a, style: body, columns: 30, rows: 28-30}\n");
    std::string words;
    for (const std::string& line : lines_of(composed, "it")) words += line;
    return words + (composed.is_overset() ? " over" : "");
  };
  const std::string too_long = "headline: 甲乙丙丁戊己庚辛壬癸子丑";
  CHECK(head_of(too_long) == "甲乙丙丁戊己庚辛壬癸 over");
  CHECK(head_of(too_long + ", headline-short: 甲乙丙") == "甲乙丙");
  CHECK(head_of(too_long + ", headline-short: 子丑寅卯辰巳午未申酉戌亥") == "甲乙丙丁戊己庚辛壬癸 over");
  CHECK(head_of("headline: 甲乙, headline-long: 甲乙丙丁戊") == "甲乙丙丁戊");
  CHECK(head_of("headline: 甲乙, headline-long: 甲乙丙丁戊己庚") == "甲乙");
  CHECK(head_of("headline: 甲乙丙丁, headline-long: 甲乙丙丁戊") == "甲乙丙丁");
}

TEST_CASE("words may go from vertical text") {
  const Composed two = composed_of("headline: 题, text: \"一二三四五{-六七八九}十甲乙丙丁\"",
                                   "  it: {kind: text, story: a, style: body, direction: vertical, rows: 1-5, columns: "
                                   "1, width: 26pt}\n");
  CHECK(lines_of(two, "it") == std::vector<std::string>{"一二三四五", "十甲乙丙丁"});
  CHECK_FALSE(two.is_overset());
}

TEST_CASE("the parts of a vertical line stand at its head, its middle and its foot") {
  const Composed composed =
      composed_of("headline: 题, text: 文",
                  "  it: {kind: line, direction: vertical, columns: 1, rows: 1-10, width: 20pt,"
                  " left: {text: 头, style: body}, center: {text: 中, style: body}, right: {text: 脚, style: body}}\n"
                  "  text: {kind: text, story: a, style: body, columns: 30, rows: 28-30}\n");
  REQUIRE(composed.pages.size() == 1);
  const std::vector<PlacedLine>& lines = composed.pages[0].lines;
  REQUIRE(lines.size() == 4);
  for (int i = 0; i < 3; ++i) {
    CHECK(lines[i].baseline == Length::points(10));
    CHECK(lines[i].measure.y == Length::points(45 * i));
  }
  const Composed narrow = composed_of(
      "headline: 题, text: 文",
      "  it: {kind: line, direction: vertical, columns: 1, rows: 1-2, left: {text: 一行四字, style: body}}\n"
      "  text: {kind: text, story: a, style: body, columns: 30, rows: 28-30}\n");
  CHECK(lines_of(narrow, "it").empty());
  CHECK(report_of(narrow).find("they are 40.0 pt long, the frame is 20.0 pt") != std::string::npos);
}

TEST_CASE("frames of one text that run two ways are an error") {
  const Composed composed =
      composed_of("headline: 题, text: 文",
                  "  first: {kind: text, story: a, style: body, columns: 1-10, rows: 1-10}\n"
                  "  second: {kind: text, story: a, style: body, columns: 11-20, rows: 1-10, direction: vertical}\n");
  CHECK(composed.has_errors());
  CHECK(report_of(composed) ==
        "layout.yaml:12:3: error: `second` goes on with the text of `first`, whose lines have another `direction`\n"
        "   12 |   second: {kind: text, story: a, style: body, columns: 11-20, rows: 1-10, direction: vertical}\n"
        "      |   ^~~~~~\n"
        "      = hint: all frames of one text run the same way\n");
}

TEST_CASE("an opening mark stands on the edge at the head of a vertical line, and on the indent of a paragraph") {
  const Composed composed = composed_of(
      "headline: 题, text: “一二”三四（五六）七八九十",
      "  it: {kind: text, story: a, style: para, direction: vertical, columns: 1, width: 60pt, rows: 1-7}\n");
  CHECK(lines_of(composed, "it") == std::vector<std::string>{"“一二”三四", "（五六）七八九十"});
  // How far below the head of the line each character begins, in points.
  const auto heads_of = [&](std::size_t item) {
    const auto& run = std::get<GlyphRun>(composed.pages[0].items.at(item).content);
    std::vector<double> heads;
    for (const PlacedGlyph& glyph : run.glyphs) heads.push_back((run.origin.y - glyph.y).pt() - 8.8);
    return heads;
  };
  REQUIRE(composed.pages[0].items.size() == 2);
  CHECK(heads_of(0).at(1) == Approx(25).margin(0.01));
  CHECK(heads_of(1).at(1) == Approx(5).margin(0.01));
}
