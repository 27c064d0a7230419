#include <fmt/format.h>

#include "compose/chart_pen.h"
#include "compose/page_parts.h"
#include "compose/words_block.h"

namespace broadsheet {

namespace {

// The unit stands in brackets behind the title.
Text title_of(const Chart& chart) {
  if (chart.unit.empty()) return chart.title;
  return {fmt::format("{}（{}）", chart.title.text, chart.unit.text),
          chart.title.empty() ? chart.unit.span : chart.title.span};
}

bool draw_form(ChartPen& pen, const Rect& room) {
  switch (pen.spec().form) {
    case ChartForm::Bars:
      return draw_bars(pen, room);
    case ChartForm::Line:
      return draw_line_chart(pen, room);
    case ChartForm::Dumbbell:
      return draw_dumbbells(pen, room);
  }
  return false;
}

}  // namespace

void place_chart(Composition& composition, int frame, const ChartFrame& spec) {
  const Chart& chart = *composition.edition.chart(spec.chart);
  Surroundings around(
      composition, frame,
      {title_of(chart), chart.note, spec.title_style, spec.note_style,
       chart_part(composition, chart, Surrounding::Title), chart_part(composition, chart, Surrounding::Note)});
  const std::optional<Rect> room = around.room(fmt::format("the chart `{}`", chart.name));
  if (!room) return;
  ChartPen pen(composition, frame, spec, chart);
  const bool is_drawn = [&] {
    const PartScope part(composition.page, chart_figure_part(composition, chart, *room));
    return draw_form(pen, *room);
  }();
  if (is_drawn) around.draw(room->bottom());
}

}  // namespace broadsheet
