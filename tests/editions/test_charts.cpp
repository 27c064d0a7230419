// Charts tell the truth, or say why they cannot.

#include <catch2/catch.hpp>

#include "composed_page.h"

using namespace broadsheet;
using broadsheet::test::compose_in_memory;

namespace {

Composed composed(const std::string& chart, const std::string& keys) {
  return compose_in_memory(
      "layout: layout.yaml\n"
      "title: 图\n"
      "date: 2021-01-08\n"
      "stories: {main: {headline: 题, text: 文}}\n"
      "charts: {it: {" +
          chart + "}}\n",
      "page: {size: 200pt x 200pt, margins: 20pt}\n"
      "grid: {columns: 1, column: 16字, gutter: 0, rows: 12, body: 10pt, leading: 12pt, baseline: 10pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "colors: {ink: {k: 100}, red: {m: 95, y: 85}}\n"
      "rules: {hair: {weight: 0.5pt, color: ink}}\n"
      "styles: {body: {font: serif, size: 10pt, leading: 12pt}}\n"
      "frames:\n"
      "  text: {kind: text, story: main, columns: 1, rows: 12, style: body}\n"
      "  head: {kind: line, columns: 1, rows: 11, baseline: 10pt, left: [{text: \"{stories.main.headline}\", style: "
      "body}]}\n"
      "  it: {kind: chart, chart: it, columns: 1, style: body, color: red, axis: hair, " +
          keys + "}\npage-rules: {all: off}\n");
}

std::string report(const Composed& page) {
  return to_text(page.diagnostics, page.sources);
}

bool reports(const Composed& page, const std::string& message) {
  UNSCOPED_INFO(report(page));
  return report(page).find(message) != std::string::npos;
}

std::vector<Rect> bars_of(const Composed& page) {
  std::vector<Rect> bars;
  for (const DisplayItem& item : page.pages.at(0).items) {
    const auto* fill = std::get_if<FilledRect>(&item.content);
    if (fill != nullptr && !fill->color.is_black_only()) bars.push_back(fill->rect);
  }
  return bars;
}

// The middles of the dots, in the order drawn.
std::vector<Point> dots_of(const Composed& page) {
  std::vector<Point> dots;
  for (const DisplayItem& item : page.pages.at(0).items) {
    const auto* drawn = std::get_if<DrawnPath>(&item.content);
    if (drawn == nullptr || !drawn->fill) continue;
    const Point top = drawn->path.segments.front().points[0];
    dots.push_back({top.x, (top.y + drawn->path.bounds().bottom()) / 2});
  }
  return dots;
}

const std::string bars = "form: bars, rows: 1-6, weight: 6pt";
const std::string line = "form: line, rows: 1-8, weight: 1pt, dot: 4pt";
const std::string dumbbell = "form: dumbbell, rows: 1-8, weight: 1pt, dot: 4pt";

}  // namespace

TEST_CASE("bars are as long as their values, from one zero, and the longest ends with its value on the frame's edge") {
  const Composed page = composed("items: [{label: 一, value: 8}, {label: 二, value: 2}, {label: 三, value: -4}]", bars);
  CHECK(report(page) == "");
  const std::vector<Rect> drawn = bars_of(page);
  REQUIRE(drawn.size() == 3);
  CHECK(drawn[0].width.pt() == Approx(4 * drawn[1].width.pt()).margin(0.001));
  CHECK(drawn[0].width.pt() == Approx(2 * drawn[2].width.pt()).margin(0.001));
  CHECK(drawn[0].x == drawn[1].x);
  CHECK(drawn[2].right() == drawn[0].x);
  const Page& sheet = page.pages[0];
  const auto eight =
      std::find_if(sheet.lines.begin(), sheet.lines.end(), [](const PlacedLine& l) { return l.text == "8"; });
  REQUIRE(eight != sheet.lines.end());
  CHECK(std::abs((eight->measure.right() - Length::points(180)).pt()) < 0.01);
}

TEST_CASE("bars end at the declared scale, and one of nothing is not drawn") {
  const Composed half = composed("scale: [0, 16], items: [{label: 一, value: 8}, {label: 二, value: 0}]", bars);
  const Composed whole = composed("items: [{label: 一, value: 8}, {label: 二, value: 0}]", bars);
  REQUIRE(bars_of(half).size() == 1);
  CHECK(2 * bars_of(half)[0].width.pt() == Approx(bars_of(whole).at(0).width.pt()).margin(0.01));
}

TEST_CASE("points of a line stand as far apart as their years, and as high as their values") {
  const Composed page = composed(
      "scale: [0, 20], items: [{label: 2010, value: 0}, {label: 2011, value: 10}, {label: 2020, value: 20}]", line);
  CHECK(report(page) == "");
  const std::vector<Point> dots = dots_of(page);
  REQUIRE(dots.size() == 3);
  const double width = (dots[2].x - dots[0].x).pt(), height = (dots[0].y - dots[2].y).pt();
  CHECK((dots[1].x - dots[0].x).pt() == Approx(width / 10).margin(0.001));
  CHECK((dots[0].y - dots[1].y).pt() == Approx(height / 2).margin(0.001));
  // Labels that are no years stand evenly.
  const std::vector<Point> even =
      dots_of(composed("items: [{label: 春, value: 1}, {label: 夏, value: 2}, {label: 秋, value: 3}]", line));
  REQUIRE(even.size() == 3);
  CHECK((even[1].x - even[0].x).pt() == Approx((even[2].x - even[1].x).pt()).margin(0.001));
}

TEST_CASE("the ends of a scale that bars do not have are printed") {
  const auto prints = [](const Composed& page, const std::string& words) {
    const auto& lines = page.pages.at(0).lines;
    return std::any_of(lines.begin(), lines.end(), [&](const PlacedLine& placed) { return placed.text == words; });
  };
  const Composed years = composed("items: [{label: 2019, value: 101}, {label: 2020, value: 138}]", line);
  CHECK(prints(years, "100"));
  CHECK(prints(years, "140"));
  const Composed pairs = composed("periods: [去年, 今年], items: [{label: 江北, value: [11, 14]}]", dumbbell);
  CHECK(report(pairs) == "");
  CHECK(prints(pairs, "11"));
  CHECK(prints(pairs, "14"));
  CHECK(prints(pairs, "去年"));
  CHECK(prints(composed("items: [{label: 2019, value: -9.5}, {label: 2020, value: -5}]", line), "−10"));
}

TEST_CASE("dots of two periods stand on one scale, of equal values in one place") {
  const Composed page = composed(
      "scale: [0, 10], periods: [去年, 今年], items: [{label: 一, value: [0, 10]}, {label: 二, value: [5, 5]}]",
      dumbbell);
  const std::vector<Point> dots = dots_of(page);
  REQUIRE(dots.size() == 6);  // two say which period is which
  CHECK(dots[4] == dots[5]);
  CHECK(dots[4].x.pt() == Approx(((dots[2].x + dots[3].x) / 2).pt()).margin(0.001));
}

TEST_CASE("a chart without room is overset, and says for what") {
  CHECK(report(composed("items: [{label: 一, value: 8}, {label: 二, value: 2}]", "form: bars, rows: 1, weight: 6pt")) ==
        "edition.yaml:5:10: error: the chart `it` does not fit `it`: 2 bars need 24.0 pt, there are 12.0 pt\n"
        "    5 | charts: {it: {items: [{label: 一, value: 8}, {label: 二, value: 2}]}}\n"
        "      |          ^~\n"
        "      = hint: take items out, or give the frame more rows\n");
  CHECK(reports(composed("items: [{label: 一二三四五六七八九十一二三四五, value: 8}]", bars),
                "its labels and values leave 0.0 pt for the bars"));
  const std::string two = "items: [{label: 2019, value: 101}, {label: 2020, value: 138}]";
  CHECK(reports(composed(two, "form: line, rows: 1-2, weight: 1pt, dot: 4pt"), "pt for the line"));
  CHECK(reports(composed("items: [{label: 一二三四五六七八, value: 1}, {label: 二三四五六七八九, value: 2.5}]", line),
                "its first label and its last touch"));
  const std::string pair = "periods: [去年, 今年], items: [{label: 江北, value: [11, 14]}]";
  CHECK(reports(composed(pair, "form: dumbbell, rows: 1-2, weight: 1pt, dot: 4pt"), "1 items need 12.0 pt"));
  CHECK(reports(composed(pair, "form: dumbbell, rows: 1-8, width: 60pt, weight: 1pt, dot: 4pt"), "pt for the scale"));
}

TEST_CASE("a form that the figures are not made for is refused") {
  const std::string pair = "periods: [去年, 今年], items: [{label: 江北, value: [11, 14]}]";
  CHECK(
      reports(composed(pair, bars), "layout.yaml:10:3: error: `it` draws one value an item, the chart `it` has two\n"));
  CHECK(reports(composed(pair, bars), "= hint: a chart of two periods is drawn with `form: dumbbell`\n"));
  CHECK(reports(composed("items: [{label: 一, value: 8}]", dumbbell),
                "`it` draws two values an item, the chart `it` has one"));
  CHECK(reports(composed("items: [{label: 一, value: 8}]", line), "the chart `it` has one item, and a line needs two"));
  CHECK(reports(composed("scale: [5, 10], items: [{label: 一, value: 8}]", bars),
                "edition.yaml:5:22: error: bars begin at zero, and the scale of `it`, 5 to 10, does not reach it\n"));
  CHECK(reports(composed("items: [{label: 一, value: 8}]", "form: pie, rows: 1-2, weight: 1pt, dot: 3pt"),
                "`pie` is not a known word for `form` of the frame `it`"));
}

TEST_CASE("title, unit and note of a chart that no style sets are told") {
  const std::string item = "items: [{label: 一, value: 8}]";
  CHECK(reports(composed("title: 题, note: 注, " + item, bars), "the title of the chart `it` is not on the page"));
  CHECK(reports(composed("title: 题, note: 注, " + item, bars), "the note of the chart `it` is not on the page"));
  CHECK(reports(composed("unit: 元, " + item, bars), "the title of the chart `it` is not on the page"));
  CHECK(report(composed("unit: 元, note: 注, " + item, bars + ", title: body, note: body")) == "");
}
