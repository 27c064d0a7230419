#include <fmt/format.h>
#include <algorithm>

#include "compose/chart_pen.h"

namespace broadsheet {

namespace {

// Shorter ones tell nothing.
const Length least_length = Length::points(24);

class Bars {
public:
  Bars(ChartPen& pen, const Rect& room)
      : pen_(pen), room_(room), items_(pen.set_items()), scale_(scale_from_zero(pen.chart())) {}
  bool draw();

private:
  bool measure();
  void draw_bar(std::size_t item);
  Length length_of(double value) const {
    return Length::points(scale_.part(scale_.low + std::abs(value)) * reach_.pt());
  }
  Length row() const { return room_.height / static_cast<std::int64_t>(items_.size()); }

  ChartPen& pen_;
  const Rect room_;
  const std::vector<SetItem> items_;
  const ChartScale scale_;
  Length zero_;   // where bars begin
  Length reach_;  // from the low to the high end of the scale
};

}  // namespace

bool draw_bars(ChartPen& pen, const Rect& room) {
  return Bars(pen, room).draw();
}

namespace {

bool Bars::draw() {
  if (!measure()) return false;
  for (std::size_t item = 0; item < items_.size(); ++item) draw_bar(item);
  pen_.axis({zero_ - pen_.axis_weight() / 2, room_.y, pen_.axis_weight(), room_.height}, RuleDirection::Vertical);
  return true;
}

// The longest bar, its value behind it, reaches the frame's edge.
bool Bars::measure() {
  Length before, behind;  // room for values, of bars to the left and to the right
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const ChartWords& value = items_[i].values.front();
    Length& side = pen_.chart().items[i].values.front().value < 0 ? before : behind;
    side = std::max(side, value.line.width + label_gap(value));
  }
  const Length left = room_.x + widest_label(items_) + label_gap(items_.front().label) + before;
  reach_ = room_.right() - behind - left;
  zero_ = left;
  if (reach_ < least_length) {
    return pen_.report(
        fmt::format("its labels and values leave {:.1f} pt for the bars", std::max(reach_, Length()).pt()),
        "shorten the labels, or give the frame more columns");
  }
  const Length needed = std::max({pen_.spec().weight, pen_.label_style().leading, pen_.value_style().leading});
  if (row() < needed) {
    return pen_.report(fmt::format("{} bars need {:.1f} pt, there are {:.1f} pt", items_.size(),
                                   (static_cast<std::int64_t>(items_.size()) * needed).pt(), room_.height.pt()),
                       "take items out, or give the frame more rows");
  }
  zero_ += length_of(scale_.low);
  return true;
}

void Bars::draw_bar(std::size_t item) {
  const double value = pen_.chart().items[item].values.front().value;
  const ChartWords& words = items_[item].values.front();
  const Length top = room_.y + static_cast<std::int64_t>(item) * row();
  const Length middle = top + row() / 2;
  const Length weight = pen_.spec().weight, length = length_of(value);
  pen_.write_beside(items_[item].label, room_.x, middle);
  const bool is_negative = value < 0;
  if (length > Length()) pen_.fill({is_negative ? zero_ - length : zero_, middle - weight / 2, length, weight});
  const Length gap = label_gap(words);
  pen_.write_beside(words, is_negative ? zero_ - length - gap - words.line.width : zero_ + length + gap, middle);
}

}  // namespace

}  // namespace broadsheet
