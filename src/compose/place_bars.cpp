#include "compose/place_bars.h"

#include <fmt/format.h>
#include <algorithm>

#include "compose/draw.h"

namespace broadsheet {

namespace {

struct Bar {
  Length length;
  Color color;
  bool is_open = false;  // the figure is only the least
};

std::vector<Bar> bars_of(Composition& composition, const Indicators& list, const Indicator& item,
                         const IndicatorCell& cell, Length width);
std::optional<Length> bar_length(Composition& composition, const Text& figure, const std::string& unit,
                                 const std::optional<Scale>& scale, Length width);
void draw_bar(Composition& composition, int frame, const IndicatorBars& spec, const Bar& bar, const Rect& area);
int things_counted(const Indicator& item, const CountSquares& spec);
void draw_squares(Composition& composition, int frame, const CountSquares& spec, const Color& color, int count,
                  const Rect& area);

}  // namespace

void place_bars(Composition& composition, int frame, const Indicators& list, const Indicator& item,
                const IndicatorCell& cell, const Rect& area) {
  const IndicatorBars& spec = *cell.bars;
  Rect place = area;
  const std::vector<Bar> bars = bars_of(composition, list, item, cell, area.width);
  for (const Bar& bar : bars) {
    draw_bar(composition, frame, spec, bar, place);
    place.y += spec.pitch;
  }
  if (!bars.empty() || !spec.squares) return;
  if (const int count = things_counted(item, *spec.squares)) {
    draw_squares(composition, frame, *spec.squares, spec.amount_color, count, place);
  }
}

namespace {

std::vector<Bar> bars_of(Composition& composition, const Indicators& list, const Indicator& item,
                         const IndicatorCell& cell, Length width) {
  const IndicatorBars& spec = *cell.bars;
  std::vector<Bar> bars;
  for (const Text* figure : {&item.value, &item.also}) {
    const auto length = bar_length(composition, *figure, item.unit.text, list.full_amount, width);
    if (length) bars.push_back({std::max(*length, spec.least), spec.amount_color});
  }
  const auto change = bar_length(composition, item.change_amount, {}, list.full_change, width);
  if (change && item.change != Change::None) {
    const bool is_open = spec.tip && item.value.empty() && item.unit.text == spec.tip->unit;
    bars.push_back(
        {std::max(*change, spec.least), item.change == Change::Fall ? cell.fall_color : spec.change_color, is_open});
  }
  return bars;
}

// Of a figure whose own unit, or else `unit`, is that of the scale.
std::optional<Length> bar_length(Composition& composition, const Text& figure, const std::string& unit,
                                 const std::optional<Scale>& scale, Length width) {
  const std::optional<Amount> amount = read_amount(figure.text);
  if (!amount || !scale || (amount->unit.empty() ? unit : amount->unit) != scale->amount.unit) return std::nullopt;
  const std::int64_t full = scale->amount.thousandths;
  if (amount->thousandths <= full) return width.scaled(amount->thousandths, full);
  composition.diagnostics.warning(
      figure.span, fmt::format("the bar of `{}` is cut: a full one is {}", figure.text, scale->words.text),
      "raise the scale of the group, `full-amount` or `full-change`");
  return width;
}

// The sign at an open end stands in the bar's middle.
void draw_bar(Composition& composition, int frame, const IndicatorBars& spec, const Bar& bar, const Rect& area) {
  Page& page = composition.page;
  if (spec.track >= 0) {
    draw_rule(page, frame, composition.layout.rules[spec.track], {area.x, area.y + spec.weight, area.width, Length()},
              RuleDirection::Horizontal, RuleAlign::Start);
  }
  draw_fill(page, frame, {area.x, area.y, bar.length, spec.weight}, bar.color);
  if (!bar.is_open) return;
  Voice voice = composition.voice(spec.tip->part.style);
  const TypesetText text = composition.set(spec.tip->sign, {}, voice);
  const Line line = set_single_line(text, Length());
  draw_line(page, frame, text, line, area.x + bar.length + spec.tip->part.gap, area.y + spec.tip->part.baseline,
            line.width, bar.color, TextRole::Other);
}

// A whole number of things, few enough to be counted; else 0.
int things_counted(const Indicator& item, const CountSquares& spec) {
  if (std::find(spec.units.begin(), spec.units.end(), item.unit.text) == spec.units.end()) return 0;
  const std::optional<Amount> amount = read_amount(item.value.text);
  if (!amount || !amount->unit.empty() || amount->thousandths % 1000 != 0) return 0;
  return amount->thousandths / 1000 <= spec.most ? static_cast<int>(amount->thousandths / 1000) : 0;
}

void draw_squares(Composition& composition, int frame, const CountSquares& spec, const Color& color, int count,
                  const Rect& area) {
  const Length pitch = area.width / count;
  // Three quarters ink at the most, so that they can be told apart.
  const Length size = std::min(spec.size, pitch.scaled(3, 4));
  for (int i = 0; i < count; ++i) {
    draw_fill(composition.page, frame, {area.x + area.width.scaled(i, count), area.y, size, size}, color);
  }
}

}  // namespace

}  // namespace broadsheet
