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
  CHECK(report_on_page("{size: 250pt x 270pt, margins: {left: 30pt, top: 40pt}}", good_grid) == "");
  CHECK(report_on_page("{size: 300pt x 300pt, margins: {left: 60pt, top: 0, right: 30pt, bottom: 70pt}}", good_grid) ==
        "");
  CHECK(report_on_page("{size: 300pt x 300pt, margins: {left: -6pt, top: 0}}", good_grid) == "");
}

TEST_CASE("a grid that says too little is reported, and only that") {
  CHECK(report_on_page(good_page, "{columns: 2, column: 12字, gutter: 1字, rows: 20, leading: 12pt, baseline: 10pt}") ==
        "");
  CHECK(report_on_page(good_page,
                       "{columns: 0, column: 12字, gutter: 1字, rows: 20, body: 9pt, leading: 12pt, baseline: "
                       "10pt}") == "");
  CHECK(report_on_page("{size: 300pt x 300pt}", good_grid) == "");
}

TEST_CASE("rules that are wrong are reported") {
  CHECK(report_on_rule("{strokes: [1pt, 2pt], color: ink}") == "");
  CHECK(report_on_rule("{strokes: [1pt, 0, 1pt], color: ink}") == "");
  CHECK(report_on_rule("{strokes: [1pt], weight: 1pt, color: ink}") == "");
  CHECK(report_on_rule("{color: ink}") == "");
  CHECK(report_on_rule("{weight: 1pt}") == "");
}

TEST_CASE("placeholders that are wrong are reported") {
  CHECK(read_text_of("page: " + good_page + "\ngrid: " + good_grid +
                     "\nframes: {}\nplaceholders:\n  a: {extends: b}\n" + "  c: {ground: {k: 10}}\n")
            .report() == "");
}

TEST_CASE("what is no layout is reported") {
  CHECK(read_text_of("- page\n").report() == "");
  CHECK(read_text_of("").report() == "");
  CHECK(read_text_of(
            "page: 1\ngrid: 2\nframes: 3\ncolors: 4\nfonts: 5\nstyles: 6\nrules: 7\nplaceholders: 8\npictures: 9\n")
            .report() == "");
  CHECK(read_text_of("frame: {}\n").report() == "");
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
