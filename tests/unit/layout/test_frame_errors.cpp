#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

// The report on a layout whose only frame is this one, on line 19.
std::string report_on(const std::string& frame) {
  const Reading reading = read_frames_of("  it: {" + frame + "}\n");
  CHECK(reading.layout.has_value() == !reading.diagnostics.has(Severity::Error));
  return reading.report();
}

// The same for a frame of four columns and twenty rows, after whose places the given keys follow.
std::string report_on_keys(const std::string& keys) {
  return report_on("columns: 1-4, rows: 1-20, " + keys);
}

}  // namespace

TEST_CASE("a frame out of the grid is reported") {
  const std::string rule = "kind: rule, rule: thin, ";
  CHECK(report_on(rule + "columns: 3-5, rows: 1") ==
        "a.yaml:19:41: error: `3-5` goes past the grid, which has 4 columns\n"
        "   19 |   it: {kind: rule, rule: thin, columns: 3-5, rows: 1}\n"
        "      |                                         ^~~\n"
        "      = hint: 4 is the last\n");
  CHECK(report_on(rule + "columns: 1, rows: 0-2") ==
        "a.yaml:19:50: error: `0-2` begins too early: rows count from 1\n"
        "   19 |   it: {kind: rule, rule: thin, columns: 1, rows: 0-2}\n"
        "      |                                                  ^~~\n");
  CHECK(report_on(rule + "columns: 3-2, rows: 1") ==
        "a.yaml:19:41: error: `3-2` runs backwards\n"
        "   19 |   it: {kind: rule, rule: thin, columns: 3-2, rows: 1}\n"
        "      |                                         ^~~\n"
        "      = hint: write `2-3`\n");
  CHECK(report_on(rule + "columns: all, rows: 1") ==
        "a.yaml:19:41: error: `all` is not a range of columns\n"
        "   19 |   it: {kind: rule, rule: thin, columns: all, rows: 1}\n"
        "      |                                         ^~~\n"
        "      = hint: write `3`, or `1-8` for a range\n");
  CHECK(report_on(rule + "columns: 1, rows: 99999999999") ==
        "a.yaml:19:50: error: `99999999999` is not a range of rows\n"
        "   19 |   it: {kind: rule, rule: thin, columns: 1, rows: 99999999999}\n"
        "      |                                                  ^~~~~~~~~~~\n"
        "      = hint: write `3`, or `1-8` for a range\n");
  CHECK(report_on(rule + "columns: 1, rows: 1, inset: 60pt") ==
        "a.yaml:19:3: error: the insets leave nothing of the frame `it`\n"
        "   19 |   it: {kind: rule, rule: thin, columns: 1, rows: 1, inset: 60pt}\n"
        "      |   ^~\n"
        "      = hint: make `inset` smaller\n");
}

TEST_CASE("a frame of no known kind is reported") {
  CHECK(report_on("columns: 1, rows: 1, kind: pictur, caption: x") ==
        "a.yaml:19:35: error: `pictur` is not a known word for `kind` of the frame `it`\n"
        "   19 |   it: {columns: 1, rows: 1, kind: pictur, caption: x}\n"
        "      |                                   ^~~~~~\n"
        "      = hint: did you mean `picture`?\n");
  CHECK(report_on("columns: 1, rows: 1, rule: thin") ==
        "a.yaml:19:7: error: the frame `it` needs the key `kind`\n"
        "   19 |   it: {columns: 1, rows: 1, rule: thin}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("a name that is not there is reported") {
  CHECK(report_on_keys("kind: rule, rule: thn") ==
        "a.yaml:19:52: error: `thn` is not a known rule\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: rule, rule: thn}\n"
        "      |                                                    ^~~\n"
        "      = hint: did you mean `thin`?\n");
  CHECK(report_on_keys("kind: text, story: main, style: bod") ==
        "a.yaml:19:66: error: `bod` is not a known style\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: text, story: main, style: bod}\n"
        "      |                                                                  ^~~\n"
        "      = hint: did you mean `body`?\n");
  CHECK(report_on_keys("kind: picture, picture: main, placeholder: large") ==
        "a.yaml:19:77: error: `large` is not a known placeholder\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: picture, picture: main, placeholder: large}\n"
        "      |                                                                             ^~~~~\n"
        "      = hint: known: plain\n");
  CHECK(report_on_keys("kind: box, fill: rad") ==
        "a.yaml:19:51: error: `rad` is not a known color\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: box, fill: rad}\n"
        "      |                                                   ^~~\n"
        "      = hint: did you mean `red`?\n");
}

TEST_CASE("a section of a story that is not named, or named in vain, is reported") {
  CHECK(report_on_keys("kind: text, story: main, style: big, part: subhead") ==
        "a.yaml:19:7: error: the frame `it` needs the key `section`\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: text, story: main, style: big, part: subhead}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
  CHECK(report_on_keys("kind: text, story: main, style: big, section: 2") ==
        "a.yaml:19:80: error: `section` says which one, but this `part` of the story is not one section\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: text, story: main, style: big, section: 2}\n"
        "      |                                                                                ^\n"
        "      = hint: write `part: section`, `part: subhead` or `part: section-text`\n");
}

TEST_CASE("strong words of a caption that do not end are reported") {
  CHECK(report_on_keys("kind: caption, picture: main, style: big, text: \"**{credit}\", without-credit: x") ==
        "a.yaml:19:82: error: `**` without a second one: what is strong must end\n"
        "   19 | …s: 1-4, rows: 1-20, kind: caption, picture: main, style: big, text: \"**{credit}\", without-credit: "
        "x}\n"
        "      |                                                                      ^~~~~~~~~~~~\n"
        "      = hint: write `**{credit}**`\n");
}

TEST_CASE("a mistake in a cell is told once, one of the first cell at its own place") {
  const std::string cell =
      "cell: {rows: 2, label: {style: big, baseline: 9pt}, figure: {style: big, baseline: 9pt, step: ";
  const std::string twice = report_on_keys("kind: indicators, indicators: a, first-cell: {rows: 3}, " + cell + "0}}");
  CHECK(twice.find("`step` must be more than 0") != std::string::npos);
  CHECK(twice.find("`step` must be more than 0") == twice.rfind("`step` must be more than 0"));
  const Reading reading = read_frames_of(
      "  it:\n    kind: indicators\n    indicators: a\n    columns: 1\n    rows: 1-9\n"
      "    first-cell: {rows: 10, hight: 3}\n    " +
      cell + "1pt}}\n");
  CHECK(
      reading.report() ==
      "a.yaml:24:24: error: a cell of 10 rows is higher than its frame, 108pt\n"
      "   24 |     first-cell: {rows: 10, hight: 3}\n"
      "      |                        ^~\n"
      "      = hint: give the frame more rows or the cell fewer\n"
      "a.yaml:24:28: error: unknown key `hight` in `first-cell` of the frame `it`\n"
      "   24 |     first-cell: {rows: 10, hight: 3}\n"
      "      |                            ^~~~~\n"
      "      = hint: known keys: rows, rule, label, tag, word, sign, figure, change-figure, percent, unit, note, rise, "
      "fall, bars\n");
}

TEST_CASE("patterns that are wrong are reported") {
  const auto line = [](const std::string& text) {
    return report_on_keys("kind: line, baseline: 9pt, left: {style: body, text: \"" + text + "\"}");
  };
  CHECK(
      line("{dat.year}") ==
      "a.yaml:19:87: error: `dat.year` is not a known field\n"
      "   19 |   it: {columns: 1-4, rows: 1-20, kind: line, baseline: 9pt, left: {style: body, text: \"{dat.year}\"}}\n"
      "      |                                                                                       ^~~~~~~~~~~~\n"
      "      = hint: did you mean `date.year`?\n");
  CHECK(line("{stories.main.hedline}") ==
        "a.yaml:19:87: error: `stories.main.hedline` is not a known field\n"
        "   19 | …ns: 1-4, rows: 1-20, kind: line, baseline: 9pt, left: {style: body, text: "
        "\"{stories.main.hedline}\"}}\n"
        "      |                                                                            ^~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: did you mean `stories.main.headline`?\n");
  CHECK(line("{folio.page") ==
        "a.yaml:19:87: error: `{folio.page` has a `{` without its partner\n"
        "   19 | … it: {columns: 1-4, rows: 1-20, kind: line, baseline: 9pt, left: {style: body, text: "
        "\"{folio.page\"}}\n"
        "      |                                                                                       ^~~~~~~~~~~~~\n"
        "      = hint: a brace that is meant as such is doubled: `{{` or `}}`\n");
  CHECK(line("100}") ==
        "a.yaml:19:87: error: `100}` has a `}` without its partner\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: line, baseline: 9pt, left: {style: body, text: \"100}\"}}\n"
        "      |                                                                                       ^~~~~~\n"
        "      = hint: a brace that is meant as such is doubled: `{{` or `}}`\n");
  CHECK(line("{a{b}}") ==
        "a.yaml:19:87: error: `{a{b}}` has a `{` without its partner\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: line, baseline: 9pt, left: {style: body, text: \"{a{b}}\"}}\n"
        "      |                                                                                       ^~~~~~~~\n"
        "      = hint: a brace that is meant as such is doubled: `{{` or `}}`\n");
  CHECK(report_on_keys("kind: text, story: a, style: big, byline: {style: body, text: \"{name}\"}") ==
        "a.yaml:19:96: error: `name` is not a known field\n"
        "   19 | … {columns: 1-4, rows: 1-20, kind: text, story: a, style: big, byline: {style: body, text: "
        "\"{name}\"}}\n"
        "      |                                                                                            ^~~~~~~~\n"
        "      = hint: did you mean `names`?\n");
}

TEST_CASE("lines that are wrong are reported") {
  CHECK(report_on_keys("kind: line, baseline: 9pt") ==
        "a.yaml:19:7: error: the frame `it` has no words\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: line, baseline: 9pt}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: give it `left`, `center` or `right`\n");
  CHECK(report_on_keys("kind: line, baseline: 9pt, right: {text: x, style: body, at: 9pt}") ==
        "a.yaml:19:95: error: `at` is only for words at the left\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: line, baseline: 9pt, right: {text: x, style: body, at: 9pt}}\n"
        "      |                                                                                               ^~~\n"
        "      = hint: write `gap`, from the words before\n");
}

TEST_CASE("a headline is not smaller than its smallest size") {
  CHECK(
      report_on_keys("kind: headline, story: a, style: big, baseline: 9pt, step: 1pt, least: 41pt") ==
      "a.yaml:19:105: error: `41pt` is more than the size of the style `big`, 40pt\n"
      "   19 | …lumns: 1-4, rows: 1-20, kind: headline, story: a, style: big, baseline: 9pt, step: 1pt, least: 41pt}\n"
      "      |                                                                                                 ^~~~\n"
      "      = hint: `least` is the smallest size that the headline may have, the style's the largest\n");
}

TEST_CASE("a headline has one to six lines") {
  CHECK(
      report_on_keys("kind: headline, story: a, style: big, lines: 7, baseline: 9pt, step: 1pt, least: 9pt") ==
      "a.yaml:19:79: error: `lines` of the frame `it` is 7, expected 1 to 6\n"
      "   19 | …4, rows: 1-20, kind: headline, story: a, style: big, lines: 7, baseline: 9pt, step: 1pt, least: 9pt}\n"
      "      |                                                              ^\n");
}

TEST_CASE("columns have room for a character") {
  CHECK(report_on_keys("kind: text, story: main, style: body, text-columns: 30") ==
        "a.yaml:19:86: error: columns of 0pt are too narrow for characters of 9pt\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: text, story: main, style: body, text-columns: 30}\n"
        "      |                                                                                      ^~\n"
        "      = hint: take fewer columns or a smaller `text-gutter`\n");
}

TEST_CASE("what a vertical frame cannot have is reported") {
  CHECK(report_on("kind: line, direction: vertical, baseline: 9pt, columns: 1, rows: 1, left: []") ==
        "a.yaml:19:51: error: a vertical line has no `baseline`: it stands in the middle of its frame\n"
        "   19 |   it: {kind: line, direction: vertical, baseline: 9pt, columns: 1, rows: 1, left: []}\n"
        "      |                                                   ^~~\n"
        "      = hint: take the key out; `inset` and `offset` move the frame\n");
  CHECK(report_on("kind: text, direction: vertical, columns: 1, rows: 1-9, story: a, style: big, sections: {}") ==
        "a.yaml:19:96: error: `sections` marks the columns of horizontal lines only\n"
        "   19 |   it: {kind: text, direction: vertical, columns: 1, rows: 1-9, story: a, style: big, sections: {}}\n"
        "      |                                                                                                ^~\n"
        "      = hint: take the key out, or set the text horizontally\n");
  CHECK(report_on("kind: text, direction: vertical, columns: 1, rows: 1, story: a, style: big") ==
        "a.yaml:19:79: error: lines of 12pt are too short for characters of 40pt\n"
        "   19 |   it: {kind: text, direction: vertical, columns: 1, rows: 1, story: a, style: big}\n"
        "      |                                                                               ^~~\n"
        "      = hint: take fewer columns or a smaller `text-gutter`\n");
}

TEST_CASE("pictures and figures have room in their frames") {
  CHECK(
      report_on_keys("kind: picture, picture: a, caption: {rows: 20, style: body, baseline: 9pt, text: x, "
                     "without-credit: x}") ==
      "a.yaml:19:77: error: a caption of 20 rows leaves no room for the picture in a frame 240pt high\n"
      "   19 | …d: picture, picture: a, caption: {rows: 20, style: body, baseline: 9pt, text: x, without-credit: x}}\n"
      "      |                                          ^~\n"
      "      = hint: give the frame more rows or the caption fewer\n");
  CHECK(report_on_keys("kind: picture, picture: a, caption: {rows: 2, style: body, baseline: 9pt, text: x, "
                       "without-credit: \"{credit}\"}") ==
        "a.yaml:19:133: error: `credit` is not a known field\n"
        "   19 | …re, picture: a, caption: {rows: 2, style: body, baseline: 9pt, text: x, without-credit: "
        "\"{credit}\"}}\n"
        "      |                                                                                          ^~~~~~~~~~\n"
        "      = hint: known: caption\n");
  const std::string part = "{style: body, baseline: 9pt}";
  CHECK(
      report_on_keys("kind: indicators, indicators: a, cell: {rows: 21, label: " + part + ", tag: " + part +
                     ", sign: " + part + ", figure: {style: body, baseline: 9pt, step: 0}, percent: " + part +
                     ", unit: " + part + ", note: " + part +
                     ", rise: {sign: u, word: u}, fall: {sign: u, word: u, "
                     "color: red}}") ==
      "a.yaml:19:80: error: a cell of 21 rows is higher than its frame, 240pt\n"
      "   19 | …indicators, indicators: a, cell: {rows: 21, label: {style: body, baseline: 9pt}, tag: {style: body, …\n"
      "      |                                          ^~\n"
      "      = hint: give the frame more rows or the cell fewer\n"
      "a.yaml:19:235: error: `0` is too small: `step` must be more than 0\n"
      "   19 | …ure: {style: body, baseline: 9pt, step: 0}, percent: {style: body, baseline: 9pt}, unit: {style: bod…\n"
      "      |                                          ^\n");
}

TEST_CASE("a box can be seen and is drawn with one stroke") {
  CHECK(report_on_keys("kind: box") ==
        "a.yaml:19:7: error: the frame `it` has neither a ground nor a border\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: box}\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: a box without them cannot be seen: give it `fill`, `gradient` or `rule`\n");
  CHECK(report_on_keys("kind: box, rule: wenwu") ==
        "a.yaml:19:51: error: the rule `wenwu` has 2 strokes: a box is drawn with one\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: box, rule: wenwu}\n"
        "      |                                                   ^~~~~\n"
        "      = hint: take a rule of one stroke\n");
  CHECK(report_on_keys("kind: box, fill: red, gradient: {from: red, to: {spot: G, y: 8}}") ==
        "a.yaml:19:66: error: the gradient goes over from one ink into another that is no process ink\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: box, fill: red, gradient: {from: red, to: {spot: G, y: 8}}}\n"
        "      |                                                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: take two tints of one spot ink, or mix both colors of c, m, y and k\n"
        "a.yaml:19:66: error: the frame `it` has a `fill` and a `gradient`\n"
        "   19 |   it: {columns: 1-4, rows: 1-20, kind: box, fill: red, gradient: {from: red, to: {spot: G, y: 8}}}\n"
        "      |                                                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: leave one of them out; `fill: null` takes out that of a layout which this one extends\n");
  CHECK(report_on_keys("kind: box, rule: thin, shadow: {blur: -1pt}")
            .find("error: the frame `it` has a shadow and no ground\n") != std::string::npos);
  CHECK(report_on_keys("kind: box, fill: red, shadow: {blur: -1pt}").find("`-1pt` is too small") != std::string::npos);
}

TEST_CASE("every mistake of a layout is reported in one run") {
  const Reading reading = read_frames_of(
      "  a: {kind: rule, rule: thin, columns: 1-5, rows: 1, colour: red}\n"
      "  b: {kind: box, columns: 1, rows: 1, fill: rad, inset: 3px}\n"
      "  c: [1]\n");
  CHECK_FALSE(reading.layout);
  CHECK(reading.report() ==
        "a.yaml:19:40: error: `1-5` goes past the grid, which has 4 columns\n"
        "   19 |   a: {kind: rule, rule: thin, columns: 1-5, rows: 1, colour: red}\n"
        "      |                                        ^~~\n"
        "      = hint: 4 is the last\n"
        "a.yaml:19:54: error: unknown key `colour` in the frame `a`\n"
        "   19 |   a: {kind: rule, rule: thin, columns: 1-5, rows: 1, colour: red}\n"
        "      |                                                      ^~~~~~\n"
        "      = hint: known keys: columns, rows, inset, offset, width, height, kind, rule, direction, align, wrap, "
        "least-height\n"
        "a.yaml:20:45: error: `rad` is not a known color\n"
        "   20 |   b: {kind: box, columns: 1, rows: 1, fill: rad, inset: 3px}\n"
        "      |                                             ^~~\n"
        "      = hint: did you mean `red`?\n"
        "a.yaml:20:57: error: `3px` is not a length: px is a screen unit\n"
        "   20 |   b: {kind: box, columns: 1, rows: 1, fill: rad, inset: 3px}\n"
        "      |                                                         ^~~\n"
        "      = hint: write mm or pt\n"
        "a.yaml:21:6: error: the frame `c` is a list, expected keys and values\n"
        "   21 |   c: [1]\n"
        "      |      ^~~\n");
}

}  // namespace broadsheet
