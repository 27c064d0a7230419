// Where an initial stands, and what becomes of one that finds no room.

#include <catch2/catch.hpp>

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

// One frame of ten characters and so many rows, whose text of ten points on twelve begins with an initial of two lines.
Composed compose(const std::string& text, int rows) {
  const std::string edition =
      "layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\nstories:\n  main: {headline: 题, text: \"" + text + "\"}\n";
  const std::string layout =
      "page: {size: 120pt x 300pt, margins: 10pt}\n"
      "grid: {columns: 1, column: 10字, gutter: 1字, rows: 20, body: 10pt, leading: 12pt, baseline: 10pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "styles: {body: {font: serif, size: 10pt, leading: 12pt, align: justify, indent: 2em}}\n"
      "frames: {text: {kind: text, story: main, columns: 1, rows: 1-" +
      std::to_string(rows) + ", style: body, drop-cap: {lines: 2}}}\n";
  return test::compose_in_memory(edition, layout);
}

}  // namespace

TEST_CASE("the em box of an initial reaches from the head of its first line to the foot of its last") {
  const Composed composed = compose("“开工！”他说，声音不大，大家都听见了，机器就转了起来。", 6);
  REQUIRE(composed.pages.size() == 1);
  check_invariants(composed);
  const auto& lines = composed.pages[0].lines;
  REQUIRE(lines.size() >= 4);
  CHECK(lines[0].text == "“开");
  CHECK(lines[0].measure.height == Length::points(22));
  CHECK(lines[0].measure.y == lines[1].measure.y);
  CHECK(lines[0].measure.bottom() == lines[2].measure.bottom());
  // The mark is half: one and a half em of 22 points; half an em of the text parts it from its lines.
  CHECK(lines[0].measure.width == Length::points(33));
  const auto x_of = [&](std::size_t item) {
    return std::get<GlyphRun>(composed.pages[0].items.at(item).content).origin.x.pt();
  };
  CHECK(x_of(1) == Approx(10 + 33 + 5));
  CHECK(x_of(2) == Approx(10 + 33 + 5));
  CHECK(x_of(3) == Approx(10));
}

TEST_CASE("an initial without room for its lines is left over with its text") {
  const Composed composed = compose("开工了，声音不大，大家都听见了。", 1);
  REQUIRE(composed.pages.size() == 1);
  CHECK(composed.pages[0].lines.empty());
  REQUIRE(composed.pages[0].overset.size() == 1);
  CHECK(composed.pages[0].overset[0].text == "开工了，声音不大，大家都听见了。");
  CHECK(composed.pages[0].overset[0].characters == 16);
}

TEST_CASE("a paragraph that begins with a number has no initial, and says so") {
  const Composed composed = compose("2020年，大家都听见了。", 6);
  CHECK(composed.diagnostics.items().at(0).message.find("headline") != std::string::npos);
  CHECK(to_text(composed.diagnostics, composed.sources).find("cannot begin with an initial") != std::string::npos);
  REQUIRE(composed.pages.size() == 1);
  CHECK(composed.pages[0].lines.at(0).text.starts_with("2020年"));
}
