#include "compose/thread_flow.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "compose/draw.h"
#include "compose/jump_lines.h"
#include "compose/zone_columns.h"

namespace broadsheet {

namespace {

constexpr int em_box_descent = 100 - em_box_ascent;  // hundredths of an em

// Deeper than any text.
const Length endless = Length::points(10'000'000);

std::vector<Rect> drawn_areas(const Layout& layout);
void take_first_row(ThreadColumn& column, Length row);
void take_row(FlowColumn& across, Length at, Length row);
FlowColumn flow_column(const ThreadColumn& column);
FlowColumn& last_with_row(std::vector<FlowColumn>& columns, Length row);
Paragraph in_words(Paragraph paragraph, Variant variant);
int lines_here(const FlowedParagraph& flowed, const FilledColumns& filled);
bool begins_thread(const Layout& layout, int frame, const TextFrame& spec);

}  // namespace

ThreadFlow::ThreadFlow(Composition& composition, int frame, const TextFrame& spec, const ThreadJump& jump)
    : layout_(composition.layout),
      edition_(composition.edition),
      frame_(frame),
      spec_(spec),
      jump_(jump),
      paragraphs_(thread_paragraphs(composition, spec, jump.rest, characters_enough())),
      has_more_(jump_.to_measure && paragraphs_.size() < source().size()),
      last_column_(columns(drawn_areas(layout_)).back()),
      lines_(paragraphs_, layout_.fit ? std::optional(layout_.fit->paragraph_lines) : std::nullopt) {
  for (const ThreadParagraph& paragraph : paragraphs_) flow_.push_back(flow_paragraph(paragraph));
  const auto is_across = [](const FlowParagraph& paragraph) { return paragraph.is_across; };
  if (std::any_of(flow_.begin(), flow_.end(), is_across)) spanning_.emplace(flow_, row(), menu());
}

std::vector<ThreadColumn> ThreadFlow::columns(const std::vector<Rect>& areas) const {
  std::vector<ThreadColumn> columns = thread_columns(layout_, areas, spec_);
  if (line_from(layout_, frame_, jump_) != nullptr) take_first_row(columns[first_with_row(columns, row())], row());
  return columns;
}

std::vector<ThreadColumn> ThreadFlow::columns(const std::vector<Rect>& areas, const FilledColumns& filled) const {
  if (filled.zones.empty()) return columns(areas);
  return part_columns(columns(areas), column_across(layout_, areas, frame_), filled.zones);
}

FlowSpace ThreadFlow::space(const std::vector<Rect>& areas) const {
  FlowSpace space;
  const std::vector<ThreadColumn> columns = this->columns(areas);
  space.columns.reserve(columns.size());
  for (const ThreadColumn& column : columns) space.columns.push_back(flow_column(column));
  if (!spanning_) return space;
  space.across = flow_column(column_across(layout_, areas, frame_));
  if (line_from(layout_, frame_, jump_) != nullptr) {
    const std::vector<ThreadColumn> drawn = thread_columns(layout_, areas, spec_);
    take_row(*space.across, drawn[first_with_row(drawn, row())].top, row());
  }
  return space;
}

std::optional<FilledColumns> ThreadFlow::fill(const FlowSpace& space, std::int64_t bound) {
  if (!jump_.to_measure || ends_in(space)) return fill(space, goal(), bound);
  FlowSpace more = space;
  if (line_to(layout_, space.columns.back().frame) != nullptr) {
    FlowColumn& last = last_with_row(more.columns, row());
    last.depth = std::max<std::int64_t>(last.depth.raw() / row().raw() - 1, 0) * row();
    if (more.across) take_row(*more.across, last.top + last.depth, row());
  }
  more.columns.push_back({endless, *jump_.to_measure, -1, {}, {}, true});
  std::optional<FilledColumns> filled = fill(more, goal(), bound);
  // Paragraphs in fewer lines can spare what was to go on.
  if (filled && !goes_on(*filled)) return fill(space, goal(), bound);
  return filled;
}

std::optional<FilledColumns> ThreadFlow::fill(const FlowSpace& space, FillGoal goal, std::int64_t bound) {
  if (spanning_) return spanning_->fill(space, goal, bound);
  return fill_columns(flow_, space.columns, row(), menu(), goal, bound);
}

LineMenu ThreadFlow::menu() {
  return [this](int paragraph, const FlowRoom& room, MenuSize size) -> const std::vector<LineCount>& {
    return lines_.menu(paragraph, room, size);
  };
}

bool ThreadFlow::ends_in(const FlowSpace& space) {
  return !has_more_ && fill(space, FillGoal::AsDeepAsFrames, no_bound)->lines_over == 0;
}

bool ThreadFlow::goes_on(const FilledColumns& filled) const {
  return has_more_ ||
         std::any_of(filled.paragraphs.begin(), filled.paragraphs.end(), [&](const FlowedParagraph& flowed) {
           return !flowed.parts.empty() && flowed.parts.back().column >= filled.columns_here;
         });
}

ThreadRest ThreadFlow::rest(const FilledColumns& filled) {
  ThreadRest rest;
  rest.has_ended = !goes_on(filled);
  if (rest.has_ended) return rest;
  std::vector<Paragraph> source = this->source();
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    const FlowedParagraph& flowed = filled.paragraphs[i];
    const int here = lines_here(flowed, filled);
    const bool is_byline = paragraphs_[i].kind == ThreadParagraph::Kind::Byline;
    if (here == flowed.lines || is_byline) continue;
    if (here == 0) {
      rest.paragraphs.push_back(source[i]);
    } else {
      rest.is_begun = true;
      const int next = lines(static_cast<int>(i), flowed)[static_cast<std::size_t>(here)].begin;
      const ThreadParagraph& chosen = words(static_cast<int>(i), flowed);
      rest.paragraphs.push_back(rest_of(in_words(source[i], chosen.variant), chosen, next));
    }
  }
  for (std::size_t i = paragraphs_.size(); i < source.size(); ++i) rest.paragraphs.push_back(std::move(source[i]));
  return rest;
}

std::vector<Paragraph> ThreadFlow::source() const {
  return jump_.rest ? jump_.rest->paragraphs : part_paragraphs(*edition_.story(spec_.story), spec_);
}

// Of text that goes on, twice as many as the columns hold as they are drawn: bands may move.
std::optional<std::int64_t> ThreadFlow::characters_enough() const {
  if (!jump_.to_measure) return std::nullopt;
  const TextStyle& style = layout_.styles[static_cast<std::size_t>(spec_.style)];
  std::int64_t characters = 0;
  for (const ThreadColumn& column : columns(drawn_areas(layout_))) {
    characters += (column.depth().raw() / style.leading.raw() + 1) * (column.measure().raw() / style.size.raw() + 1);
  }
  return 2 * characters;
}

ThreadRecord ThreadFlow::record(const FilledColumns& filled) {
  ThreadRecord record;
  record.story = spec_.story;
  record.title = edition_.story(spec_.story)->headline.text;
  record.frame = layout_.frames[last_column_.frame].name;
  if (goes_on(filled)) record.goes_on = jump_.to_page;
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    const FlowedParagraph& flowed = filled.paragraphs[i];
    if (jump_.to_measure && lines_here(flowed, filled) == 0) continue;
    ++record.paragraphs;
    record_words(static_cast<int>(i), flowed, record);
    record.subhead_rows += flowed.more_before;
    const int placed = lines_placed(flowed);
    if (placed == flowed.lines) continue;
    const int first_over = lines(static_cast<int>(i), flowed)[static_cast<std::size_t>(placed)].begin;
    const TypesetText& text = words(static_cast<int>(i), flowed).text;
    record.characters_over += count_characters(text, first_over, static_cast<int>(text.atoms.size()));
  }
  record.lines_over = filled.lines_over;
  // What is white where text goes on is so for the sake of its lines: more text would not fill it.
  if (!is_to_be_full() || goes_on(filled)) return record;
  record.white_rows = filled.white_rows;
  // Of the size that most of it is set in.
  const TextStyle& style = layout_.styles[static_cast<std::size_t>(spec_.style)];
  const std::int64_t of_line = last_column_.measure().raw() / style.size.raw();
  const std::int64_t lines = (filled.white_rows * row()).raw() / style.leading.raw();
  record.characters_short = static_cast<int>(record.white_rows > 0 ? std::max<std::int64_t>(1, lines) * of_line : 0);
  return record;
}

void ThreadFlow::record_words(int paragraph, const FlowedParagraph& flowed, ThreadRecord& record) {
  const ThreadParagraph& chosen = words(paragraph, flowed);
  if (chosen.variant == Variant::Usual) {
    const int best = lines_.menu(paragraph, flowed.room, MenuSize::Best).front().lines;
    record.longer += flowed.lines > best ? 1 : 0;
    record.shorter += flowed.lines < best ? 1 : 0;
    return;
  }
  const auto characters = [](const TypesetText& text) {
    return count_characters(text, 0, static_cast<int>(text.atoms.size()));
  };
  const int more = characters(chosen.text) - characters(paragraphs_[static_cast<std::size_t>(paragraph)].text);
  (more < 0 ? record.characters_cut : record.characters_added) += std::abs(more);
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
  if (layout_.fit && flow.is_heading) flow.more_before = layout_.fit->subhead_rows;
  flow.is_across = flow.is_heading && spec_.subheads_across.has_value();
  if (flow.is_across) flow.least_measure = least_line_characters * style.size;
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

std::vector<std::unique_ptr<ThreadFlow>> flow_threads(Composition& composition, const ThreadJumps& jumps) {
  const Layout& layout = composition.layout;
  std::vector<std::unique_ptr<ThreadFlow>> threads;
  for (int frame = 0; frame < static_cast<int>(layout.frames.size()); ++frame) {
    const auto* spec = std::get_if<TextFrame>(&layout.frames[frame].content);
    if (spec == nullptr || !begins_thread(layout, frame, *spec)) continue;
    const auto jump = jumps.find(key_of(*spec));
    threads.push_back(
        std::make_unique<ThreadFlow>(composition, frame, *spec, jump == jumps.end() ? ThreadJump() : jump->second));
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

// It is the row of the line that says where the text comes from.
void take_first_row(ThreadColumn& column, Length row) {
  column.area.y += row;
  column.area.height = std::max(column.area.height - row, Length());
  column.top += row;
  if (!column.rooms.rooms.empty()) column.rooms.above = 1;
}

// In the row of such a line nothing goes across.
void take_row(FlowColumn& across, Length at, Length row) {
  std::vector<LineRoom>& rooms = across.rooms.rooms;
  if (at <= across.top) {
    across.depth -= row;
    across.top += row;
    if (!rooms.empty()) ++across.rooms.above;
  } else if (at + 2 * row > across.top + across.depth) {
    across.depth = at - across.top;
  } else {
    const auto count = static_cast<std::size_t>(across.depth.raw() / row.raw()) + 1;
    if (rooms.empty()) across.rooms = {row, std::vector<LineRoom>(count, {Length(), across.measure}), 0};
    rooms[static_cast<std::size_t>((at - across.top).raw() / row.raw() + across.rooms.above)] = {};
  }
}

FlowColumn flow_column(const ThreadColumn& column) {
  return {column.depth(), column.measure(), column.frame, column.top, column.rooms};
}

FlowColumn& last_with_row(std::vector<FlowColumn>& columns, Length row) {
  const auto found =
      std::find_if(columns.rbegin(), columns.rend(), [row](const FlowColumn& column) { return column.depth >= row; });
  return found == columns.rend() ? columns.back() : *found;
}

// Begun in some words, a paragraph goes on in them.
Paragraph in_words(Paragraph paragraph, Variant variant) {
  for (OtherRuns& other : paragraph.others) {
    if (other.variant == variant) paragraph.runs = std::move(other.runs);
  }
  paragraph.others.clear();
  return paragraph;
}

int lines_here(const FlowedParagraph& flowed, const FilledColumns& filled) {
  int lines = 0;
  for (const FlowPart& part : flowed.parts) lines += part.column < filled.columns_here ? part.lines : 0;
  return lines;
}

bool begins_thread(const Layout& layout, int frame, const TextFrame& spec) {
  return std::none_of(layout.frames.begin(), layout.frames.begin() + frame, [&](const Frame& earlier) {
    const auto* text = std::get_if<TextFrame>(&earlier.content);
    return text != nullptr && is_same_thread(*text, spec);
  });
}

}  // namespace

}  // namespace broadsheet
