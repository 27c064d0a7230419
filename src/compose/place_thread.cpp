#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/jump_lines.h"
#include "compose/page_parts.h"
#include "compose/thread_flow.h"

namespace broadsheet {

namespace {

// Puts the lines of a thread where they flow to.
class ThreadPlacer {
public:
  ThreadPlacer(Composition& composition, ThreadFlow& flow, const FilledColumns& filled)
      : composition_(composition),
        flow_(flow),
        columns_(flow.columns(composition.areas(), filled)),
        margins_(columns_.size()) {}

  void run(const FilledColumns& filled);

private:
  void place(const ThreadParagraph& paragraph, const FlowedParagraph& flowed, const std::vector<Line>& lines);
  void place_initial_of(const ThreadParagraph& paragraph, const FlowPart& part);
  void place_line_of(const ThreadParagraph& paragraph, const ThreadColumn& column, Length top, Line line);
  void report_loose(const ThreadParagraph& paragraph, const Line& line);
  void leave_over(const ThreadParagraph& paragraph, const std::vector<Line>& lines, std::size_t first);
  void report();
  void report_white(const FilledColumns& filled);
  std::string white_above_subheads(const FilledColumns& filled) const;
  void report_empty();
  void place_jump_lines(const FilledColumns& filled);
  void draw_marks();
  void draw_marks_of(int frame, int zone, const std::vector<ThreadColumn>& parts);

  Composition& composition_;
  ThreadFlow& flow_;
  std::vector<ThreadColumn> columns_;
  std::vector<Length> margins_;  // what each column's first vertical line is moved to the right, to stand on the edge
  int section_ = -1;
  Overset overset_;
};

std::vector<ThreadColumn> whole_columns(const std::vector<ThreadColumn>& parts, int count);
const char* word_for(StoryPart part);

}  // namespace

void place_thread(Composition& composition, ThreadFlow& flow, const FilledColumns& filled) {
  ThreadPlacer(composition, flow, filled).run(filled);
}

namespace {

void ThreadPlacer::run(const FilledColumns& filled) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].direction == LineDirection::Horizontal) columns_[i].area.height = filled.depths[i];
  }
  for (std::size_t i = 0; i < filled.paragraphs.size(); ++i) {
    const auto paragraph = static_cast<int>(i);
    const FlowedParagraph& flowed = filled.paragraphs[i];
    place(flow_.words(paragraph, flowed), flowed, flow_.lines(paragraph, flowed));
  }
  place_jump_lines(filled);
  if (overset_.lines > 0) report();
  if (flow_.jump().rest && flow_.jump().rest->has_ended) {
    report_empty();
  } else if (flow_.is_to_be_full() && filled.lines_over == 0 && filled.white_rows > 0 && !flow_.goes_on(filled)) {
    report_white(filled);
  }
  draw_marks();
}

void ThreadPlacer::place(const ThreadParagraph& paragraph, const FlowedParagraph& flowed,
                         const std::vector<Line>& lines) {
  const PartScope part_of_page(composition_.page, paragraph_part(composition_, flow_.spec(), paragraph));
  if (paragraph.kind == ThreadParagraph::Kind::Subhead) ++section_;
  std::size_t next = 0;
  for (const FlowPart& part : flowed.parts) {
    if (part.column == static_cast<int>(columns_.size())) return;  // goes on on another page
    ThreadColumn& column = columns_[part.column];
    column.has_text = true;
    if (part.top == Length() && column.is_head) {
      column.begins_with_subhead = paragraph.kind == ThreadParagraph::Kind::Subhead;
      column.first_section = section_;
      margins_[part.column] = (paragraph.style->leading - paragraph.style->size) / 2;
    }
    if (paragraph.initial && next == 0) place_initial_of(paragraph, part);
    for (int i = 0; i < part.lines; ++i, ++next) {
      const Length top = part.top + i * paragraph.style->leading;
      place_line_of(paragraph, column,
                    top - (column.direction == LineDirection::Vertical ? margins_[part.column] : Length()),
                    lines[next]);
    }
  }
  if (next < lines.size()) leave_over(paragraph, lines, next);
}

// The heads of the em boxes of the initial and the first line are level, and so are the feet of it and the last line
// beside it.
void ThreadPlacer::place_initial_of(const ThreadParagraph& paragraph, const FlowPart& part) {
  const ThreadColumn& column = columns_[part.column];
  const Initial& initial = *paragraph.initial;
  const TextStyle& style = *paragraph.style;
  const Length head = baseline_of(style, composition_.layout.grid) - style.size.scaled(em_box_ascent, 100);
  const Length baseline = column.area.y + part.top + head + initial.size.scaled(em_box_ascent, 100);
  const LineRoom room = column.rooms.at(part.top, initial.lines * style.leading, column.measure());
  draw_line(composition_.page, column.frame, initial.text, initial.line, column.area.x + room.left - style.hang,
            baseline, initial.line.width, initial.style->color, TextRole::Other);
}

void ThreadPlacer::place_line_of(const ThreadParagraph& paragraph, const ThreadColumn& column, Length top, Line line) {
  const TextStyle& style = *paragraph.style;
  const Grid& grid = composition_.layout.grid;
  if (column.direction == LineDirection::Vertical) {
    const Length middle = column.area.right() - top - style.leading / 2;
    draw_vertical_line(composition_.page, column.frame, paragraph.text, line, middle, column.area.y - style.hang,
                       column.measure(), style.color);
  } else {
    const Length baseline = column.area.y + top + baseline_of(style, grid);
    const bool on_grid =
        style.leading == grid.leading && (baseline - grid.origin.y - grid.baseline).raw() % grid.leading.raw() == 0;
    const LineRoom room = column.rooms.at(top, style.leading, column.measure());
    move_line(line, -room.left);
    draw_line(composition_.page, column.frame, paragraph.text, line, column.area.x + room.left - style.hang, baseline,
              room.width, style.color, on_grid ? TextRole::Body : TextRole::Other);
  }
  if (line.gap * 4 > style.size) report_loose(paragraph, line);
}

// A line that had to be opened by more than a quarter em (JU-06) is there for all to see.
void ThreadPlacer::report_loose(const ThreadParagraph& paragraph, const Line& line) {
  const auto& clusters = paragraph.text.shaped.clusters;
  const Span span = paragraph.text.runs[clusters[line.begin].run].span;
  composition_.diagnostics.warning(
      span,
      fmt::format("the line `{}` is set loose: its gaps are {:.2f} em wide",
                  words_of(paragraph.text, line.begin, line.end), line.gap.pt() / paragraph.style->size.pt()),
      "a word or number in or after it cannot be parted: change the words, or take a wider column");
}

void ThreadPlacer::leave_over(const ThreadParagraph& paragraph, const std::vector<Line>& lines, std::size_t first) {
  const int from_cluster = lines[first].begin;
  const auto end = static_cast<int>(paragraph.text.atoms.size());
  if (overset_.lines == 0) {
    overset_.story = flow_.spec().story;
    overset_.frame = composition_.page.frames[columns_.back().frame].name;
    overset_.span = paragraph.span;
  }
  overset_.lines += static_cast<int>(lines.size() - first);
  overset_.characters += count_characters(paragraph.text, from_cluster, end);
  if (!overset_.text.empty()) overset_.text += '\n';
  if (paragraph.initial && first == 0) {
    overset_.characters += count_characters(paragraph.initial->text, 0, paragraph.initial->line.end);
    overset_.text += paragraph.initial->text.shaped.text;
  }
  overset_.text += words_of(paragraph.text, from_cluster, end);
}

void ThreadPlacer::report() {
  composition_.report_overset(
      columns_.back().frame, overset_.span,
      fmt::format("the {} of `{}` does not fit: {} with {} {} left over after `{}`", word_for(flow_.spec().part),
                  flow_.spec().story, counted(overset_.lines, "line"), counted(overset_.characters, "character"),
                  overset_.lines == 1 ? "is" : "are", overset_.frame),
      fmt::format("cut about {}, or give the frame more rows", counted(overset_.characters, "character")),
      fmt::format(" {} 行 {} 字", overset_.lines, overset_.characters));
  composition_.page.overset.push_back(overset_);
}

void ThreadPlacer::report_white(const FilledColumns& filled) {
  const int characters = flow_.record(filled).characters_short;
  composition_.report_white(
      columns_.back().frame, flow_.paragraphs().front().span,
      fmt::format("the text of `{}` is too short: {} rows stay white in `{}`{}", flow_.spec().story, filled.white_rows,
                  composition_.page.frames[columns_.back().frame].name, white_above_subheads(filled)),
      fmt::format("add about {} characters, or let the bands of the layout's `fit` move farther", characters),
      fmt::format(" {} 行，约 {} 字", filled.white_rows, characters));
}

// Where it is not at the text's end.
std::string ThreadPlacer::white_above_subheads(const FilledColumns& filled) const {
  std::string words;
  auto subhead = flow_.paragraphs().begin();
  const auto is_subhead = [](const ThreadParagraph& one) { return one.kind == ThreadParagraph::Kind::Subhead; };
  for (std::size_t zone = 0; zone + 1 < filled.zones.size(); ++zone) {
    if (filled.zones[zone].is_across) {
      ++subhead;
      continue;
    }
    subhead = std::find_if(subhead, flow_.paragraphs().end(), is_subhead);
    if (filled.zones[zone].white_rows == 0) continue;
    words += fmt::format(", {} of them above `{}`", filled.zones[zone].white_rows,
                         words_of(subhead->text, 0, static_cast<int>(subhead->text.atoms.size())));
  }
  return words;
}

void ThreadPlacer::report_empty() {
  const PlacedFrame& frame = composition_.page.frames[flow_.frame()];
  std::string message = fmt::format("the {} of `{}` ends before this page: nothing is left for `{}`",
                                    word_for(flow_.spec().part), flow_.spec().story, frame.name);
  std::string hint =
      fmt::format("take the frame out of this page's layout, or add to the {}", word_for(flow_.spec().part));
  if (flow_.is_to_be_full()) {
    composition_.report_white(flow_.frame(), frame.span, std::move(message), std::move(hint), {});
  } else {
    composition_.diagnostics.warning(frame.span, std::move(message), std::move(hint));
  }
}

void ThreadPlacer::place_jump_lines(const FilledColumns& filled) {
  const Layout& layout = composition_.layout;
  const ThreadJump& jump = flow_.jump();
  const std::vector<ThreadColumn> drawn = thread_columns(layout, composition_.areas(), flow_.spec());
  if (const JumpLines* from = line_from(layout, columns_.front().frame, jump)) {
    place_line_from(composition_, drawn, *from, jump.from_page);
  }
  const JumpLines* to = line_to(layout, columns_.back().frame);
  if (to != nullptr && flow_.goes_on(filled)) place_line_to(composition_, drawn, *to, jump.to_page);
}

void ThreadPlacer::draw_marks() {
  for (auto begin = columns_.begin(); begin != columns_.end();) {
    const int frame = begin->frame, zone = begin->zone;
    const auto end = std::find_if(begin, columns_.end(), [frame, zone](const ThreadColumn& column) {
      return column.frame != frame || column.zone != zone;
    });
    if (begin->number >= 0) draw_marks_of(frame, zone, {begin, end});
    begin = end;
  }
}

// A text between subheads that go over all columns may leave some of them empty: rules stand beside text only.
void ThreadPlacer::draw_marks_of(int frame, int zone, const std::vector<ThreadColumn>& parts) {
  const auto& spec = std::get<TextFrame>(composition_.layout.frames[frame].content);
  std::vector<ThreadColumn> columns = whole_columns(parts, spec.columns);
  const Length head = composition_.page.frames[static_cast<std::size_t>(frame)].area.y;
  const Length top = zone == 0 ? head : columns.front().area.y;
  while (spec.subheads_across && !columns.empty() && !columns.back().has_text) columns.pop_back();
  draw_column_marks(composition_, frame, spec, columns, top);
}

// The columns of a frame, or of a zone of it, from their heads to where their text ends, whatever interrupts it.
std::vector<ThreadColumn> whole_columns(const std::vector<ThreadColumn>& parts, int count) {
  std::vector<ThreadColumn> columns(static_cast<std::size_t>(count));
  for (const ThreadColumn& part : parts) {
    ThreadColumn& column = columns[static_cast<std::size_t>(part.number)];
    const bool is_first = column.area.width == Length();
    if (is_first) {
      column = part;
      column.area.y -= part.top;
    }
    if (part.area.height > Length()) column.area.height = part.area.bottom() - column.area.y;
    column.has_text = column.has_text || part.has_text;
  }
  return columns;
}

const char* word_for(StoryPart part) {
  switch (part) {
    case StoryPart::Subhead:
      return "subhead";
    case StoryPart::Deck:
      return "deck";
    case StoryPart::EditorsNote:
      return "editor's note";
    case StoryPart::PullQuote:
      return "pull quote";
    default:
      return "text";
  }
}

}  // namespace

}  // namespace broadsheet
