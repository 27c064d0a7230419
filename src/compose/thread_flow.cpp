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
      edition_(composition.edition),
      frame_(frame),
      spec_(spec),
      paragraphs_(thread_paragraphs(composition, spec)),
      columns_(thread_columns(layout_, drawn_areas(layout_), spec)),
      lines_(paragraphs_, layout_.fit ? std::optional(layout_.fit->paragraph_lines) : std::nullopt) {
  for (const ThreadParagraph& paragraph : paragraphs_) flow_.push_back(flow_paragraph(paragraph));
}

std::vector<ThreadColumn> ThreadFlow::columns(const std::vector<Rect>& areas) const {
  return thread_columns(layout_, areas, spec_);
}

std::optional<FilledColumns> ThreadFlow::fill(const std::vector<FlowColumn>& columns, std::int64_t bound) {
  const auto menu = [this](int paragraph, const FlowRoom& room, MenuSize size) -> const std::vector<LineCount>& {
    return lines_.menu(paragraph, room, size);
  };
  return fill_columns(flow_, columns, row(), menu, goal(), bound);
}

ThreadRecord ThreadFlow::record(const FilledColumns& filled) {
  ThreadRecord record;
  record.story = spec_.story;
  record.title = edition_.story(spec_.story)->headline.text;
  record.frame = layout_.frames[columns_.back().frame].name;
  record.paragraphs = static_cast<int>(paragraphs_.size());
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    const FlowedParagraph& flowed = filled.paragraphs[i];
    const int best = lines_.menu(static_cast<int>(i), flowed.room, MenuSize::Best).front().lines;
    record.longer += flowed.lines > best ? 1 : 0;
    record.shorter += flowed.lines < best ? 1 : 0;
    record.subhead_rows += flowed.more_before;
    const int placed = lines_placed(flowed);
    if (placed == flowed.lines) continue;
    const int first_over = lines(static_cast<int>(i), flowed)[static_cast<std::size_t>(placed)].begin;
    const TypesetText& text = paragraphs_[i].text;
    record.characters_over += count_characters(text, first_over, static_cast<int>(text.atoms.size()));
  }
  record.lines_over = filled.lines_over;
  if (!is_to_be_full()) return record;
  record.white_rows = filled.white_rows;
  // Of the size that most of it is set in.
  const TextStyle& style = layout_.styles[static_cast<std::size_t>(spec_.style)];
  const std::int64_t of_line = columns_.back().measure().raw() / style.size.raw();
  const std::int64_t lines = (filled.white_rows * row()).raw() / style.leading.raw();
  record.characters_short = static_cast<int>(record.white_rows > 0 ? std::max<std::int64_t>(1, lines) * of_line : 0);
  return record;
}

// What stands beside the text, a deck or a quotation, ends where it ends.
FillGoal ThreadFlow::goal() const {
  if (spec_.direction == LineDirection::Vertical) return FillGoal::AsDeepAsFrames;
  const bool is_body = spec_.part == StoryPart::All || spec_.part == StoryPart::Lead ||
                       spec_.part == StoryPart::Sections || spec_.part == StoryPart::Section ||
                       spec_.part == StoryPart::SectionText;
  return layout_.fit && is_body && spec_.full ? FillGoal::Full : FillGoal::Level;
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
  flow.is_heading = paragraph.kind == ThreadParagraph::Kind::Subhead;
  if (layout_.fit && paragraph.kind == ThreadParagraph::Kind::Subhead) flow.more_before = layout_.fit->subhead_rows;
  if (paragraph.initial) {
    flow.together = paragraph.initial->lines;
    flow.together_measure = paragraph.initial->indent + least_line_characters * style.size;
  }
  if (spec_.direction == LineDirection::Vertical) {
    flow.head_blank = (style.leading - style.size) / 2;
    flow.foot = (style.leading + style.size) / 2;
  } else {
    const Length em_box_foot = baseline_of(style, layout_.grid) + style.size.scaled(em_box_descent, 100);
    flow.foot = std::min(style.leading, em_box_foot);
  }
  return flow;
}

std::vector<FlowColumn> flow_columns(const std::vector<ThreadColumn>& columns) {
  std::vector<FlowColumn> flow;
  flow.reserve(columns.size());
  for (const ThreadColumn& column : columns) {
    flow.push_back({column.depth(), column.measure(), column.frame, column.top, column.rooms});
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
    return text != nullptr && is_same_thread(*text, spec);
  });
}

}  // namespace

}  // namespace broadsheet
