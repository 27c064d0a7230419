// Text that runs round pictures, boxes and quotes, seen on the composed page.

#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

// Two columns of ten characters, twenty rows, an em between them.
const std::string head =
    "page: {size: 300pt x 300pt, margins: 20pt}\n"
    "grid: {columns: 2, column: 10字, gutter: 1字, rows: 20, body: 10pt, leading: 12pt, baseline: 10pt}\n"
    "fonts: {serif: Noto Serif CJK SC}\n"
    "colors: {ink: {k: 100}, grey: {k: 10}}\n"
    "rules: {hair: {weight: 0.4pt, color: ink}}\n"
    "page-rules: {all: off}\n"
    "styles:\n"
    "  body: {font: serif, size: 10pt, leading: 12pt, align: justify, indent: 2em}\n"
    "  subhead: {font: serif, weight: 900, size: 16pt, leading: 2行, keep-lines: 2}\n"
    "placeholders:\n"
    "  plain:\n"
    "    ground: grey\n"
    "    mount: {inset: 2pt, weight: 1pt, color: ink}\n"
    "    title: {style: body, baseline: 0}\n"
    "    data: {style: body, baseline: 12pt, text: \"{width}\"}\n"
    "frames:\n";
const std::string columns =
    "kind: text, story: one, columns: 1-2, rows: 1-20, text-columns: 2, text-gutter: 1字, style: body, subhead: "
    "subhead";

Composed compose(const std::string& frames, int characters, const std::string& beginning = {}) {
  std::string text = beginning;
  for (int i = 0; i < characters; ++i) text += "字";
  return test::compose_in_memory(
      "layout: layout.yaml\ntitle: 绕排\ndate: 2021-01-08\nstories:\n  one:\n    headline: 题\n    text: |\n      " +
          text + "\npictures:\n  photo: {slug: 图, caption: 图说}\n",
      head + frames);
}

std::vector<PlacedLine> lines_of(const Page& page, const std::string& frame) {
  std::vector<PlacedLine> lines;
  for (const PlacedLine& line : page.lines) {
    if (page.frames[static_cast<std::size_t>(line.frame)].name == frame) lines.push_back(line);
  }
  return lines;
}

// Rows from the top of the page's text, from 1.
int row_of(const PlacedLine& line) {
  return 1 + static_cast<int>((line.measure.y - Length::points(20)).raw() / Length::points(12).raw());
}

// The ground that a frame is filled with.
Rect ground_of(const Page& page, const std::string& frame) {
  for (const DisplayItem& item : page.items) {
    const auto* fill = std::get_if<FilledRect>(&item.content);
    if (fill != nullptr && page.frames[static_cast<std::size_t>(item.frame)].name == frame) return fill->rect;
  }
  return {};
}

}  // namespace

TEST_CASE("what bars all columns parts the text: it ends above, and goes on below from the left (JU-14)") {
  const Composed composed = compose(
      "  bar: {kind: box, fill: grey, columns: 1-2, rows: 5-8, wrap: {offset: 0}}\n  text: {" + columns + "}\n", 158);
  check_invariants(composed);
  std::vector<int> rows;
  for (const PlacedLine& line : lines_of(composed.pages.front(), "text")) rows.push_back(row_of(line));
  // Eight lines of each column above would have room for more; sixteen lines are eight above and eight below.
  CHECK(rows == std::vector<int>{1, 2, 3, 4, 1, 2, 3, 4, 9, 10, 11, 12, 9, 10, 11, 12});
}

TEST_CASE("columns round an obstacle end level") {
  const Composed composed = compose(
      "  plate: {kind: box, fill: grey, columns: 1, rows: 3-5, wrap: {offset: 0}}\n  text: {" + columns + "}\n", 168);
  check_invariants(composed);
  std::map<Length, int> last_rows;
  for (const PlacedLine& line : lines_of(composed.pages.front(), "text")) last_rows[line.measure.x] = row_of(line);
  REQUIRE(last_rows.size() == 2);
  // Seventeen lines and three rows of the plate are ten rows in each column.
  CHECK(last_rows.begin()->second == 10);
  CHECK(last_rows.rbegin()->second == 10);
}

TEST_CASE("a rule between columns does not run through what stands across it") {
  const Composed composed = compose(
      "  plate: {kind: box, fill: grey, columns: 1-2, rows: 3-5, inset: {left: 7字, right: 7字}, wrap: {offset: 0}}\n"
      "  text: {" +
          columns + ", column-rule: hair}\n",
      300);
  check_invariants(composed);
  const Page& page = composed.pages.front();
  std::vector<Rect> rules;
  for (const DisplayItem& item : page.items) {
    const auto* fill = std::get_if<FilledRect>(&item.content);
    if (fill != nullptr && page.frames[static_cast<std::size_t>(item.frame)].name == "text")
      rules.push_back(fill->rect);
  }
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].y == Length::points(20));
  CHECK(rules[0].bottom() == Length::points(20 + 2 * 12));
  CHECK(rules[1].y == Length::points(20 + 5 * 12));
}

TEST_CASE("words that stand in a box as a whole do not run round it") {
  const Composed composed = compose(
      "  box: {kind: box, rule: hair, columns: 1, rows: 1-20, wrap: true}\n"
      "  text: {kind: text, story: one, columns: 1, rows: 2-19, style: body}\n",
      100);
  const std::vector<PlacedLine> lines = lines_of(composed.pages.front(), "text");
  REQUIRE(lines.size() == 11);
  CHECK(lines.front().measure.width == Length::points(100));
}

TEST_CASE("an initial and the lines beside it stand where there is room for all of them") {
  const std::string text = "  text: {" + columns + ", drop-cap: {lines: 2}}\n";
  const auto first_row = [&](const std::string& inset) {
    const Composed composed = compose("  plate: {kind: box, fill: grey, columns: 1, rows: 1-4, inset: {left: " + inset +
                                          "}, wrap: {offset: 0}}\n" + text,
                                      200);
    check_invariants(composed);
    return row_of(lines_of(composed.pages.front(), "text").front());
  };
  CHECK(first_row("9字") == 1);
  CHECK(first_row("5字") == 5);
}

TEST_CASE("a subhead stands below an obstacle rather than in more lines beside it") {
  const auto subhead_row = [](const std::string& inset) {
    const Composed composed = compose("  plate: {kind: box, fill: grey, columns: 1, rows: 2-8, inset: {left: " + inset +
                                          "}, wrap: {offset: 0}}\n  text: {" + columns + "}\n",
                                      200, "开头。\n\n      ## 小标题五字\n\n      ");
    check_invariants(composed);
    return row_of(lines_of(composed.pages.front(), "text").at(1));
  };
  CHECK(subhead_row("8字") == 2);
  CHECK(subhead_row("4字") == 9);
}

TEST_CASE("a picture can stand on the type of its rows") {
  const auto picture_at = [](const std::string& align) {
    const Composed composed = compose("  text: {" + columns +
                                          "}\n  photo: {kind: picture, picture: photo, columns: 1, rows: 3-6, "
                                          "placeholder: plain, wrap: true, align: " +
                                          align + "}\n",
                                      20);
    return ground_of(composed.pages.front(), "photo");
  };
  CHECK(picture_at("frame") == Rect{Length::points(20), Length::points(44), Length::points(100), Length::points(48)});
  // From the head of the em box of its first row, 1.2 points below that row's head, to the last row's baseline.
  const Rect on_type = picture_at("type");
  CHECK(on_type.y == Length::points(44) + Length::points(10) - Length::points(10).scaled(88, 100));
  CHECK(on_type.bottom() == Length::points(44 + 3 * 12 + 10));
}

TEST_CASE("text does not run round what the edition has nothing for, and its rules and its box are gone") {
  const std::string text = "  text: {" + columns + "}\n",
                    quote = "kind: text, story: one, part: pull-quote, style: body";
  const auto first_rows = [&](const std::string& frames) {
    const Composed composed = compose(text + frames, 158);
    check_invariants(composed);
    for (const DisplayItem& item : composed.pages.front().items) {
      CHECK(std::holds_alternative<GlyphRun>(item.content));
    }
    std::vector<int> rows;
    for (const PlacedLine& line : lines_of(composed.pages.front(), "text")) rows.push_back(row_of(line));
    return rows;
  };
  const std::vector<int> whole = first_rows("");
  REQUIRE(whole == std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(first_rows("  over: {kind: rule, rule: hair, columns: 1, rows: 2, align: end}\n"
                   "  quote: {" +
                   quote +
                   ", columns: 1, rows: 3-5, wrap: true}\n"
                   "  under: {kind: rule, rule: hair, columns: 1, rows: 6}\n") == whole);
  CHECK(first_rows("  box: {kind: box, fill: grey, rule: hair, columns: 1, rows: 3-6, wrap: true}\n"
                   "  quote: {" +
                   quote + ", columns: 1, rows: 3-6, inset: 4pt}\n") == whole);
  CHECK(first_rows("  photo: {kind: picture, picture: photo, columns: 1, rows: 3-5, wrap: true}\n") == whole);
  CHECK(first_rows("  deck: {kind: line, columns: 1, rows: 3, baseline: 9pt, wrap: true, left: [{text: "
                   "\"{stories.one.deck}\", style: body}]}\n") == whole);
}
