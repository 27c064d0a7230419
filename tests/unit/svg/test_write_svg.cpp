#include "svg/write_svg.h"

#include <catch2/catch.hpp>

#include "../slip/slip_fixture.h"
#include "fonts/outline.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
  return found;
}

}  // namespace

TEST_CASE("a glyph's outline is closed, and a blank has none") {
  const Face& serif = *shipped_book().find("Noto Serif CJK SC", 400);
  const Composed slip = slip_of("口 口");
  const auto& run = std::get<GlyphRun>(slip.pages.front().items.front().content);
  REQUIRE(run.glyphs.size() == 3);
  const std::string path = outline_path(serif, run.glyphs[0].id);
  CHECK(path.front() == 'M');
  CHECK(path.back() == 'Z');
  CHECK(count(path, "M") == 2);  // outside and inside of the box
  CHECK(outline_path(serif, run.glyphs[1].id).empty());
}

TEST_CASE("an SVG draws each outline once and uses it wherever its glyph stands") {
  const Composed slip = slip_of("口天口<&天");
  const std::string svg = write_svg(slip.pages.front());
  CHECK(svg.rfind("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"170pt\" height=\"55pt\"", 0) == 0);
  CHECK(count(svg, "<path ") == 4);
  CHECK(count(svg, "<use ") == 6);
  CHECK(count(svg, "href=\"#g0\"") == 2);
  CHECK(count(svg, "aria-label=\"口天口&lt;&amp;天\"") == 1);
  CHECK(count(svg, "translate(40 28.8) scale(0.010000 -0.010000)") == 1);
  CHECK(count(svg, "x=\"2000\" y=\"0\"") == 1);  // the second 口, two em from the first
}

TEST_CASE("an SVG turns what stands turned in a vertical line") {
  Page page = slip_of("A1").pages.front();
  auto& run = std::get<GlyphRun>(page.items.front().content);
  run.stance = Stance::Turned;
  CHECK(count(write_svg(page), " rotate(90) scale(0.010000 -0.010000)") == 1);
  run.stance = Stance::Combined;
  run.x_scale = 700;
  CHECK(count(write_svg(page), "8) scale(0.007000 -0.010000)") == 1);
}

TEST_CASE("an SVG shows grounds and borders, in the colours of a screen") {
  Page page;
  page.size = {Length::points(100), Length::points(50)};
  const auto color = [](int cyan, int magenta, int yellow, int black) {
    Color ink;
    ink.cyan = cyan, ink.magenta = magenta, ink.yellow = yellow, ink.black = black;
    return ink;
  };
  const Rect rect{Length::points(10), Length::points(5), Length::points(20), Length::points(8)};
  page.items = {{0, FilledRect{rect, color(0, 10000, 10000, 0)}},
                {0, StrokedRect{rect, Length::points(2), color(0, 0, 0, 10000)}}};
  const std::string svg = write_svg(page);
  CHECK(count(svg, "<rect x=\"10\" y=\"5\" width=\"20\" height=\"8\" fill=\"#ff0000\"/>") == 1);
  CHECK(count(svg,
              "<rect x=\"11\" y=\"6\" width=\"18\" height=\"6\" fill=\"none\" stroke=\"#000000\" "
              "stroke-width=\"2\"/>") == 1);
}

TEST_CASE("an SVG shows a wavy line by its edge, one curve a half wave and side") {
  Page page;
  page.size = {Length::points(100), Length::points(50)};
  Color ink;
  ink.black = 10000;
  const Rect rect{Length::points(10), Length::points(5), Length::points(5), Length::points(2)};
  page.items = {{0, WavyLine{rect, Length::points(0.5), ink}}};
  CHECK(
      count(write_svg(page),
            "<path d=\"M10 5.75C10.91 4.75 11.59 4.75 12.5 5.75 13.41 6.75 14.09 6.75 15 5.75 15 6.25 15 6.25 15 6.25 "
            "14.09 7.25 13.41 7.25 12.5 6.25 11.59 5.25 10.91 5.25 10 6.25Z\" fill=\"#000000\"/>") == 1);
}

TEST_CASE("an SVG draws a path with its ground, its stroke and its dots") {
  Page page;
  page.size = {Length::points(100), Length::points(50)};
  Color black, red;
  black.black = 10000;
  red.magenta = red.yellow = 10000;
  const Path ring = circle({Length::points(10), Length::points(10)}, Length::points(5));
  const Stroke dots{Length::points(1), black, StrokeEnds::Round, {Length(), Length::points(2.5)}};
  page.items = {{0, DrawnPath{ring, red, Stroke{Length::points(2), black}}}, {0, DrawnPath{ring, {}, dots}}};
  const std::string svg = write_svg(page);
  const std::string data =
      "M10 5C12.762 5 15 7.238 15 10C15 12.762 12.762 15 10 15C7.238 15 5 12.762 5 10C5 7.238 7.238 5 10 5Z";
  CHECK(count(svg, "<path d=\"" + data + "\" fill=\"#ff0000\" stroke=\"#000000\" stroke-width=\"2\"/>") == 1);
  CHECK(count(svg,
              "fill=\"none\" stroke=\"#000000\" stroke-width=\"1\" stroke-linecap=\"round\" "
              "stroke-linejoin=\"round\" stroke-dasharray=\"0 2.5\"/>") == 1);
}
