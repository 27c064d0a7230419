#include "slip/measure_slip.h"

#include <catch2/catch.hpp>

#include "slip_fixture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

SlipReport report_on(const std::string& text, int characters, Align align = Align::Justify) {
  SlipSpec spec = usual_spec();
  spec.measure = Length::points(10 * characters);
  spec.style.indent = {};
  spec.style.align = align;
  return measure_slip(slip_of(text, spec), shipped_book());
}

constexpr int comma_step = static_cast<int>(ShrinkStep::Comma);

}  // namespace

TEST_CASE("the gap of a line is what its ideographs stand apart on the page") {
  // Twelve characters on thirteen em: eleven gaps of a thirteenth less.
  const SlipReport report = report_on("一二三四五六七八九十一二三，四五", 13);
  REQUIRE(report.lines.size() == 2);
  CHECK(report.lines[0].text == "一二三四五六七八九十一二");
  CHECK(report.lines[0].gap == 91);
  CHECK(report.lines[1].gap == 0);
  CHECK(report.lines[1].ends_paragraph);
  CHECK(report.justified == 1);
  CHECK(report.without_gap == 0);
  CHECK(report.mean_gap == 91);
  CHECK(report.widest_gap == 91);
}

TEST_CASE("what the steps of shrinking took from a line is told") {
  const SlipReport report = report_on("一二三四五六七八九十，一二，三四", 13);
  REQUIRE(report.lines.size() == 2);
  CHECK(report.lines[0].text == "一二三四五六七八九十，一二，");
  CHECK(report.lines[0].gap == 0);
  CHECK(report.lines[0].taken[comma_step] == 500);
  CHECK(report.without_gap == 1);
}

TEST_CASE("ragged lines are no faults, and a lone character at the end is a runt") {
  const SlipReport report = report_on("一二三四五六七八九十一二三四", 13, Align::Left);
  REQUIRE(report.lines.size() == 2);
  CHECK(report.faults == 0);
  CHECK(report.runts == (report.lines[1].text == "四" ? 1 : 0));
  CHECK(report_on("一", 13).runts == 0);  // a paragraph of one character has no other way
}

TEST_CASE("a line without room for what cannot be parted is a fault") {
  const SlipReport loose = report_on("一二三12345678901四五六七八九", 7);
  REQUIRE(loose.lines.size() > 1);
  CHECK(loose.lines[0].text == "一二三");
  CHECK(loose.lines[0].fault == LineFault::Loose);
  const SlipReport lone = report_on("一12345678901四五六七八九", 7);
  REQUIRE(lone.lines.size() > 1);
  CHECK(lone.lines[0].text == "一");
  CHECK(lone.lines[0].fault == LineFault::Short);
  CHECK(lone.faults >= 1);
}

TEST_CASE("every line of a slip is in its report, in the order of the page") {
  const Composed slip =
      slip_of("今天**天气**很好，我们*走吧*。\n\n## 小标题\n\n" + repeated("AI与12个项目、", 20) + "完。");
  const SlipReport report = measure_slip(slip, shipped_book());
  REQUIRE(report.lines.size() == slip.pages.front().lines.size());
  for (std::size_t i = 0; i < report.lines.size(); ++i) CHECK(report.lines[i].text == slip.pages.front().lines[i].text);
}

TEST_CASE("the gap of a line is measured beyond its tracking") {
  SlipSpec spec = usual_spec();
  spec.style.tracking = Length::points(1);
  spec.measure = Length::points(10 + 11 * 10);
  const Composed slip = slip_of("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", spec);
  const SlipReport report = measure_slip(slip, shipped_book());
  REQUIRE(report.lines.size() == 3);
  CHECK(report.lines[1].text.size() == 11 * 3);
  CHECK(report.lines[1].gap == 0);
  CHECK(report.faults == 0);
}
