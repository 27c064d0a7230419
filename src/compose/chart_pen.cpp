#include "compose/chart_pen.h"

#include <fmt/format.h>
#include <algorithm>

#include "compose/draw.h"
#include "compose/words_block.h"

namespace broadsheet {

namespace {

constexpr int em_box_middle = em_box_ascent - 50;

}  // namespace

Length widest_label(const std::vector<SetItem>& items) {
  Length widest;
  for (const SetItem& item : items) widest = std::max(widest, item.label.line.width);
  return widest;
}

Length label_gap(const ChartWords& words) {
  return words.style->size / 2;
}

std::vector<SetItem> ChartPen::set_items() const {
  std::vector<SetItem> items;
  for (const ChartItem& item : chart_.items) {
    SetItem set{set_label(item.label.text, item.label.span), {}};
    for (const Figure& figure : item.values) {
      set.values.push_back(this->set(figure.text.text, figure.text.span, spec_.value_style));
    }
    items.push_back(std::move(set));
  }
  return items;
}

ChartWords ChartPen::set_label(const std::string& words, Span span) const {
  return set(words, span, spec_.label_style);
}

ChartWords ChartPen::set(const std::string& words, Span span, int style) const {
  const Voice& voice = composition_.voice(style);
  ChartWords set;
  set.style = voice.style;
  set.text = composition_.set(words, span, voice, TextUse::Note);
  set.line = set_single_line(set.text, voice.style->tracking);
  return set;
}

void ChartPen::write(const ChartWords& words, Length left, Length baseline) {
  draw_line(composition_.page, frame_, words.text, words.line, left, baseline, words.line.width, words.style->color,
            TextRole::Other);
}

void ChartPen::write_beside(const ChartWords& words, Length left, Length middle) {
  write(words, left, middle + words.style->size.scaled(em_box_middle, 100));
}

Length ChartPen::left_of(const ChartWords& words, Length middle) const {
  const Rect area = frame_area();
  return std::max(std::min(middle - words.line.width / 2, area.right() - words.line.width), area.x);
}

void ChartPen::write_below(const ChartWords& words, Length middle, Length top) {
  write(words, left_of(words, middle), top + baseline_in_line(*words.style));
}

void ChartPen::fill(const Rect& rect, const Color& color) {
  draw_fill(composition_.page, frame_, rect, color);
}

void ChartPen::dot(Point center, const Color& color) {
  composition_.page.items.push_back({frame_, DrawnPath{circle(center, spec_.dot / 2), color, {}}});
}

void ChartPen::line(const std::vector<Point>& points) {
  Path path;
  path.move_to(points.front());
  for (std::size_t i = 1; i < points.size(); ++i) path.line_to(points[i]);
  composition_.page.items.push_back(
      {frame_, DrawnPath{path, {}, Stroke{spec_.weight, spec_.color, StrokeEnds::Round, {}}}});
}

void ChartPen::axis(const Rect& area, RuleDirection direction) {
  if (spec_.axis_rule < 0) return;
  draw_rule(composition_.page, frame_, composition_.layout.rules[spec_.axis_rule], area, direction, RuleAlign::Start);
}

Length ChartPen::axis_weight() const {
  return spec_.axis_rule < 0 ? Length() : composition_.layout.rules[spec_.axis_rule].thickness();
}

bool ChartPen::report(const std::string& what, const std::string& hint) {
  composition_.report_overset(
      frame_, chart_.span,
      fmt::format("the chart `{}` does not fit `{}`: {}", chart_.name, composition_.page.frames[frame_].name, what),
      hint);
  return false;
}

}  // namespace broadsheet
