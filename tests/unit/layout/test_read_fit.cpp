#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

Reading read_fit_of(const std::string& fit) {
  return read_text_of(plain_layout + "frames: {}\nfit:\n" + fit);
}

}  // namespace

TEST_CASE("a layout without `fit` stays as it was drawn") {
  const Reading reading = read_text_of(plain_layout + "frames: {}\n");
  REQUIRE(reading.layout);
  CHECK_FALSE(reading.layout->fit);
}

TEST_CASE("how a page may give is read") {
  const Reading reading = read_fit_of(
      "  paragraphs: 1\n  subheads: 2\n"
      "  bands: {picture: {columns: 1-2, rows: 11-12, up: 6, down: 5, weight: 3}, lead: {columns: 1, rows: 20}}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  REQUIRE(reading.layout->fit);
  const FitRules& fit = *reading.layout->fit;
  CHECK(fit.paragraph_lines == 1);
  CHECK(fit.subhead_rows == 2);
  REQUIRE(fit.bands.size() == 2);
  CHECK(fit.bands[0].name == "picture");
  CHECK(fit.bands[0].area == reading.layout->grid.area(1, 2, 11, 12));
  CHECK(fit.bands[0].up == 6);
  CHECK(fit.bands[0].down == 5);
  CHECK(fit.bands[0].weight == 3);
  CHECK(fit.bands[1].up == 0);
  CHECK(fit.bands[1].weight == 1);
}

TEST_CASE("what is wrong with a band is told at its place") {
  CHECK(read_fit_of("  bands: {a: {columns: 1-9, rows: 3, up: -1, dwon: 2}}\n").report() ==
        "a.yaml:20:24: error: `1-9` goes past the grid, which has 4 columns\n"
        "   20 |   bands: {a: {columns: 1-9, rows: 3, up: -1, dwon: 2}}\n"
        "      |                        ^~~\n"
        "      = hint: 4 is the last\n"
        "a.yaml:20:42: error: `up` of the band `a` is -1, expected 0 to 40\n"
        "   20 |   bands: {a: {columns: 1-9, rows: 3, up: -1, dwon: 2}}\n"
        "      |                                          ^~\n"
        "a.yaml:20:46: error: unknown key `dwon` in the band `a`\n"
        "   20 |   bands: {a: {columns: 1-9, rows: 3, up: -1, dwon: 2}}\n"
        "      |                                              ^~~~\n"
        "      = hint: did you mean `down`?\n");
}

TEST_CASE("alternatives are the layout with changes") {
  const Reading reading = read_fit_of(
      "  paragraphs: 1\n  alternatives:\n    smaller: {styles: {body: {size: 8pt}}, fit: {paragraphs: 2}}\n"
      "    bigger: {styles: {body: {size: 10pt}}}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const std::vector<Alternative>& alternatives = reading.layout->fit->alternatives;
  REQUIRE(alternatives.size() == 2);
  CHECK(alternatives[0].name == "smaller");
  CHECK(alternatives[0].layout->styles[0].size == Length::points(8));
  CHECK(alternatives[0].layout->fit->paragraph_lines == 2);
  CHECK(alternatives[1].layout->styles[0].size == Length::points(10));
  CHECK(alternatives[1].layout->fit->paragraph_lines == 1);
  CHECK(alternatives[1].layout->fit->alternatives.empty());
  CHECK(reading.layout->styles[0].size == Length::points(9));
}

TEST_CASE("what is wrong with an alternative is told once, and what is wrong with the layout not again") {
  const Reading reading = read_text_of(plain_layout + "frames: {}\nfit:\n  paragraph: 1\n" +
                                       "  alternatives: {a: {styles: {body: {colour: red}}}}\n");
  CHECK(reading.report() ==
        "a.yaml:20:3: error: unknown key `paragraph` in `fit`\n"
        "   20 |   paragraph: 1\n"
        "      |   ^~~~~~~~~\n"
        "      = hint: did you mean `paragraphs`?\n"
        "a.yaml:21:38: error: unknown key `colour` in the style `body`\n"
        "   21 |   alternatives: {a: {styles: {body: {colour: red}}}}\n"
        "      |                                      ^~~~~~\n"
        "      = hint: did you mean `color`?\n");
}

TEST_CASE("bands that could move one text in too many ways are refused, others are not") {
  const auto report_of = [](const std::string& rows) {
    const std::string band = ": {columns: 1, rows: " + rows + ", up: 40, down: 40}";
    const std::string text = "frames: {text: {kind: text, story: main, columns: 1, rows: 3-20, style: body}}\n";
    return read_text_of(plain_layout + text + "fit:\n  bands: {a" + band + ", b" + band + "}\n").report();
  };
  CHECK(report_of("20").find("b: {columns: 1, rows: 20, up: 40, down: 40}") != std::string::npos);
  CHECK(report_of("20").find("error: the bands that move the text of `main` can stand in more than 5000 ways "
                             "together") != std::string::npos);
  CHECK(report_of("30").empty());
}

}  // namespace broadsheet
