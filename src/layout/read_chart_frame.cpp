#include "layout/read_frame_content.h"

namespace broadsheet {

FrameContent read_chart(PartReader& reader, const Rect&) {
  static const std::vector<std::string> forms = {"bars", "line", "dumbbell"};
  ChartFrame chart;
  chart.chart = reader.require_text("chart").value_or("");
  reader.require("form");
  const std::optional<int> form = reader.choice("form", forms);
  chart.form = static_cast<ChartForm>(form.value_or(0));
  chart.title_style = reader.style("title");
  chart.note_style = reader.style("note");
  chart.label_style = reader.require_style("style");
  const int value = reader.style("value");
  chart.value_style = value >= 0 ? value : chart.label_style;
  chart.color = reader.require_color("color");
  chart.weight = reader.require_length("weight", LengthRange::Positive);
  chart.axis_rule = reader.rule("axis");
  chart.earlier = chart.color;
  if (!form) {
    // Nobody knows whether these are right.
    reader.find("dot");
    reader.find("earlier");
    return chart;
  }
  if (chart.form != ChartForm::Bars) chart.dot = reader.require_length("dot", LengthRange::Positive);
  if (chart.form == ChartForm::Dumbbell) chart.earlier = reader.color("earlier").value_or(chart.color);
  return chart;
}

}  // namespace broadsheet
