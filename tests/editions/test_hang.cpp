// Headlines that are moved to the left by a `hang`, at the sizes that fit.

#include "composed_page.h"

using namespace broadsheet;

namespace {

// The page of a headline frame in a measure of 200 points, its characters as large as 40.
Page compose(const std::string& headline, const std::string& frame) {
  const Composed composed = test::compose_in_memory(
      "layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\nstories: {main: {headline: " + headline + ", text: 字}}\n",
      "page: {size: 240pt x 240pt, margins: 20pt}\n"
      "grid: {columns: 1, column: 200pt, gutter: 10pt, rows: 20, body: 10pt, leading: 10pt, baseline: 8pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "page-rules: {all: off}\n"
      "styles: {head: {font: serif, size: 40pt, hang: 0.1em}, body: {font: serif, size: 10pt, leading: 10pt}}\n"
      "frames:\n"
      "  text: {kind: text, story: main, style: body, columns: 1, rows: 20}\n"
      "  head: {kind: headline, story: main, style: head, step: 1pt, least: 10pt, columns: 1, " +
          frame + "}\n");
  REQUIRE(composed.pages.size() == 1);
  return composed.pages.front();
}

const GlyphRun& headline_of(const Page& page) {
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run != nullptr && page.frames[static_cast<std::size_t>(item.frame)].name == "head") return *run;
  }
  FAIL("there is no headline");
  return std::get<GlyphRun>(page.items.front().content);
}

}  // namespace

TEST_CASE("a headline that is set smaller hangs by as much less") {
  const std::string frame = "rows: 1-6, baseline: 40pt";
  const Page large = compose("一二三四五", frame), small = compose("一二三四五六七八九十", frame);
  CHECK(headline_of(large).size == Length::points(40));
  CHECK(headline_of(large).origin.x == Length::points(20 - 4));
  CHECK(headline_of(small).size == Length::points(20));
  CHECK(headline_of(small).origin.x == Length::points(20 - 2));
  const Page vertical = compose("一二三四五六七八九十", "rows: 1-10, direction: vertical, width: 21pt");
  CHECK(headline_of(vertical).size == Length::points(10));
  CHECK(vertical.lines.front().measure.y == Length::points(20 - 1));
}
