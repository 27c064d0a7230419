#include <fmt/format.h>
#include <algorithm>

#include "compose/chart_pen.h"

namespace broadsheet {

namespace {

// Nearer, two dots cannot be told apart.
const Length least_length = Length::points(24);

// The periods in a row at the head, with their dots; the ends of the scale in a row at the foot.
class Dumbbells {
public:
  Dumbbells(ChartPen& pen, const Rect& room)
      : pen_(pen),
        room_(room),
        items_(pen.set_items()),
        scale_(round_scale(pen.chart())),
        low_(pen.set_label(scale_.low_words, pen.chart().scale_span)),
        high_(pen.set_label(scale_.high_words, pen.chart().scale_span)) {
    for (const Text& period : pen.chart().periods) periods_.push_back(pen.set_label(period.text, period.span));
  }
  bool draw();

private:
  bool measure();
  void draw_periods();
  void draw_item(std::size_t item);
  void draw_scale();
  Length place(double value) const { return plot_.x + Length::points(scale_.part(value) * plot_.width.pt()); }
  Length row() const { return plot_.height / static_cast<std::int64_t>(items_.size()); }
  Length periods_width() const;

  ChartPen& pen_;
  const Rect room_;
  const std::vector<SetItem> items_;
  const ChartScale scale_;
  const ChartWords low_, high_;
  std::vector<ChartWords> periods_;
  Rect plot_;  // from the scale's low end to the high one, between head and foot
};

}  // namespace

bool draw_dumbbells(ChartPen& pen, const Rect& room) {
  return Dumbbells(pen, room).draw();
}

namespace {

bool Dumbbells::draw() {
  if (!measure()) return false;
  draw_periods();
  draw_scale();
  for (std::size_t item = 0; item < items_.size(); ++item) draw_item(item);
  return true;
}

bool Dumbbells::measure() {
  Length value;
  for (const SetItem& item : items_) {
    for (const ChartWords& words : item.values) value = std::max(value, words.line.width + label_gap(words));
  }
  const Length side = value + pen_.spec().dot / 2;
  const Length line = pen_.label_style().leading;
  plot_ = room_.inset(
      {widest_label(items_) + label_gap(items_.front().label) + side, line, side, line + pen_.axis_weight()});
  if (plot_.width < std::max(least_length, low_.line.width + high_.line.width) || periods_width() > room_.width) {
    return pen_.report(
        fmt::format("its labels and values leave {:.1f} pt for the scale", std::max(plot_.width, Length()).pt()),
        "shorten the labels, or give the frame more columns");
  }
  const Length needed = std::max({pen_.spec().dot, line, pen_.value_style().leading});
  if (row() >= needed) return true;
  return pen_.report(
      fmt::format("{} items need {:.1f} pt, there are {:.1f} pt", items_.size(),
                  (static_cast<std::int64_t>(items_.size()) * needed).pt(), std::max(plot_.height, Length()).pt()),
      "take items out, or give the frame more rows");
}

// A dot, its period, and an em to the next dot.
Length Dumbbells::periods_width() const {
  Length width;
  for (const ChartWords& period : periods_) {
    width += pen_.spec().dot + label_gap(period) + period.line.width + period.style->size;
  }
  return width - periods_.back().style->size;
}

void Dumbbells::draw_periods() {
  const Length middle = room_.y + pen_.label_style().leading / 2;
  const Length radius = pen_.spec().dot / 2;
  Length left = room_.right() - periods_width();
  for (std::size_t i = 0; i < periods_.size(); ++i) {
    const ChartWords& period = periods_[i];
    pen_.dot({left + radius, middle}, i == 0 ? pen_.spec().earlier : pen_.spec().color);
    left += 2 * radius + label_gap(period);
    pen_.write_beside(period, left, middle);
    left += period.line.width + period.style->size;
  }
}

void Dumbbells::draw_item(std::size_t item) {
  const std::vector<Figure>& figures = pen_.chart().items[item].values;
  const Length middle = plot_.y + static_cast<std::int64_t>(item) * row() + row() / 2;
  const Length radius = pen_.spec().dot / 2;
  pen_.write_beside(items_[item].label, room_.x, middle);
  const Length earlier = place(figures[0].value), later = place(figures[1].value);
  if (earlier != later) pen_.line({{earlier, middle}, {later, middle}});
  pen_.dot({earlier, middle}, pen_.spec().earlier);
  pen_.dot({later, middle}, pen_.spec().color);
  const bool rises = later >= earlier;
  const ChartWords &left = items_[item].values[rises ? 0 : 1], &right = items_[item].values[rises ? 1 : 0];
  pen_.write_beside(left, std::min(earlier, later) - radius - label_gap(left) - left.line.width, middle);
  pen_.write_beside(right, std::max(earlier, later) + radius + label_gap(right), middle);
}

void Dumbbells::draw_scale() {
  pen_.axis({plot_.x, plot_.bottom(), plot_.width, Length()}, RuleDirection::Horizontal);
  const Length top = plot_.bottom() + pen_.axis_weight();
  pen_.write_below(low_, plot_.x, top);
  pen_.write_below(high_, plot_.right(), top);
}

}  // namespace

}  // namespace broadsheet
