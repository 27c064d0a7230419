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
  const std::vector<Drawing>& alternatives = reading.layout->fit->drawings;
  REQUIRE(alternatives.size() == 2);
  CHECK(alternatives[0].name == "smaller");
  CHECK(alternatives[0].layout->styles[0].size == Length::points(8));
  CHECK(alternatives[0].layout->fit->paragraph_lines == 2);
  CHECK(alternatives[1].layout->styles[0].size == Length::points(10));
  CHECK(alternatives[1].layout->fit->paragraph_lines == 1);
  CHECK(alternatives[1].layout->fit->drawings.empty());
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

TEST_CASE("an alternative may extend one before it, whose changes come first") {
  const Reading reading = read_fit_of(
      "  alternatives:\n    smaller: {styles: {body: {size: 8pt, tracking: 1pt}}}\n"
      "    smallest: {extends: smaller, styles: {body: {size: 7pt}}}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const std::vector<Drawing>& drawings = reading.layout->fit->drawings;
  REQUIRE(drawings.size() == 2);
  CHECK(drawings[1].name == "smallest");
  CHECK(drawings[1].alternatives == 2);
  CHECK(drawings[1].layout->styles[0].size == Length::points(7));
  CHECK(drawings[1].layout->styles[0].tracking == Length::points(1));
  CHECK(read_fit_of("  alternatives:\n    a: {extends: b}\n    b: {fit: {paragraphs: 1}}\n").report() ==
        "a.yaml:21:18: error: `b` is not a known alternative before this one\n"
        "   21 |     a: {extends: b}\n"
        "      |                  ^\n");
}

TEST_CASE("the page and each alternative may take a step of each lever") {
  const Reading reading = read_fit_of(
      "  alternatives: {other: {fit: {paragraphs: 2}}}\n"
      "  levers:\n    body: {-small: {styles: {body: {size: 8pt}}}, -large: {styles: {body: {size: 10pt}}}}\n"
      "    rows: {-more: {fit: {subheads: 2}}}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  std::vector<std::string> drawn;
  for (const Drawing& drawing : reading.layout->fit->drawings) {
    const Layout& layout = *drawing.layout;
    drawn.push_back(drawing.name + ": " + std::to_string(drawing.alternatives) + std::to_string(drawing.levers) + ", " +
                    std::to_string(static_cast<int>(layout.styles[0].size.pt())) + "pt, " +
                    std::to_string(layout.fit->paragraph_lines) + std::to_string(layout.fit->subhead_rows));
  }
  CHECK(drawn ==
        std::vector<std::string>{"other: 10, 9pt, 20", "body-small: 01, 8pt, 00", "other，body-small: 11, 8pt, 20",
                                 "body-large: 01, 10pt, 00", "other，body-large: 11, 10pt, 20",
                                 "rows-more: 01, 9pt, 02", "other，rows-more: 11, 9pt, 22",
                                 "body-small，rows-more: 02, 8pt, 02", "other，body-small，rows-more: 12, 8pt, 22",
                                 "body-large，rows-more: 02, 10pt, 02", "other，body-large，rows-more: 12, 10pt, 22"});
}

TEST_CASE("what is wrong with a step of a lever is told once, and too many drawings are refused") {
  CHECK(read_fit_of("  alternatives: {other: {fit: {paragraphs: 2}}}\n"
                    "  levers: {body: {small: {styles: {body: {colour: red}}}}}\n")
            .report() ==
        "a.yaml:21:43: error: unknown key `colour` in the style `body`\n"
        "   21 |   levers: {body: {small: {styles: {body: {colour: red}}}}}\n"
        "      |                                           ^~~~~~\n"
        "      = hint: did you mean `color`?\n");
  std::string levers = "  levers:\n";
  for (const std::string name : {"a", "b", "c", "d"}) levers += "    " + name + ": {x: {}, y: {}, z: {}}\n";
  CHECK(read_fit_of(levers).report() ==
        "a.yaml:24:5: error: alternatives and levers make more than 64 drawings\n"
        "   24 |     d: {x: {}, y: {}, z: {}}\n"
        "      |     ^\n"
        "      = hint: give levers fewer steps, or take one out\n");
}

TEST_CASE("a frame that bands move keeps its least height, which it must have as drawn") {
  const std::string frame = "frames: {a: {kind: box, fill: ink, columns: 1, rows: 3-5, least-height: ";
  const Reading reading = read_text_of(plain_layout + frame + "2行}}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  CHECK(reading.layout->frames[0].least_height == 2 * reading.layout->grid.leading);
  CHECK(read_text_of(plain_layout + frame + "4行}}\n").report().find("error: the frame is drawn") != std::string::npos);
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
