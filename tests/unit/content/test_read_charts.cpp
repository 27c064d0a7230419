#include <catch2/catch.hpp>

#include "edition_fixture.h"

using namespace broadsheet;

namespace {

// The smallest edition with one chart, on line 8.
EditionFixture read_chart(const std::string& keys) {
  return EditionFixture(
      "layout: a\ntitle: 图\ndate: 2021-01-08\nstories:\n  main:\n    headline: 题\n    text: 文\ncharts: {it: {" +
      keys + "}}\n");
}

std::string report_of(const std::string& keys) {
  std::string report = read_chart(keys).report();
  const std::string folder = "content/x/";
  for (std::size_t at = 0; (at = report.find(folder, at)) != std::string::npos;) report.erase(at, folder.size());
  return report;
}

bool reports(const std::string& keys, const std::string& message) {
  UNSCOPED_INFO(report_of(keys));
  return report_of(keys).find(message) != std::string::npos;
}

double value_of(const std::string& figure) {
  const EditionFixture read = read_chart("items: [{label: 一, value: " + figure + "}]");
  CHECK(read.report() == "");
  return read.edition->charts.at(0).items.at(0).values.at(0).value;
}

}  // namespace

TEST_CASE("the figures of a chart are read as editors type them") {
  CHECK(value_of("1300") == 1300);
  CHECK(value_of("\"1,240.25\"") == 1240.25);
  CHECK(value_of("+8.2") == 8.2);
  CHECK(value_of("-2.5") == -2.5);
  CHECK(value_of("−2.5") == -2.5);
}

TEST_CASE("a chart has one value an item, or two of two periods") {
  const EditionFixture read = read_chart(
      "title: 收入, unit: 万元, note: 注, periods: [2015年, 2020年], scale: [0, 5], items: [{label: 江北, value: [3.1, "
      "4]}]");
  CHECK(read.report() == "");
  const Chart& chart = read.edition->charts.at(0);
  CHECK(chart.periods.at(1).text == "2020年");
  CHECK(chart.items.at(0).values.at(1).text.text == "4");
  CHECK(chart.scale.at(1).value == 5);
  CHECK(reports("items: [{label: 江北, value: [3.1, 4]}]",
                "edition.yaml:8:23: error: an item of 2 values, expected one\n"
                "    8 | charts: {it: {items: [{label: 江北, value: [3.1, 4]}]}}\n"));
  CHECK(reports("periods: [甲, 乙], items: [{label: 江北, value: 3}]", "an item of 1 values, expected two"));
  CHECK(reports("items: [{label: 江北, value: []}]", "an item of 0 values, expected one"));
  CHECK(reports("periods: 甲, items: [{label: 江北, value: 3}]", "`periods` of a chart is a list of 1, expected two"));
}

TEST_CASE("a hyphen before a figure of a chart is a minus") {
  const EditionFixture read = read_chart("scale: [-5, 5], items: [{label: -3, value: -2.5}, {label: 二, value: +1}]");
  const Chart& chart = read.edition->charts.at(0);
  CHECK(chart.items.at(0).values.at(0).text.text == "−2.5");
  CHECK(chart.items.at(0).label.text == "-3");
  CHECK(chart.items.at(1).values.at(0).text.text == "+1");
  CHECK(chart.scale.at(0).text.text == "−5");
}

TEST_CASE("what is no figure is told at its place") {
  CHECK(report_of("items: [{label: 一, value: 3%}]") ==
        "edition.yaml:8:41: error: `value` of a chart is `3%`, expected a number\n"
        "    8 | charts: {it: {items: [{label: 一, value: 3%}]}}\n"
        "      |                               　         ^~\n"
        "      = hint: write `1300`, `-2.5` or `\"1,300\"`; units, per cent signs too, stand under `unit`\n");
  for (const std::string figure :
       {"nan", "inf", "1e400", "1e3", "0x10", "-", "12.3.4", "9999999999999999", "\"\"", "{}", "~"}) {
    INFO(figure);
    CHECK(read_chart("items: [{label: 一, value: " + figure + "}]").diagnostics.has(Severity::Error));
  }
}

TEST_CASE("a scale is a range with all figures in it") {
  CHECK(reports("scale: [5, 0], items: [{label: 一, value: 3}]", "`scale` of a chart is no range"));
  CHECK(reports("scale: 5, items: [{label: 一, value: 3}]", "`scale` of a chart is no range"));
  CHECK(reports("scale: [0, x], items: [{label: 一, value: 3}]", "`scale` of a chart is `x`, expected a number"));
  CHECK(report_of("scale: [0, 5], items: [{label: 一, value: 6}]") ==
        "edition.yaml:8:56: error: 6 lies outside the scale of the chart, 0 to 5\n"
        "    8 | charts: {it: {scale: [0, 5], items: [{label: 一, value: 6}]}}\n"
        "      |                                              　         ^\n"
        "      = hint: make `scale` wider, or take it out\n");
}

TEST_CASE("a chart without items is refused") {
  CHECK(reports("title: 图", "a chart needs the key `items`"));
  CHECK(reports("items: []", "`items` of a chart is no list of figures"));
  CHECK(reports("items: 3", "`items` of a chart is no list of figures"));
  CHECK(reports("items: [3]", "an item of a chart is the text `3`, expected keys and values"));
  CHECK(reports("items: [{value: 3}]", "an item of a chart needs the key `label`"));
  CHECK(reports("items: [{label: 一}]", "an item of a chart needs the key `value`"));
  CHECK(reports("items: [{label: 一, value: 3}], form: bars", "unknown key `form` in a chart"));
}
