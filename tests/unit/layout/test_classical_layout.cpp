#include <algorithm>
#include <catch2/catch.hpp>

#include "own_layouts.h"

namespace broadsheet {
namespace {

Reading read_classical() {
  return read_own("results-classical");
}

const TextStyle& style(const Layout& layout, int index) {
  return layout.styles.at(static_cast<size_t>(index));
}

Rect points(double x, double y, double width, double height) {
  return {Length::points(x), Length::points(y), Length::points(width), Length::points(height)};
}

constexpr double left = 53.25, top = 51, row = 12;

}  // namespace

TEST_CASE("the classical layout reads without a report") {
  const Reading reading = read_classical();
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const Layout& layout = *reading.layout;
  CHECK(layout.name == "results-classical");
  CHECK(layout.picture_ppi == 200);
  CHECK(layout.page.width.pt() == Approx(1105.51).margin(0.005));
  CHECK(layout.grid.width() == Length::points(999));
  CHECK(layout.grid.height() == Length::points(1428));
  CHECK(layout.grid.area(3, 3, 1, 1) == points(left + 252, top, 117, row));
  CHECK(layout.frames.size() == 20);
  CHECK(layout.frames.front().name == "folio");
  CHECK(layout.frames.back().name == "closing-rule");
}

TEST_CASE("the frames of the classical layout stand where the design has them") {
  const Reading reading = read_classical();
  REQUIRE(reading.layout);
  const Layout& layout = *reading.layout;
  CHECK(frame(layout, "folio").area == points(left, top, 999, 2 * row));
  CHECK(frame(layout, "folio-rule").area == points(left, top + 2 * row + 3, 999, row));
  CHECK(frame(layout, "kicker").area == points(left, top + 4 * row, 81, 3 * row));
  CHECK(frame(layout, "headline").area == points(left, top + 8 * row, 999, 7 * row));
  CHECK(frame(layout, "main-picture").area == points(left, top + 17 * row, 747, 35 * row));
  CHECK(frame(layout, "lead").area == points(left, top + 53 * row, 747, 7 * row));
  CHECK(frame(layout, "body").area == points(left, top + 62 * row, 747, 38 * row));
  CHECK(frame(layout, "pillar").area == points(left + 756, top + 17 * row, 243, 996));
  CHECK(frame(layout, "results").area == points(left + 765, top + 20 * row, 225, 80 * row));
  CHECK(frame(layout, "strip-rule").area == points(left, top + 101 * row - 0.3, 999, row));
  CHECK(frame(layout, "strip-3").area == points(left + 504, top + 102 * row, 243, 16 * row));
  CHECK(frame(layout, "closing-rule").area == points(left, top + 118 * row, 999, row));
}

TEST_CASE("the frames of the classical layout hold what the design says") {
  const Reading reading = read_classical();
  REQUIRE(reading.layout);
  const Layout& layout = *reading.layout;

  const auto& folio = content<LineFrame>(layout, "folio");
  REQUIRE(folio.left.size() == 2);
  CHECK(folio.baseline == Length::points(20));
  CHECK_FALSE(folio.left[0].at);
  CHECK(folio.left[1].at == Length::points(42));
  CHECK(style(layout, folio.left[1].style).tracking == Length::points(3));
  CHECK(style(layout, folio.center.at(0).style).tracking == Length::points(18));
  CHECK(folio.right.at(0).text.pieces.size() == 7);

  const auto& kicker = content<LineFrame>(layout, "kicker");
  REQUIRE(kicker.fill);
  CHECK(kicker.fill->magenta == 9500);
  CHECK(kicker.padding == Length::points(9));

  const auto& headline = content<HeadlineFrame>(layout, "headline");
  CHECK(headline.story == "main");
  CHECK(style(layout, headline.style).size == Length::points(81));
  CHECK(headline.step == Length::points(4.5));

  const auto& lead = content<TextFrame>(layout, "lead");
  CHECK(lead.part == StoryPart::Lead);
  CHECK(lead.columns == 3);
  CHECK(lead.gutter == Length::points(31.5));
  CHECK(layout.rules.at(static_cast<size_t>(lead.column_rule)).name == "upright");
  CHECK_FALSE(lead.sections);

  const auto& body = content<TextFrame>(layout, "body");
  CHECK(body.part == StoryPart::Sections);
  CHECK(body.columns == 5);
  CHECK(body.gutter == Length::points(18));
  CHECK(body.head == Length::points(12));
  CHECK(style(layout, body.subhead_style).keep_lines == 3);
  CHECK(style(layout, body.byline_style).align == Align::Right);
  CHECK(body.byline.pieces == std::vector<Pattern::Piece>{{"本报记者　", false}, {"names", true}});
  REQUIRE(body.sections);
  CHECK(body.sections->bar_width == Length::points(36));
  CHECK(body.sections->divider_foot == Length::points(2));

  const auto& frame_of_results = content<IndicatorsFrame>(layout, "results");
  const IndicatorCell& results = frame_of_results.cell;
  CHECK(results.rows == 10);
  CHECK(style(layout, results.value.style).size == Length::points(60));
  CHECK(results.step == Length::points(3));
  CHECK(results.percent.gap == Length::points(2));
  CHECK(results.fall_word == "下降");
  CHECK(results.fall_color.black == 10000);

  const auto& strip = content<PictureFrame>(layout, "strip-2");
  CHECK(strip.picture == "strip-2");
  CHECK(layout.placeholders.at(static_cast<size_t>(strip.placeholder)).mount_inset == Length::points(6));
  CHECK(strip.caption_rows == 2);
  CHECK(strip.caption_gap == Length::points(9));

  CHECK(content<RuleFrame>(layout, "closing-rule").align == RuleAlign::End);
  CHECK(content<BoxFrame>(layout, "pillar").fill->yellow == 1000);
}

TEST_CASE("a placeholder of the classical layout extends another") {
  const Reading reading = read_classical();
  REQUIRE(reading.layout);
  REQUIRE(reading.layout->placeholders.size() == 2);
  const PlaceholderStyle& small = reading.layout->placeholders[1];
  CHECK(small.name == "small");
  CHECK(small.mount_weight == Length::points(1.2));
  CHECK(small.title_baseline == Length::points(-4));
  CHECK(small.rule_top == Length::points(6));
  CHECK(small.rule_weight == Length::points(0.8));
  CHECK(small.data.pieces.size() == 8);
}

}  // namespace broadsheet
