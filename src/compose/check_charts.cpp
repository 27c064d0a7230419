#include "compose/check_charts.h"

#include <fmt/format.h>

namespace broadsheet {

namespace {

bool check_form(const Frame& frame, const ChartFrame& spec, const Chart& chart, Diagnostics& diagnostics);

}  // namespace

bool check_charts(const Edition& edition, const Layout& layout, Diagnostics& diagnostics) {
  bool good = true;
  for (const Frame& frame : layout.frames) {
    const auto* spec = std::get_if<ChartFrame>(&frame.content);
    const Chart* chart = spec == nullptr ? nullptr : edition.chart(spec->chart);
    if (chart != nullptr) good = check_form(frame, *spec, *chart, diagnostics) && good;
  }
  return good;
}

namespace {

bool check_form(const Frame& frame, const ChartFrame& spec, const Chart& chart, Diagnostics& diagnostics) {
  const bool wants_two = spec.form == ChartForm::Dumbbell, has_two = !chart.periods.empty();
  if (wants_two != has_two) {
    diagnostics.error(
        frame.span,
        fmt::format("`{}` draws {} an item, the chart `{}` has {}", frame.name, wants_two ? "two values" : "one value",
                    chart.name, has_two ? "two" : "one"),
        has_two ? "a chart of two periods is drawn with `form: dumbbell`" : "take `form: bars` or `form: line`");
    return false;
  }
  if (spec.form == ChartForm::Line && chart.items.size() < 2) {
    diagnostics.error(chart.span, fmt::format("the chart `{}` has one item, and a line needs two", chart.name));
    return false;
  }
  const bool without_zero = chart.scale.size() == 2 && (chart.scale[0].value > 0 || chart.scale[1].value < 0);
  if (spec.form == ChartForm::Bars && without_zero) {
    diagnostics.error(chart.scale_span,
                      fmt::format("bars begin at zero, and the scale of `{}`, {} to {}, does not reach it", chart.name,
                                  chart.scale[0].text.text, chart.scale[1].text.text),
                      "let it begin at 0: bars that are cut off tell lies");
    return false;
  }
  return true;
}

}  // namespace

}  // namespace broadsheet
