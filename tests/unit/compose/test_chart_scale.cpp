#include "compose/chart_scale.h"

#include <catch2/catch.hpp>

namespace broadsheet {
namespace {

Chart chart_of(const std::vector<double>& values) {
  Chart chart;
  for (const double value : values) {
    ChartItem item;
    item.values.resize(1);
    item.values[0].value = value;
    chart.items.push_back(item);
  }
  return chart;
}

std::pair<std::string, std::string> round_ends(const std::vector<double>& values) {
  const ChartScale scale = round_scale(chart_of(values));
  for (const double value : values) {
    CHECK(scale.part(value) >= 0);
    CHECK(scale.part(value) <= 1);
  }
  return {scale.low_words, scale.high_words};
}

}  // namespace

TEST_CASE("a scale from zero reaches from the least negative figure to the largest") {
  CHECK(scale_from_zero(chart_of({3, 8})).low == 0);
  CHECK(scale_from_zero(chart_of({3, 8})).high == 8);
  CHECK(scale_from_zero(chart_of({-3, 8})).low == -3);
  CHECK(scale_from_zero(chart_of({-3, -8})).high == 0);
  CHECK(scale_from_zero(chart_of({0, 0})).part(0) == 0);  // no division by nothing
}

TEST_CASE("a round scale has round ends with all figures between") {
  CHECK(round_ends({615.4, 1325.1}) == std::pair<std::string, std::string>{"0", "1500"});
  CHECK(round_ends({1001, 1325}) == std::pair<std::string, std::string>{"1000", "1400"});
  CHECK(round_ends({3.12, 4.87}) == std::pair<std::string, std::string>{"3.0", "5.0"});
  CHECK(round_ends({-3, 8}) == std::pair<std::string, std::string>{"−5", "10"});
  CHECK(round_ends({-9, -2}) == std::pair<std::string, std::string>{"−10", "0"});
  CHECK(round_ends({0.011, 0.012}) == std::pair<std::string, std::string>{"0.0110", "0.0120"});
  round_ends({1e15, -1e15});
  round_ends({1e-15, 2e-15});
}

TEST_CASE("figures that are all the same have a scale too") {
  for (const double value : {0.0, 5.0, -7.25, 1e15, -1e-12}) {
    const ChartScale scale = round_scale(chart_of({value, value}));
    INFO(value);
    CHECK(scale.low < scale.high);
    CHECK(scale.low <= value);
    CHECK(scale.high >= value);
  }
}

TEST_CASE("a declared scale is taken as it is written") {
  Chart chart = chart_of({12});
  chart.scale = {{{"10.0", {}}, 10}, {{"20", {}}, 20}};
  CHECK(round_scale(chart).low_words == "10.0");
  CHECK(round_scale(chart).part(12) == Approx(0.2));
  CHECK(scale_from_zero(chart).low == 10);
}

}  // namespace broadsheet
