#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

// The one frame of a layout that must read well.
Frame read_one(const std::string& frame) {
  const Reading reading = read_frames_of("  it: {" + frame + "}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  return reading.layout->frames.at(0);
}

template <typename Content>
Content read_content(const std::string& frame) {
  return std::get<Content>(read_one("columns: 1-4, rows: 1-20, " + frame).content);
}

Rect points(double x, double y, double width, double height) {
  return {Length::points(x), Length::points(y), Length::points(width), Length::points(height)};
}

}  // namespace

TEST_CASE("a frame stands on the grid") {
  const std::string rule = "kind: rule, rule: thin, ";
  CHECK(read_one(rule + "columns: 1-4, rows: 1").area == points(36, 36, 495, 12));
  CHECK(read_one(rule + "columns: 3, rows: 5-7").area == points(36 + 252, 36 + 48, 117, 36));
  CHECK(read_one(rule + "columns: 2 - 3, rows: 60").area == points(36 + 126, 36 + 708, 243, 12));
}

TEST_CASE("a frame is inset, sized and moved") {
  const std::string rule = "kind: rule, rule: thin, columns: 1, rows: 1-2, ";
  CHECK(read_one(rule + "inset: 3pt").area == points(39, 39, 111, 18));
  CHECK(read_one(rule + "inset: {left: 1字, bottom: -6pt}").area == points(45, 36, 108, 30));
  CHECK(read_one(rule + "width: 50pt, height: 1行").area == points(36, 36, 50, 12));
  CHECK(read_one(rule + "offset: {up: 3pt, right: 5pt}").area == points(41, 33, 117, 24));
  CHECK(read_one(rule + "offset: {down: 3pt, left: 5pt}, inset: {top: 2pt}, width: 9pt").area == points(31, 41, 9, 22));
}

TEST_CASE("a line has parts at the left, in the middle and at the right") {
  const auto line = read_content<LineFrame>(
      "kind: line, baseline: 9pt, fill: {k: 10}, padding: 4pt,"
      " left: [{text: \"{title}{{}}\", style: big}, {text: x, style: body, at: 3pt}],"
      " center: {text: \"{stories.main.byline}\", style: body}, right: [{text: y, style: body, gap: 2字}]");
  REQUIRE(line.left.size() == 2);
  CHECK(line.left[0].text.pieces == std::vector<Pattern::Piece>{{"title", true}, {"{}", false}});
  CHECK(line.left[0].style == 1);
  CHECK(line.left[1].at == Length::points(3));
  CHECK(line.center.at(0).text.pieces == std::vector<Pattern::Piece>{{"stories.main.byline", true}});
  CHECK(line.right.at(0).gap == Length::points(18));
  CHECK(line.baseline == Length::points(9));
  CHECK(line.fill->black == 1000);
  CHECK(line.padding == Length::points(4));
}

TEST_CASE("a text frame has columns, and says little by default") {
  const auto plain = read_content<TextFrame>("kind: text, story: main, style: big");
  CHECK(plain.story == "main");
  CHECK(plain.part == StoryPart::All);
  CHECK(plain.columns == 1);
  CHECK(plain.gutter == Length::points(18));
  CHECK(plain.subhead_style == -1);
  CHECK(plain.byline_style == -1);
  CHECK(plain.column_rule == -1);
  CHECK(plain.head == Length{});
  CHECK(read_content<TextFrame>("kind: text, story: a, style: big, part: pull-quote").part == StoryPart::PullQuote);
  CHECK(read_content<TextFrame>("kind: text, story: a, style: big, sections: {}").sections->rule == -1);
}

TEST_CASE("a line, a headline and a text may be vertical, and the first two then have no baseline") {
  const std::string vertical = "direction: vertical, ";
  CHECK(read_content<TextFrame>("kind: text, story: a, style: big, " + vertical).direction == LineDirection::Vertical);
  CHECK(read_content<TextFrame>("kind: text, story: a, style: big").direction == LineDirection::Horizontal);
  CHECK(read_content<HeadlineFrame>(vertical + "kind: headline, story: a, style: big, step: 2pt, least: 12pt")
            .direction == LineDirection::Vertical);
  CHECK(read_content<LineFrame>(vertical + "kind: line, left: [{text: x, style: body}]").direction ==
        LineDirection::Vertical);
}

TEST_CASE("the other kinds of frames are read") {
  const auto headline =
      read_content<HeadlineFrame>("kind: headline, story: main, style: big, baseline: 30pt, step: 2pt, least: 12pt");
  CHECK(headline.style == 1);
  CHECK(headline.least == Length::points(12));
  CHECK(headline.lines == 1);
  CHECK(read_content<HeadlineFrame>(
            "kind: headline, story: main, style: big, lines: 3, baseline: 30pt, step: 2pt, least: 12pt")
            .lines == 3);

  const auto picture = read_content<PictureFrame>("kind: picture, picture: main");
  CHECK(picture.placeholder == -1);
  CHECK(picture.caption_rows == 0);

  const auto rule = read_content<RuleFrame>("kind: rule, rule: wenwu, direction: vertical, align: center");
  CHECK(rule.rule == 1);
  CHECK(rule.direction == RuleDirection::Vertical);
  CHECK(rule.align == RuleAlign::Center);

  const auto box = read_content<BoxFrame>("kind: box, rule: thin");
  CHECK_FALSE(box.fill);
  CHECK(box.rule == 0);

  const auto figures = read_content<IndicatorsFrame>(
      "kind: indicators, indicators: results, cell: {rows: 5, label: {style: body, baseline: 1pt},"
      " tag: {style: body, baseline: 2pt}, sign: {style: body, baseline: 3pt, gap: 1字},"
      " figure: {style: big, baseline: 4pt, step: 3pt}, percent: {style: big, baseline: 5pt},"
      " unit: {style: body, baseline: 6pt}, note: {style: body, baseline: 7pt},"
      " rise: {sign: up, word: more}, fall: {sign: down, word: less, color: red}}");
  CHECK(figures.indicators == "results");
  CHECK(figures.cell.rule == -1);
  CHECK(figures.cell.sign.gap == Length::points(9));
  CHECK(figures.cell.value.baseline == Length::points(4));
  CHECK(figures.cell.note.baseline == Length::points(7));
  CHECK(figures.cell.rise_word == "more");
  CHECK(figures.cell.fall_sign == "down");
  CHECK(figures.cell.fall_color.magenta == 9500);
  CHECK_FALSE(figures.first_cell);
}

TEST_CASE("a first cell is laid over the others") {
  const auto figures = read_content<IndicatorsFrame>(
      "kind: indicators, indicators: results, first-cell: {rows: 6, rule: wenwu, figure: {baseline: 9pt}, unit: null},"
      " cell: {rows: 5, rule: thin, label: {style: body, baseline: 1pt}, figure: {style: big, baseline: 4pt, step: "
      "3pt},"
      " unit: {style: body, baseline: 6pt}}");
  CHECK(figures.cell.rows == 5);
  CHECK(figures.cell.value.baseline == Length::points(4));
  CHECK(figures.cell.unit.is_there());
  CHECK_FALSE(figures.cell.note.is_there());
  REQUIRE(figures.first_cell);
  CHECK(figures.first_cell->rows == 6);
  CHECK(figures.first_cell->rule == 1);
  CHECK(figures.first_cell->value.baseline == Length::points(9));
  CHECK(figures.first_cell->value.style == figures.cell.value.style);
  CHECK_FALSE(figures.first_cell->unit.is_there());
}

TEST_CASE("a picture may have limits to its proportions, within which it has to be drawn") {
  const auto picture = read_content<PictureFrame>("kind: picture, picture: a, ratio: {least: 0.5, most: 2.25}");
  CHECK(picture.least_ratio == 0.5);
  CHECK(picture.most_ratio == 2.25);
  const std::string frame = "  a: {kind: picture, picture: a, columns: 1, rows: 1-3, ratio: ";
  CHECK(read_frames_of(frame + "{most: 3}}\n")
            .report()
            .find("the picture is drawn 3.25 times as wide as high, outside "
                  "these limits") != std::string::npos);
  CHECK(read_frames_of(frame + "{most: 3.3}}\n").report().empty());
}

TEST_CASE("text on a page that gives is to fill its columns, unless its frame says otherwise") {
  CHECK(read_content<TextFrame>("kind: text, story: main, style: body").full);
  CHECK_FALSE(read_content<TextFrame>("kind: text, story: main, style: body, full: false").full);
}

}  // namespace broadsheet
