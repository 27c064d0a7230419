#include <algorithm>

#include "compose/cut_column.h"
#include "compose/thread.h"

namespace broadsheet {

namespace {

void append_columns(const Layout& layout, const std::vector<Rect>& areas, const TextFrame& spec, int frame,
                    std::vector<ThreadColumn>& columns);
std::vector<Rect> column_rects(const TextFrame& text, Rect area);
ColumnCut cut_of(const Layout& layout, const TextFrame& spec, bool begins_thread);
void part_at_bars(std::vector<ThreadColumn>& columns, std::size_t first);

}  // namespace

std::vector<ThreadColumn> thread_columns(const Layout& layout, const std::vector<Rect>& areas, const TextFrame& spec) {
  std::vector<ThreadColumn> columns;
  for (int frame = 0; frame < static_cast<int>(layout.frames.size()); ++frame) {
    const auto* text = std::get_if<TextFrame>(&layout.frames[frame].content);
    if (text != nullptr && is_same_thread(*text, spec)) append_columns(layout, areas, spec, frame, columns);
  }
  return columns;
}

ThreadColumn column_across(const Layout& layout, const std::vector<Rect>& areas, int frame) {
  const auto& text = std::get<TextFrame>(layout.frames[static_cast<std::size_t>(frame)].content);
  ThreadColumn across;
  across.frame = frame;
  across.area = areas[static_cast<std::size_t>(frame)].inset({Length(), text.head, Length(), Length()});
  across.number = -1;
  across.is_head = false;
  const std::vector<Obstacle> obstacles = obstacles_of(layout, areas, frame);
  if (obstacles.empty()) return across;
  const TextStyle& style = layout.styles[static_cast<std::size_t>(text.subhead_style)];
  ColumnCut cut{layout.grid.leading, {}, least_line_characters * style.size};
  if (style.align == Align::Justify) cut.unit = style.size + style.tracking;
  RowRooms& rooms = across.rooms;
  rooms.row = cut.row;
  for (Length top; top < across.area.height; top += cut.row) rooms.rooms.emplace_back();
  for (const ColumnStretch& stretch : cut_column(across.area, obstacles, cut)) {
    const std::int64_t first = stretch.top.raw() / cut.row.raw();
    for (Length top; top < stretch.depth; top += cut.row) {
      rooms.rooms[static_cast<std::size_t>(first + top.raw() / cut.row.raw())] =
          stretch.rooms.at(top, cut.row, across.area.width);
    }
  }
  return across;
}

namespace {

// A column without any room for text is there all the same, without depth.
void append_columns(const Layout& layout, const std::vector<Rect>& areas, const TextFrame& spec, int frame,
                    std::vector<ThreadColumn>& columns) {
  const auto& text = std::get<TextFrame>(layout.frames[frame].content);
  std::vector<Obstacle> obstacles;
  if (text.direction == LineDirection::Horizontal) obstacles = obstacles_of(layout, areas, frame);
  const std::size_t first = columns.size();
  int number = 0;
  for (const Rect& rect : column_rects(text, areas[frame])) {
    std::vector<ColumnStretch> stretches = cut_column(rect, obstacles, cut_of(layout, spec, first == 0 && number == 0));
    if (stretches.empty()) stretches.emplace_back();
    for (ColumnStretch& stretch : stretches) {
      const Rect area{rect.x, rect.y + stretch.top, rect.width, stretch.depth};
      columns.push_back(
          {frame, area, text.direction, number, stretch.top, std::move(stretch.rooms), stretch.top == Length()});
    }
    ++number;
  }
  if (!obstacles.empty()) part_at_bars(columns, first);
}

std::vector<Rect> column_rects(const TextFrame& text, Rect area) {
  area.y += text.head;
  area.height -= text.head;
  const bool vertical = text.direction == LineDirection::Vertical;
  Length& side = vertical ? area.height : area.width;
  Length& edge = vertical ? area.y : area.x;
  side = (side - (text.columns - 1) * text.gutter) / text.columns;
  std::vector<Rect> rects;
  for (int i = 0; i < text.columns; ++i) {
    rects.push_back(area);
    edge += side + text.gutter;
  }
  return rects;
}

// An initial stands in the first column of its thread.
ColumnCut cut_of(const Layout& layout, const TextFrame& spec, bool begins_thread) {
  const TextStyle& style = layout.styles[static_cast<std::size_t>(spec.style)];
  ColumnCut cut;
  cut.row = layout.grid.leading;
  if (style.align == Align::Justify) cut.unit = style.size + style.tracking;
  cut.least = least_line_characters * style.size;
  Length highest = style.leading;
  for (const int other : {spec.subhead_style, spec.byline_style}) {
    if (other >= 0) highest = std::max(highest, layout.styles[static_cast<std::size_t>(other)].leading);
  }
  if (spec.drop_cap && begins_thread) {
    cut.least = least_initial_measure(*spec.drop_cap, style.leading, style.size);
    highest = std::max(highest, spec.drop_cap->lines * style.leading);
  }
  // A line that does not begin on a row stands in one more.
  cut.rows_of_line = static_cast<int>(highest.raw() / cut.row.raw()) + 1;
  return cut;
}

// What bars all columns of a frame parts its text: that above ends before it, from left to right, and goes on below
// from the left again (JU-14).
void part_at_bars(std::vector<ThreadColumn>& columns, std::size_t first) {
  const auto begin = columns.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<Length> bars;
  for (auto above = begin; above != columns.end(); ++above) {
    const Length foot = above->top + above->area.height;
    const bool is_barred = std::none_of(begin, columns.end(), [foot](const ThreadColumn& column) {
      return column.top <= foot && foot < column.top + column.area.height;
    });
    if (is_barred) bars.push_back(foot);
  }
  const auto bars_above = [&bars](const ThreadColumn& column) {
    return std::count_if(bars.begin(), bars.end(), [&column](Length bar) { return bar <= column.top; });
  };
  std::stable_sort(begin, columns.end(), [&bars_above](const ThreadColumn& a, const ThreadColumn& b) {
    return bars_above(a) < bars_above(b);
  });
}

}  // namespace

}  // namespace broadsheet
