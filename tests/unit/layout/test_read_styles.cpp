#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

// Reads a layout with these styles, each line indented by two spaces, and no others.
Reading read_styles_of(const std::string& styles) {
  return read_text_of(
      "page: {size: 210mm x 297mm, margins: 36pt}\n"
      "grid: {columns: 4, column: 13字, gutter: 1字, rows: 60, body: 9pt, leading: 12pt, baseline: 10pt}\n"
      "fonts: {serif: Noto Serif CJK SC, sans: Noto Sans CJK SC}\n"
      "colors: {ink: {k: 100}, red: {m: 100}}\n"
      "frames: {}\n"
      "styles:\n" +
      styles);
}

}  // namespace

TEST_CASE("a style says little and means much") {
  const Reading reading = read_styles_of("  plain: {font: serif, size: 9pt}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  TextStyle plain;
  plain.name = "plain";
  plain.font = plain.strong = plain.emphasis = {"Noto Serif CJK SC", 400};
  plain.size = Length::points(9);
  plain.leading = Length::points(12);
  plain.color.black = 10000;
  CHECK(reading.layout->styles == std::vector<TextStyle>{plain});
}

TEST_CASE("a style may hang by its ink, and its strong words may have a color") {
  const Reading reading =
      read_styles_of("  head: {font: sans, size: 20pt, hang: ink, strong: {color: red}, emphasis: {color: ink}}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const TextStyle& head = reading.layout->styles.front();
  CHECK(head.hangs_by_ink);
  CHECK(head.hang == Length());
  CHECK(head.strong == head.font);
  CHECK(head.strong_color->magenta == 10000);
  CHECK(head.emphasis_color->black == 10000);
}

TEST_CASE("every key of a style is read") {
  const Reading reading = read_styles_of(
      "  all: {font: sans, weight: bold, size: 20pt, leading: 2行, baseline: 1em - 1pt, align: right, indent: 2em,\n"
      "        optical: true, breaks: sense, tracking: 0.1em, hang: 1字, color: red, before: 1, after: 2, keep-lines: "
      "3,\n"
      "        strong: {font: serif}, emphasis: {weight: 900}}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const TextStyle& style = reading.layout->styles.at(0);
  CHECK(style.font == FontChoice{"Noto Sans CJK SC", 700});
  CHECK(style.strong == FontChoice{"Noto Serif CJK SC", 700});
  CHECK(style.emphasis == FontChoice{"Noto Sans CJK SC", 900});
  CHECK(style.size == Length::points(20));
  CHECK(style.leading == Length::points(24));
  CHECK(style.baseline == Length::points(19));
  CHECK(style.align == Align::Right);
  CHECK(style.indent == Length::points(40));
  CHECK(style.tracking == Length::points(2));
  CHECK(style.hang == Length::points(9));
  CHECK(style.optical);
  CHECK(style.breaks == Breaks::Sense);
  CHECK(style.color.magenta == 10000);
  CHECK(style.rows_before == 1);
  CHECK(style.rows_after == 2);
  CHECK(style.keep_lines == 3);
}

TEST_CASE("a style says how its lines end, its marks stand and its figures part from the text") {
  const Reading reading = read_styles_of(
      "  body: {font: serif, size: 10pt, line-breaks: strict, punctuation: kaiming, hanging-marks: true,\n"
      "         western-gap: {normal: 0.2em, most: 0.3em}}\n"
      "  usual: {font: serif, size: 10pt, western-gap: {normal: 1pt}}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const TextStyle& body = reading.layout->styles.at(0);
  CHECK(body.line_breaks == LineBreaks::Strict);
  CHECK(body.punctuation == Punctuation::Kaiming);
  CHECK(body.hanging_marks);
  CHECK(body.western_gap == WesternGap{200, 125, 300});
  const TextStyle& usual = reading.layout->styles.at(1);
  CHECK(usual.line_breaks == LineBreaks::Gb);
  CHECK_FALSE(usual.punctuation);
  CHECK(usual.western_gap == WesternGap{100, 100, 500});  // the least is no more than the normal one
}

TEST_CASE("a style extends another, with an em of its own size") {
  const Reading reading = read_styles_of(
      "  small: {extends: lead, size: 6pt, strong: {weight: 900}}\n"
      "  lead: {extends: body, size: 12pt, align: ~}\n"
      "  body: {font: serif, size: 9pt, align: justify, indent: 2em, color: red, strong: {font: sans, weight: 500}}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const std::vector<TextStyle>& styles = reading.layout->styles;
  REQUIRE(styles.size() == 3);
  CHECK(styles[0].name == "small");
  CHECK(styles[0].indent == Length::points(12));
  CHECK(styles[0].color.magenta == 10000);
  CHECK(styles[0].strong == FontChoice{"Noto Sans CJK SC", 900});
  CHECK(styles[1].indent == Length::points(24));
  CHECK(styles[1].align == Align::Left);
  CHECK(styles[2].indent == Length::points(18));
  CHECK(styles[2].align == Align::Justify);
}

TEST_CASE("weights have numbers and words") {
  const Reading reading = read_styles_of(
      "  a: {font: serif, size: 9pt, weight: 350}\n"
      "  b: {font: serif, size: 9pt, weight: thin}\n"
      "  c: {font: serif, size: 9pt, weight: semibold}\n");
  REQUIRE(reading.layout);
  CHECK(reading.layout->styles[0].font.weight == 350);
  CHECK(reading.layout->styles[1].font.weight == 100);
  CHECK(reading.layout->styles[2].font.weight == 600);
}

TEST_CASE("styles that are wrong are reported") {
  CHECK(read_styles_of("  a: {font: serf, size: 9pt}\n").report() ==
        "a.yaml:7:13: error: `serf` is not a known font\n"
        "    7 |   a: {font: serf, size: 9pt}\n"
        "      |             ^~~~\n"
        "      = hint: did you mean `serif`?\n");
  CHECK(read_styles_of("  a: {font: serif, size: 9pt, weight: blak}\n").report() ==
        "a.yaml:7:39: error: `blak` is not a weight: 100 to 900 or a word was expected\n"
        "    7 |   a: {font: serif, size: 9pt, weight: blak}\n"
        "      |                                       ^~~~\n"
        "      = hint: did you mean `black`?\n");
  CHECK(read_styles_of("  a: {font: serif, size: 9pt, weight: 1000}\n").report() ==
        "a.yaml:7:39: error: `1000` is not a weight: 100 to 900 or a word was expected\n"
        "    7 |   a: {font: serif, size: 9pt, weight: 1000}\n"
        "      |                                       ^~~~\n"
        "      = hint: the words are thin, light, regular, medium, semibold, bold, black\n");
  CHECK(read_styles_of("  a: {font: serif, size: 0}\n").report() ==
        "a.yaml:7:26: error: `0` is too small: `size` must be more than 0\n"
        "    7 |   a: {font: serif, size: 0}\n"
        "      |                          ^\n");
  CHECK(read_styles_of("  a: {font: serif, size: 2em}\n").report() ==
        "a.yaml:7:26: error: `2em` cannot stand here: em has no meaning yet\n"
        "    7 |   a: {font: serif, size: 2em}\n"
        "      |                          ^~~\n"
        "      = hint: em is the size of a style; write it in pt or 字\n");
  CHECK(read_styles_of("  a: {font: serif, size: 9pt}\n  b: {extends: c}\n").report() ==
        "a.yaml:8:16: error: `c` is not a known style\n"
        "    8 |   b: {extends: c}\n"
        "      |                ^\n"
        "      = hint: known: a\n");
}

TEST_CASE("a mistake in a style is told once, whatever styles extend it") {
  CHECK(read_styles_of("  a: {font: serif, size: 9pt, colour: red}\n  b: {extends: a}\n  c: {extends: b}\n").report() ==
        "a.yaml:7:31: error: unknown key `colour` in the style `a`\n"
        "    7 |   a: {font: serif, size: 9pt, colour: red}\n"
        "      |                               ^~~~~~\n"
        "      = hint: did you mean `color`?\n");
}

TEST_CASE("a circle of styles is reported once") {
  CHECK(read_styles_of("  a: {extends: b, font: serif, size: 9pt}\n  b: {extends: a}\n  c: {extends: a}\n").report() ==
        "a.yaml:7:3: error: the style `a` extends itself\n"
        "    7 |   a: {extends: b, font: serif, size: 9pt}\n"
        "      |   ^\n"
        "      = hint: take `extends` out of one style of the circle\n");
}

TEST_CASE("a very long chain of styles is read") {
  std::string styles = "  s0: {font: serif, size: 9pt}\n";
  for (int i = 1; i < 2000; ++i) {
    styles += "  s" + std::to_string(i) + ": {extends: s" + std::to_string(i - 1) + "}\n";
  }
  const Reading reading = read_styles_of(styles);
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  CHECK(reading.layout->styles.back().size == Length::points(9));
}

TEST_CASE("tracking may not set characters over each other") {
  CHECK(read_styles_of("  a: {font: sans, size: 10pt, tracking: -0.5em}\n").report() == "");
  CHECK(read_styles_of("  a: {font: sans, size: 10pt, tracking: -5.1pt}\n")
            .report()
            .find("`tracking` of -5.1pt sets characters over each other: at least -5pt was expected") !=
        std::string::npos);
}

}  // namespace broadsheet
