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
  return compose_in_memory(edition_head + story + content, layout_head + frames + "page-rules: {all: off}\n");
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

namespace {

const std::string table_of_two =
    "tables:\n"
    "  two:\n"
    "    columns: [{label: 名称}, {label: 数量, unit: 亿元}]\n"
    "    rows:\n"
    "      - [甲, 1.5]\n"
    "      - [乙, 22.25]\n"
    "      - [丙, —]\n";

// Where the words of a line begin, and its baseline.
const PlacedLine& line_of(const Composed& page, const std::string& text) {
  const auto& lines = page.pages.at(0).lines;
  const auto found =
      std::find_if(lines.begin(), lines.end(), [&](const PlacedLine& line) { return line.text == text; });
  REQUIRE(found != lines.end());
  return *found;
}

const GlyphRun& run_of(const Composed& page, const std::string& text) {
  for (const DisplayItem& item : page.pages.at(0).items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run != nullptr && run->text == text) return *run;
  }
  FAIL("no such run: " << text);
  std::abort();
}

}  // namespace

TEST_CASE("figures of a table stand with their points under each other, words at the left, a dash in the middle") {
  const Composed page = composed(table_of_two, "  it: {kind: table, table: two, columns: 1, rows: 1-6, style: body}\n");
  CHECK(report(page) == "");
  const GlyphRun& small = run_of(page, "1.5");
  const GlyphRun& large = run_of(page, "22.25");
  CHECK(small.origin.x + small.glyphs[1].x == large.origin.x + large.glyphs[2].x);
  CHECK(run_of(page, "甲").origin.x == Length::points(20));
  const Length digit = large.glyphs[1].x;
  CHECK(std::abs((large.glyphs[4].x - large.glyphs[3].x - digit).pt()) <
        0.05);  // of one width, in whose middle each stands
  // The column ends on the frame's edge.
  CHECK(std::abs((large.origin.x + large.glyphs[4].x + digit - Length::points(140)).pt()) < 0.05);
  CHECK(line_of(page, "丙").baseline == line_of(page, "—").baseline);
}

TEST_CASE("a narrow table sets units below labels, then breaks words, and is then too wide") {
  const auto frame = [](const std::string& width) {
    return "  it: {kind: table, table: two, columns: 1, rows: 1-6, style: body, width: " + width + "}\n";
  };
  CHECK(line_of(composed(table_of_two, frame("90pt")), "数量（亿元）").text == "数量（亿元）");
  const Composed stacked = composed(table_of_two, frame("65pt"));
  CHECK(report(stacked) == "");
  CHECK(line_of(stacked, "（亿元）").baseline - line_of(stacked, "数量").baseline == Length::points(12));
  CHECK(line_of(stacked, "名称").baseline == line_of(stacked, "（亿元）").baseline);
  CHECK(report(composed(table_of_two, frame("50pt"))) ==
        "edition.yaml:7:46: error: the table `two` is too wide for `it`: its columns need 60.0 pt, there are 50.0 pt; "
        "the widest is `数量`\n"
        "    7 |     columns: [{label: 名称}, {label: 数量, unit: 亿元}]\n"
        "      |                       　　           　　        ^~~~\n"
        "      = hint: shorten what stands in it, or give the frame more columns\n");
}

TEST_CASE("words of a table are broken, by their sense, into lines that other cells of the row stand level with") {
  const std::string table =
      "tables:\n"
      "  two:\n"
      "    rows:\n"
      "      - [一期工程完工，二期工程施工, 22.25]\n"
      "      - [乙, 1.5]\n";
  const Composed page = composed(
      table, "  it: {kind: table, table: two, columns: 1, rows: 1-6, style: body, padding: 2pt, rules: {row: hair}}\n");
  CHECK(report(page) == "");
  CHECK(line_of(page, "一期工程完工，").baseline == line_of(page, "22.25").baseline);
  CHECK(line_of(page, "二期工程施工").baseline == line_of(page, "22.25").baseline + Length::points(12));
  // Two lines, the padding below and above, and the rule.
  CHECK(line_of(page, "乙").baseline == line_of(page, "22.25").baseline + Length::points(24 + 4.5));
}

TEST_CASE("rows of a table that do not fit are overset, and counted") {
  const Composed page = composed(table_of_two, "  it: {kind: table, table: two, columns: 1, rows: 1-2, style: body}\n");
  CHECK(report(page) ==
        "edition.yaml:10:10: error: 2 of 4 rows of the table `two` do not fit `it`\n"
        "   10 |       - [乙, 22.25]\n"
        "      |          ^~\n"
        "      = hint: take rows out, or give the frame more rows or the table less `padding`\n");
  REQUIRE(page.pages.at(0).overset.size() == 1);
  CHECK(page.pages[0].overset[0].lines == 2);
  CHECK(page.pages[0].overset[0].text == "乙22.25丙—");
}

TEST_CASE("title and note of a table that no style sets are told, and so is a table without a frame") {
  const std::string words = "    title: 标题\n    note: 注\n";
  const Composed unset =
      composed(table_of_two + words, "  it: {kind: table, table: two, columns: 1, rows: 1-6, style: body}\n");
  CHECK(report(unset).find("warning: the title of the table `two` is not on the page: its frame has none") !=
        std::string::npos);
  CHECK(report(unset).find("warning: the note of the table `two` is not on the page: its frame has none") !=
        std::string::npos);
  CHECK(report(composed(table_of_two, "")).find("warning: the table `two` is not on the page: no frame takes it") !=
        std::string::npos);
  CHECK(report(composed("", "  it: {kind: table, table: two, columns: 1, rows: 1-6, style: body}\n"))
            .find("this frame wants the table `two`, which the edition does not have") != std::string::npos);
  CHECK(report(composed(
            table_of_two + words,
            "  it: {kind: table, table: two, columns: 1, rows: 1-2, style: body, title: body, note: body}\n")) ==
        "layout.yaml:11:3: error: the title and the note of the table `two` leave no room in `it`\n"
        "   11 |   it: {kind: table, table: two, columns: 1, rows: 1-2, style: body, title: body, note: body}\n"
        "      |   ^~\n"
        "      = hint: give the frame more rows\n");
}
