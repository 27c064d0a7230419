#pragma once

#include <string>
#include <vector>

#include "compose/chart_scale.h"
#include "compose/composition.h"

namespace broadsheet {

// Words of a chart on one line.
struct ChartWords {
  const TextStyle* style = nullptr;
  TypesetText text;
  Line line;
};

// An item of a chart, its words set.
struct SetItem {
  ChartWords label;
  std::vector<ChartWords> values;
};

Length widest_label(const std::vector<SetItem>& items);
// From words to what they name: half of their size.
Length label_gap(const ChartWords& words);

// Sets and draws what charts are made of, in the styles and inks of their frame.
class ChartPen {
public:
  ChartPen(Composition& composition, int frame, const ChartFrame& spec, const Chart& chart)
      : composition_(composition), frame_(frame), spec_(spec), chart_(chart) {}

  std::vector<SetItem> set_items() const;
  ChartWords set_label(const std::string& words, Span span) const;
  void write(const ChartWords& words, Length left, Length baseline);
  // The middle of the characters at `middle`.
  void write_beside(const ChartWords& words, Length left, Length middle);
  // Where words begin whose middle is at `middle`, if they stand within the frame then.
  Length left_of(const ChartWords& words, Length middle) const;
  void write_below(const ChartWords& words, Length middle, Length top);

  void fill(const Rect& rect) { fill(rect, spec_.color); }
  void dot(Point center, const Color& color);
  void line(const std::vector<Point>& points);
  void axis(const Rect& area, RuleDirection direction);
  Length axis_weight() const;

  // Reports what leaves no room, and returns false.
  bool report(const std::string& what, const std::string& hint);

  const ChartFrame& spec() const { return spec_; }
  const Chart& chart() const { return chart_; }
  const TextStyle& label_style() const { return *composition_.voice(spec_.label_style).style; }
  const TextStyle& value_style() const { return *composition_.voice(spec_.value_style).style; }
  Rect frame_area() const { return composition_.page.frames[frame_].area; }

private:
  ChartWords set(const std::string& words, Span span, int style) const;
  void fill(const Rect& rect, const Color& color);

  Composition& composition_;
  const int frame_;
  const ChartFrame& spec_;
  const Chart& chart_;
};

// Each draws its form into `room`. Returns false, reported, when there is not enough.
bool draw_bars(ChartPen& pen, const Rect& room);
bool draw_line_chart(ChartPen& pen, const Rect& room);
bool draw_dumbbells(ChartPen& pen, const Rect& room);

}  // namespace broadsheet
