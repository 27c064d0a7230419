#include "compose/chart_scale.h"

#include <fmt/format.h>
#include <algorithm>
#include <cmath>

#include "content/figure_sign.h"

namespace broadsheet {

namespace {

struct Range {
  double least, most;
};

Range range_of(const Chart& chart);
std::optional<ChartScale> declared_scale(const Chart& chart);
double round_step(double rough);
std::string words_of(double value, double step);

// Of a scale that is not declared: between its ends and their neighbours.
constexpr int least_steps = 4;

}  // namespace

ChartScale scale_from_zero(const Chart& chart) {
  if (const auto declared = declared_scale(chart)) return *declared;
  const Range range = range_of(chart);
  ChartScale scale{std::min(range.least, 0.0), std::max(range.most, 0.0), {}, {}};
  if (scale.low == scale.high) scale.high = 1;
  return scale;
}

ChartScale round_scale(const Chart& chart) {
  if (const auto declared = declared_scale(chart)) return *declared;
  Range range = range_of(chart);
  if (range.least > 0 && range.least < range.most / 2) range.least = 0;
  if (range.most < 0 && range.most > range.least / 2) range.most = 0;
  const double reach = range.most - range.least;
  const double alike = std::max(std::abs(range.most), 1.0);  // all figures are the same
  const double step = round_step((reach > 0 ? reach : alike) / least_steps);
  ChartScale scale{std::floor(range.least / step) * step, std::ceil(range.most / step) * step, {}, {}};
  if (scale.low == scale.high) scale.high += step;
  scale.low_words = words_of(scale.low, step);
  scale.high_words = words_of(scale.high, step);
  return scale;
}

namespace {

Range range_of(const Chart& chart) {
  Range range{chart.items.front().values.front().value, chart.items.front().values.front().value};
  for (const ChartItem& item : chart.items) {
    for (const Figure& figure : item.values) {
      range.least = std::min(range.least, figure.value);
      range.most = std::max(range.most, figure.value);
    }
  }
  return range;
}

std::optional<ChartScale> declared_scale(const Chart& chart) {
  if (chart.scale.size() != 2) return std::nullopt;
  const Figure &low = chart.scale[0], &high = chart.scale[1];
  return ChartScale{low.value, high.value, low.text.text, high.text.text};
}

// The next of 1, 2 and 5 times a power of ten. Multiplied out, so that every machine gets the same.
double round_step(double rough) {
  double power = 1;
  while (power < rough) power *= 10;
  while (power / 10 >= rough) power /= 10;
  for (const double part : {5.0, 2.0}) {
    if (power / part >= rough) return power / part;
  }
  return power;
}

std::string words_of(double value, double step) {
  int decimals = 0;
  for (double unit = step; unit < 0.999 && decimals < 15; unit *= 10) ++decimals;
  std::string words = fmt::format("{:.{}f}", value, decimals);
  return words.starts_with('-') && words.find_first_not_of("-0.") == words.npos ? words.substr(1) : with_minus(words);
}

}  // namespace

}  // namespace broadsheet
