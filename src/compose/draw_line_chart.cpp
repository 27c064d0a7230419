#include <fmt/format.h>
#include <algorithm>
#include <charconv>

#include "compose/chart_pen.h"

namespace broadsheet {

namespace {

// Narrower or lower, a line shows nothing.
const Length least_side = Length::points(24);

// Columns from the left: the scale's ends, the first value, the line, the last value. Below it the labels.
class LineChart {
public:
  LineChart(ChartPen& pen, const Rect& room)
      : pen_(pen),
        room_(room),
        items_(pen.set_items()),
        scale_(round_scale(pen.chart())),
        low_(pen.set_label(scale_.low_words, pen.chart().scale_span)),
        high_(pen.set_label(scale_.high_words, pen.chart().scale_span)) {}
  bool draw();

private:
  bool measure();
  void place_points();
  void draw_scale();
  void draw_labels();
  Length label_left(std::size_t item) const;
  Length label_right(std::size_t item) const;
  bool labels_fit() const;
  const ChartWords& first_value() const { return items_.front().values.front(); }
  const ChartWords& last_value() const { return items_.back().values.front(); }

  ChartPen& pen_;
  const Rect room_;
  const std::vector<SetItem> items_;
  const ChartScale scale_;
  const ChartWords low_, high_;
  Rect plot_;  // where points stand: its head at the scale's high end, its foot at the low one
  std::vector<Point> points_;
};

std::vector<double> positions_of(const Chart& chart);

}  // namespace

bool draw_line_chart(ChartPen& pen, const Rect& room) {
  return LineChart(pen, room).draw();
}

namespace {

bool LineChart::draw() {
  if (!measure()) return false;
  place_points();
  if (!labels_fit()) {
    return pen_.report("its first label and its last touch", "shorten them, or give the frame more columns");
  }
  draw_scale();
  pen_.line(points_);
  for (const Point point : points_) pen_.dot(point, pen_.spec().color);
  pen_.write_beside(first_value(), plot_.x - pen_.spec().dot / 2 - label_gap(first_value()) - first_value().line.width,
                    points_.front().y);
  pen_.write_beside(last_value(), plot_.right() + pen_.spec().dot / 2 + label_gap(last_value()), points_.back().y);
  draw_labels();
  return true;
}

bool LineChart::measure() {
  const Length dot = pen_.spec().dot / 2;
  const Length scale = std::max(low_.line.width, high_.line.width) + label_gap(low_);
  const Length before = first_value().line.width + label_gap(first_value()) + dot;
  const Length behind = last_value().line.width + label_gap(last_value()) + dot;
  // Half of the words at the scale's ends, and of dots and values there, reaches over the plot.
  const Length over = std::max({pen_.label_style().size, pen_.value_style().size, pen_.spec().dot}) / 2;
  const Length below = std::max(pen_.axis_weight() + pen_.label_style().leading, over);
  plot_ = room_.inset({scale + before, over, behind, below});
  if (plot_.width >= least_side && plot_.height >= least_side) return true;
  return pen_.report(fmt::format("its labels and values leave {:.1f} × {:.1f} pt for the line",
                                 std::max(plot_.width, Length()).pt(), std::max(plot_.height, Length()).pt()),
                     "give the frame more columns or rows");
}

void LineChart::place_points() {
  const std::vector<double> positions = positions_of(pen_.chart());
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const double part = scale_.part(pen_.chart().items[i].values.front().value);
    points_.push_back({plot_.x + Length::points(positions[i] * plot_.width.pt()),
                       plot_.bottom() - Length::points(part * plot_.height.pt())});
  }
}

void LineChart::draw_scale() {
  const Length right = room_.x + std::max(low_.line.width, high_.line.width);
  pen_.write_beside(high_, right - high_.line.width, plot_.y);
  pen_.write_beside(low_, right - low_.line.width, plot_.bottom());
  const auto passes = [](Length at, Length value, const ChartWords& words) {
    return at > value - words.style->size && at < value + words.style->size;
  };
  const Length dot = pen_.spec().dot / 2;
  for (const Length at : {plot_.y, plot_.bottom()}) {
    // A line never runs through the value at its end.
    const bool stops = passes(at, points_.front().y, first_value()), ends = passes(at, points_.back().y, last_value());
    const Length from = stops ? plot_.x - dot : right + label_gap(low_);
    const Length to = ends ? plot_.right() + dot : room_.right();
    pen_.axis({from, at, to - from, Length()}, RuleDirection::Horizontal);
  }
}

Length LineChart::label_left(std::size_t item) const {
  return pen_.left_of(items_[item].label, points_[item].x);
}

Length LineChart::label_right(std::size_t item) const {
  return label_left(item) + items_[item].label.line.width;
}

bool LineChart::labels_fit() const {
  const Length gap = label_gap(items_.front().label);
  return label_right(0) + gap <= label_left(items_.size() - 1);
}

// The first and the last always, of the others those that have room between their neighbours.
void LineChart::draw_labels() {
  const Length top = plot_.bottom() + pen_.axis_weight();
  const auto write = [&](std::size_t i) { pen_.write_below(items_[i].label, points_[i].x, top); };
  const Length gap = label_gap(items_.front().label);
  const std::size_t last = items_.size() - 1;
  write(0);
  Length taken = label_right(0);
  for (std::size_t i = 1; i < last; ++i) {
    if (label_left(i) - taken < gap || label_left(last) - label_right(i) < gap) continue;
    write(i);
    taken = label_right(i);
  }
  write(last);
}

// From 0 to 1: by the years, where the labels are years that follow one another; else in even steps.
std::vector<double> positions_of(const Chart& chart) {
  std::vector<double> years, steps;
  for (const ChartItem& item : chart.items) {
    steps.push_back(static_cast<double>(steps.size()) / static_cast<double>(chart.items.size() - 1));
    int year = 0;
    const std::string& label = item.label.text;
    const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), year);
    const std::string_view rest(end, static_cast<std::size_t>(label.data() + label.size() - end));
    const bool is_year = error == std::errc() && (rest.empty() || rest == "年");
    if (is_year && (years.empty() || year > years.back())) years.push_back(year);
  }
  if (years.size() < steps.size()) return steps;
  const double first = years.front(), last = years.back();
  for (double& year : years) year = (year - first) / (last - first);
  return years;
}

}  // namespace

}  // namespace broadsheet
