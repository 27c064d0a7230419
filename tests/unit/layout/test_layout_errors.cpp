#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

// The report on a page and grid, with no frames.
std::string report_on_page(const std::string& page, const std::string& grid) {
  return read_text_of("page: " + page + "\ngrid: " + grid + "\nframes: {}\n").report();
}

const std::string good_page = "{size: 300pt x 300pt, margins: 30pt}";
const std::string good_grid =
    "{columns: 2, column: 12字, gutter: 1字, rows: 20, body: 9pt, leading: 12pt, baseline: 10pt}";

// The report on one rule of a layout, on line 4.
std::string report_on_rule(const std::string& rule) {
  return read_text_of("page: " + good_page + "\ngrid: " + good_grid + "\nframes: {}\nrules: {it: " + rule +
                      "}\ncolors: {ink: {k: 100}}\n")
      .report();
}

}  // namespace

TEST_CASE("margins are one length or one for each edge") {
  CHECK(report_on_page(good_page, good_grid) == "");
  const Reading reading = read_text_of(
      "page: {size: 300pt x 300pt, margins: {left: 20pt, top: 1行}}\ngrid: " + good_grid + "\nframes: {}\n");
  CHECK(reading.report() == "");
  REQUIRE(reading.layout);
  CHECK(reading.layout->grid.origin == Point{Length::points(20), Length::points(12)});
}

TEST_CASE("a grid that does not fit the page is reported with what is over") {
  CHECK(report_on_page("{size: 250pt x 270pt, margins: {left: 30pt, top: 40pt}}", good_grid) ==
        "a.yaml:2:7: error: the grid is 225pt wide and sticks out of the page by 5pt at the right\n"
        "    2 | grid: {columns: 2, column: 12字, gutter: 1字, rows: 20, body: 9pt, leading: 12pt, baseline: 10pt}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: make the grid or the margins smaller, or the page larger\n"
        "a.yaml:2:7: error: the grid is 240pt high and sticks out of the page by 10pt at the foot\n"
        "    2 | grid: {columns: 2, column: 12字, gutter: 1字, rows: 20, body: 9pt, leading: 12pt, baseline: 10pt}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: make the grid or the margins smaller, or the page larger\n");
  CHECK(report_on_page("{size: 300pt x 300pt, margins: {left: 60pt, top: 0, right: 30pt, bottom: 70pt}}", good_grid) ==
        "a.yaml:2:7: error: the grid is 225pt wide and sticks out of the margins by 15pt at the right\n"
        "    2 | grid: {columns: 2, column: 12字, gutter: 1字, rows: 20, body: 9pt, leading: 12pt, baseline: 10pt}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: make the grid or the margins smaller, or the page larger\n"
        "a.yaml:2:7: error: the grid is 240pt high and sticks out of the margins by 10pt at the foot\n"
        "    2 | grid: {columns: 2, column: 12字, gutter: 1字, rows: 20, body: 9pt, leading: 12pt, baseline: 10pt}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: make the grid or the margins smaller, or the page larger\n");
  CHECK(report_on_page("{size: 300pt x 300pt, margins: {left: -6pt, top: 0}}", good_grid) ==
        "a.yaml:2:7: error: the grid is 225pt wide and sticks out of the page by 6pt at the left\n"
        "    2 | grid: {columns: 2, column: 12字, gutter: 1字, rows: 20, body: 9pt, leading: 12pt, baseline: 10pt}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: make the grid or the margins smaller, or the page larger\n");
}

TEST_CASE("a grid that says too little is reported, and only that") {
  CHECK(report_on_page(good_page, "{columns: 2, column: 12字, gutter: 1字, rows: 20, leading: 12pt, baseline: 10pt}") ==
        "a.yaml:2:7: error: the grid needs the key `body`\n"
        "    2 | grid: {columns: 2, column: 12字, gutter: 1字, rows: 20, leading: 12pt, baseline: 10pt}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
  CHECK(report_on_page(good_page,
                       "{columns: 0, column: 12字, gutter: 1字, rows: 20, body: 9pt, leading: 12pt, baseline: "
                       "10pt}") ==
        "a.yaml:2:17: error: `columns` of the grid is 0, expected 1 to 100\n"
        "    2 | grid: {columns: 0, column: 12字, gutter: 1字, rows: 20, body: 9pt, leading: 12pt, baseline: 10pt}\n"
        "      |                 ^\n");
  CHECK(report_on_page("{size: 300pt x 300pt}", good_grid) ==
        "a.yaml:1:7: error: the page needs the key `margins`\n"
        "    1 | page: {size: 300pt x 300pt}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("rules that are wrong are reported") {
  CHECK(report_on_rule("{strokes: [1pt, 2pt], color: ink}") ==
        "a.yaml:4:23: error: 2 lengths end on a gap: a stroke must be last\n"
        "    4 | rules: {it: {strokes: [1pt, 2pt], color: ink}}\n"
        "      |                       ^~~~~~~~~~\n"
        "      = hint: write strokes and the gaps between them, as `[2.4pt, 1.8pt, 0.6pt]`\n");
  CHECK(report_on_rule("{strokes: [1pt, 0, 1pt], color: ink}") ==
        "a.yaml:4:29: error: `0` is too small: strokes and gaps must be more than 0\n"
        "    4 | rules: {it: {strokes: [1pt, 0, 1pt], color: ink}}\n"
        "      |                             ^\n");
  CHECK(report_on_rule("{strokes: [1pt], weight: 1pt, color: ink}") ==
        "a.yaml:4:9: error: the rule `it` has both `strokes` and `weight`\n"
        "    4 | rules: {it: {strokes: [1pt], weight: 1pt, color: ink}}\n"
        "      |         ^~\n"
        "      = hint: write `weight: 0.5pt`, or `strokes: [2.4pt, 1.8pt, 0.6pt]` for a stroke, a gap and a stroke\n");
  CHECK(report_on_rule("{color: ink}") ==
        "a.yaml:4:9: error: the rule `it` has neither `strokes` nor `weight`\n"
        "    4 | rules: {it: {color: ink}}\n"
        "      |         ^~\n"
        "      = hint: write `weight: 0.5pt`, or `strokes: [2.4pt, 1.8pt, 0.6pt]` for a stroke, a gap and a stroke\n");
  CHECK(report_on_rule("{weight: 1pt}") ==
        "a.yaml:4:13: error: the rule `it` needs the key `color`\n"
        "    4 | rules: {it: {weight: 1pt}}\n"
        "      |             ^~~~~~~~~~~~~\n");
}

TEST_CASE("placeholders that are wrong are reported") {
  CHECK(read_text_of("page: " + good_page + "\ngrid: " + good_grid +
                     "\nframes: {}\nplaceholders:\n  a: {extends: b}\n" + "  c: {ground: {k: 10}}\n")
            .report() ==
        "a.yaml:5:16: error: `b` is not a known placeholder\n"
        "    5 |   a: {extends: b}\n"
        "      |                ^\n"
        "      = hint: known: c\n"
        "a.yaml:6:6: error: the placeholder `c` needs the key `mount`\n"
        "    6 |   c: {ground: {k: 10}}\n"
        "      |      ^~~~~~~~~~~~~~~~~\n"
        "a.yaml:6:6: error: the placeholder `c` needs the key `title`\n"
        "    6 |   c: {ground: {k: 10}}\n"
        "      |      ^~~~~~~~~~~~~~~~~\n"
        "a.yaml:6:6: error: the placeholder `c` needs the key `data`\n"
        "    6 |   c: {ground: {k: 10}}\n"
        "      |      ^~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("what is no layout is reported") {
  CHECK(read_text_of("- page\n").report() ==
        "a.yaml:1:1: error: `a.yaml` is not a layout: a mapping was expected\n"
        "    1 | - page\n"
        "      | ^~~~~~\n"
        "      = hint: a layout has the keys `page`, `grid` and `frames`, or `extends`\n");
  CHECK(read_text_of("").report() ==
        "a.yaml:1:1: error: `a.yaml` is not a layout: a mapping was expected\n"
        "    1 |\n"
        "      | ^\n"
        "      = hint: a layout has the keys `page`, `grid` and `frames`, or `extends`\n");
  CHECK(read_text_of(
            "page: 1\ngrid: 2\nframes: 3\ncolors: 4\nfonts: 5\nstyles: 6\nrules: 7\nplaceholders: 8\npictures: 9\n")
            .report() ==
        "a.yaml:1:7: error: the page is the text `1`, expected keys and values\n"
        "    1 | page: 1\n"
        "      |       ^\n"
        "a.yaml:2:7: error: the grid is the text `2`, expected keys and values\n"
        "    2 | grid: 2\n"
        "      |       ^\n"
        "a.yaml:3:9: error: `frames` is not a mapping of names\n"
        "    3 | frames: 3\n"
        "      |         ^\n"
        "a.yaml:4:9: error: the colors are not a mapping of names to inks\n"
        "    4 | colors: 4\n"
        "      |         ^\n"
        "      = hint: write `ink: {k: 100}`\n"
        "a.yaml:5:8: error: `fonts` is not a mapping of names\n"
        "    5 | fonts: 5\n"
        "      |        ^\n"
        "a.yaml:6:9: error: `styles` is not a mapping of names\n"
        "    6 | styles: 6\n"
        "      |         ^\n"
        "a.yaml:7:8: error: `rules` is not a mapping of names\n"
        "    7 | rules: 7\n"
        "      |        ^\n"
        "a.yaml:8:15: error: `placeholders` is not a mapping of names\n"
        "    8 | placeholders: 8\n"
        "      |               ^\n"
        "a.yaml:9:11: error: `pictures` is the text `9`, expected keys and values\n"
        "    9 | pictures: 9\n"
        "      |           ^\n");
  CHECK(read_text_of("frame: {}\n").report() ==
        "a.yaml:1:1: error: a layout needs the key `grid`\n"
        "    1 | frame: {}\n"
        "      | ^~~~~~~~~\n"
        "a.yaml:1:1: error: a layout needs the key `page`\n"
        "    1 | frame: {}\n"
        "      | ^~~~~~~~~\n"
        "a.yaml:1:1: error: a layout needs the key `frames`\n"
        "    1 | frame: {}\n"
        "      | ^~~~~~~~~\n"
        "a.yaml:1:1: error: unknown key `frame` in a layout\n"
        "    1 | frame: {}\n"
        "      | ^~~~~\n"
        "      = hint: did you mean `frames`?\n");
}

TEST_CASE("nothing that a file may hold stops the reader") {
  for (const std::string& text :
       {std::string("page: {size: \0}", 15), std::string("frames: {a: {b: [[[[{{{"), std::string(5000, '['),
        std::string("styles: {a: ~, b: [], c: {extends: []}, d: {extends: ~}}"), std::string("colors: {a: {of: {}}}"),
        std::string("extends: {}"), std::string("extends: ''"), std::string("rules: {a: {strokes: {}, weight: []}}"),
        std::string("frames: {a: {kind: line, left: [[], {text: {}}, ~], columns: [], rows: {}}}"),
        std::string("\xff\xfe\x80")}) {
    CAPTURE(text);
    const Reading reading = read_text_of(text);
    CHECK_FALSE(reading.layout);
    CHECK(reading.diagnostics.has(Severity::Error));
  }
}

}  // namespace broadsheet
