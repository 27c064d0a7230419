#include "compose/thread_flow.h"

#include <algorithm>

#include "compose/draw.h"

namespace broadsheet {

namespace {

constexpr int em_box_descent = 100 - em_box_ascent;  // hundredths of an em

std::vector<Rect> drawn_areas(const Layout& layout);
bool begins_thread(const Layout& layout, int frame, const TextFrame& spec);

}  // namespace

ThreadFlow::ThreadFlow(Composition& composition, int frame, const TextFrame& spec)
    : layout_(composition.layout),
      frame_(frame),
      spec_(spec),
      paragraphs_(thread_paragraphs(composition, spec)),
      columns_(thread_columns(layout_, drawn_areas(layout_), spec)),
      lines_(paragraphs_, columns_, layout_.fit ? std::optional(layout_.fit->paragraph_lines) : std::nullopt) {
  for (const ThreadParagraph& paragraph : paragraphs_) flow_.push_back(flow_paragraph(paragraph));
}

std::vector<ThreadColumn> ThreadFlow::columns(const std::vector<Rect>& areas) const {
  return thread_columns(layout_, areas, spec_);
}

std::optional<FilledColumns> ThreadFlow::fill(const std::vector<ThreadColumn>& columns, std::int64_t bound) {
  std::vector<FlowColumn> flow;
  for (const ThreadColumn& column : columns) flow.push_back({column.depth(), column.measure(), column.frame});
  const auto menu = [this](int paragraph, const FlowRoom& room, MenuSize size) -> const std::vector<LineCount>& {
    return lines_.menu(paragraph, room, size);
  };
  return fill_columns(flow_, flow, row(), menu, goal(), bound);
}

FillGoal ThreadFlow::goal() const {
  if (spec_.direction == LineDirection::Vertical) return FillGoal::AsDeepAsFrames;
  return layout_.fit ? FillGoal::Full : FillGoal::Level;
}

// A line fits when its em box does, even where its leading reaches below the column's foot.
FlowParagraph ThreadFlow::flow_paragraph(const ThreadParagraph& paragraph) const {
  const TextStyle& style = *paragraph.style;
  FlowParagraph flow;
  flow.leading = style.leading;
  flow.before = style.rows_before * row();
  flow.after = style.rows_after * row();
  flow.keep_lines = style.keep_lines;
  flow.ends_text = paragraph.kind == ThreadParagraph::Kind::Byline;
  if (layout_.fit && paragraph.kind == ThreadParagraph::Kind::Subhead) flow.more_before = layout_.fit->subhead_rows;
  if (paragraph.initial) flow.together = paragraph.initial->lines;
  if (spec_.direction == LineDirection::Vertical) {
    flow.head_blank = (style.leading - style.size) / 2;
    flow.foot = (style.leading + style.size) / 2;
  } else {
    const Length em_box_foot = baseline_of(style, layout_.grid) + style.size.scaled(em_box_descent, 100);
    flow.foot = std::min(style.leading, em_box_foot);
  }
  return flow;
}

std::vector<std::unique_ptr<ThreadFlow>> flow_threads(Composition& composition) {
  const Layout& layout = composition.layout;
  std::vector<std::unique_ptr<ThreadFlow>> threads;
  for (int frame = 0; frame < static_cast<int>(layout.frames.size()); ++frame) {
    const auto* spec = std::get_if<TextFrame>(&layout.frames[frame].content);
    if (spec == nullptr || !begins_thread(layout, frame, *spec)) continue;
    threads.push_back(std::make_unique<ThreadFlow>(composition, frame, *spec));
  }
  return threads;
}

Length baseline_of(const TextStyle& style, const Grid& grid) {
  if (style.baseline) return *style.baseline;
  if (style.leading == grid.leading) return grid.baseline;
  return (style.leading - style.size) / 2 + style.size.scaled(em_box_ascent, 100);
}

namespace {

std::vector<Rect> drawn_areas(const Layout& layout) {
  std::vector<Rect> areas;
  for (const Frame& frame : layout.frames) areas.push_back(frame.area);
  return areas;
}

bool begins_thread(const Layout& layout, int frame, const TextFrame& spec) {
  return std::none_of(layout.frames.begin(), layout.frames.begin() + frame, [&](const Frame& earlier) {
    const auto* text = std::get_if<TextFrame>(&earlier.content);
    return text != nullptr && text->story == spec.story && text->part == spec.part;
  });
}

}  // namespace

}  // namespace broadsheet
