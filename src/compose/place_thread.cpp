#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/thread.h"

namespace broadsheet {

namespace {

// Fills the columns of a thread from the first to the last, paragraph by paragraph.
class Flow {
public:
  Flow(Composition& composition, std::vector<ThreadColumn> columns, std::string story)
      : composition_(composition), columns_(std::move(columns)), story_(std::move(story)) {}

  void run(const std::vector<ThreadParagraph>& paragraphs);
  const std::vector<ThreadColumn>& columns() const { return columns_; }

private:
  void place(const ThreadParagraph& paragraph, const ThreadParagraph* next);
  void place_initial_of(const ThreadParagraph& paragraph);
  void place_line_of(const ThreadParagraph& paragraph, const Line& line);
  void report_loose(const ThreadParagraph& paragraph, const Line& line);
  void begin_column_with(const ThreadParagraph& paragraph);
  void leave_over(const ThreadParagraph& paragraph, int from_cluster);
  void report();
  bool is_full() const { return column_ == static_cast<int>(columns_.size()); }
  const ThreadColumn& column() const { return columns_[column_]; }
  bool fits(const TextStyle& style, int lines = 1) const;
  bool stays_with_next(const ThreadParagraph& paragraph, const ThreadParagraph* next) const;
  std::vector<Line> lines_from(const ThreadParagraph& paragraph, int cluster, int in_column) const;
  void align_to_rows(const TextStyle& style);
  Length rows(int count) const { return count * composition_.layout.grid.leading; }

  Composition& composition_;
  std::vector<ThreadColumn> columns_;
  const std::string story_;
  int column_ = 0;
  Length top_;      // of the next line, from the column's head, of vertical lines from its right edge
  Length margin_;   // what a column's first vertical line is moved to the right, so that it stands on the edge
  Length leading_;  // of the line before it
  int section_ = -1;
  Overset overset_;
};

// The first baseline of a line, below its top: the style's own, the grid's for text on the grid, or the em box in the
// middle of the leading.
Length baseline_of(const TextStyle& style, const Grid& grid);

constexpr int em_box_descent = 100 - em_box_ascent;  // hundredths of an em

}  // namespace

void place_thread(Composition& composition, int, const TextFrame& spec) {
  const std::vector<ThreadParagraph> paragraphs = thread_paragraphs(composition, spec);
  Flow flow(composition, thread_columns(composition, spec), spec.story);
  flow.run(paragraphs);
  std::vector<ThreadColumn> of_frame;
  for (const ThreadColumn& column : flow.columns()) {
    if (!of_frame.empty() && of_frame.front().frame != column.frame) of_frame.clear();
    of_frame.push_back(column);
    const auto& frame_spec = std::get<TextFrame>(composition.layout.frames[column.frame].content);
    if (static_cast<int>(of_frame.size()) == frame_spec.columns) {
      draw_column_marks(composition, column.frame, frame_spec, of_frame);
    }
  }
}

namespace {

void Flow::run(const std::vector<ThreadParagraph>& paragraphs) {
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    place(paragraphs[i], i + 1 < paragraphs.size() ? &paragraphs[i + 1] : nullptr);
  }
  if (overset_.lines > 0) report();
}

void Flow::place(const ThreadParagraph& paragraph, const ThreadParagraph* next) {
  const TextStyle& style = *paragraph.style;
  if (paragraph.kind == ThreadParagraph::Kind::Subhead) ++section_;
  if (!is_full()) {
    align_to_rows(style);
    if (top_ > Length()) top_ += rows(style.rows_before);
    if (!stays_with_next(paragraph, next)) {
      ++column_;
      top_ = Length();
    }
  }
  while (paragraph.initial && !is_full() && !fits(style, paragraph.initial->lines)) {
    ++column_;
    top_ = Length();
  }
  if (is_full()) return leave_over(paragraph, 0);

  std::vector<Line> lines = lines_from(paragraph, 0, column_);
  const Length head = top_;
  if (paragraph.initial) place_initial_of(paragraph);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!fits(style)) {
      const Length measure = column().measure();
      ++column_;
      top_ = Length();
      if (is_full()) return leave_over(paragraph, lines[i].begin);
      if (column().measure() != measure) {
        const int cluster = lines[i].begin;
        lines = lines_from(paragraph, cluster, column_);
        i = 0;
      }
    }
    if (top_ == Length()) begin_column_with(paragraph);
    place_line_of(paragraph, lines[i]);
  }
  // A paragraph of fewer lines than its initial ends with it.
  if (paragraph.initial) top_ = std::max(top_, head + paragraph.initial->lines * style.leading);
  top_ += rows(style.rows_after);
}

// The heads of the em boxes of the initial and the first line are level, and so are the feet of it and the last line
// beside it.
void Flow::place_initial_of(const ThreadParagraph& paragraph) {
  const Initial& initial = *paragraph.initial;
  const TextStyle& style = *paragraph.style;
  const Length head = baseline_of(style, composition_.layout.grid) - style.size.scaled(em_box_ascent, 100);
  const Length baseline = column().area.y + top_ + head + initial.size.scaled(em_box_ascent, 100);
  if (top_ == Length()) begin_column_with(paragraph);
  draw_line(composition_.page, column().frame, initial.text, initial.line, column().area.x - style.hang, baseline,
            initial.line.width, initial.style->color, TextRole::Other);
}

void Flow::place_line_of(const ThreadParagraph& paragraph, const Line& line) {
  const TextStyle& style = *paragraph.style;
  const Grid& grid = composition_.layout.grid;
  if (column().direction == LineDirection::Vertical) {
    const Length middle = column().area.right() - (top_ - margin_) - style.leading / 2;
    draw_vertical_line(composition_.page, column().frame, paragraph.text, line, middle, column().area.y - style.hang,
                       column().measure(), style.color);
  } else {
    const Length baseline = column().area.y + top_ + baseline_of(style, grid);
    const bool on_grid =
        style.leading == grid.leading && (baseline - grid.origin.y - grid.baseline).raw() % grid.leading.raw() == 0;
    draw_line(composition_.page, column().frame, paragraph.text, line, column().area.x - style.hang, baseline,
              column().measure(), style.color, on_grid ? TextRole::Body : TextRole::Other);
  }
  if (line.gap * 4 > style.size) report_loose(paragraph, line);
  top_ += style.leading;
  leading_ = style.leading;
}

// A line that had to be opened by more than a quarter em (JU-06) is there for all to see.
void Flow::report_loose(const ThreadParagraph& paragraph, const Line& line) {
  const auto& clusters = paragraph.text.shaped.clusters;
  const Span span = paragraph.text.runs[clusters[line.begin].run].span;
  composition_.diagnostics.warning(
      span,
      fmt::format("the line `{}` is set loose: its gaps are {:.2f} em wide",
                  words_of(paragraph.text, line.begin, line.end), line.gap.pt() / paragraph.style->size.pt()),
      "a word or number in or after it cannot be parted: change the words, or take a wider column");
}

void Flow::begin_column_with(const ThreadParagraph& paragraph) {
  columns_[column_].begins_with_subhead = paragraph.kind == ThreadParagraph::Kind::Subhead;
  columns_[column_].first_section = section_;
  margin_ = (paragraph.style->leading - paragraph.style->size) / 2;
}

// A line fits when its em box does, even where its leading reaches below the column's foot.
bool Flow::fits(const TextStyle& style, int lines) const {
  if (column().direction == LineDirection::Vertical) {
    const Length before = top_ == Length() ? (style.leading - style.size) / 2 : margin_;
    return top_ - before + (style.leading + style.size) / 2 <= column().depth();
  }
  const Length em_box_foot = baseline_of(style, composition_.layout.grid) + style.size.scaled(em_box_descent, 100);
  return top_ + (lines - 1) * style.leading + std::min(style.leading, em_box_foot) <= column().depth();
}

// Whether a paragraph that must not be parted from the next stands in this column with as many lines of it as its style
// asks for (背题).
bool Flow::stays_with_next(const ThreadParagraph& paragraph, const ThreadParagraph* next) const {
  const TextStyle& style = *paragraph.style;
  if (style.keep_lines == 0 || next == nullptr || top_ == Length()) return true;
  const auto own = static_cast<int>(lines_from(paragraph, 0, column_).size());
  const auto following = static_cast<int>(lines_from(*next, 0, column_).size());
  const Length needed =
      own * style.leading + rows(style.rows_after) + std::min(style.keep_lines, following) * next->style->leading;
  return top_ + needed <= column().depth();
}

std::vector<Line> Flow::lines_from(const ThreadParagraph& paragraph, int cluster, int in_column) const {
  const TextStyle& style = *paragraph.style;
  const Length measure = columns_[in_column].measure();
  LineSpec spec{measure, cluster == 0 ? paragraph.indent : Length(), style.size, style.align};
  if (paragraph.initial && cluster == 0) {
    const Length left = paragraph.initial->indent;
    spec.indent = Length();
    spec.rooms.assign(paragraph.initial->lines, {left, measure - left});
  }
  if (!paragraph.breaks.empty()) return set_lines_by_sense(paragraph.text, cluster, spec, paragraph.breaks);
  return set_lines(paragraph.text, cluster, spec);
}

// Text of another leading starts on the next whole row. Vertical lines stand on no grid.
void Flow::align_to_rows(const TextStyle& style) {
  if (style.leading == leading_ || column().direction == LineDirection::Vertical) return;
  const Length row = composition_.layout.grid.leading;
  const Length past = Length::from_raw(top_.raw() % row.raw());
  if (past > Length()) top_ += row - past;
}

// Counts what found no room, in lines of the last column.
void Flow::leave_over(const ThreadParagraph& paragraph, int from_cluster) {
  const int last = static_cast<int>(columns_.size()) - 1;
  const auto end = static_cast<int>(paragraph.text.atoms.size());
  if (overset_.lines == 0) {
    overset_.story = story_;
    overset_.frame = composition_.page.frames[columns_[last].frame].name;
    overset_.span = paragraph.span;
  }
  overset_.lines += static_cast<int>(lines_from(paragraph, from_cluster, last).size());
  overset_.characters += count_characters(paragraph.text, from_cluster, end);
  if (!overset_.text.empty()) overset_.text += '\n';
  if (paragraph.initial && from_cluster == 0) {
    overset_.characters += count_characters(paragraph.initial->text, 0, paragraph.initial->line.end);
    overset_.text += paragraph.initial->text.shaped.text;
  }
  overset_.text += words_of(paragraph.text, from_cluster, end);
}

void Flow::report() {
  composition_.report_overset(
      columns_.back().frame, overset_.span,
      fmt::format("the text of `{}` does not fit: {} lines with {} characters are left over after `{}`", story_,
                  overset_.lines, overset_.characters, overset_.frame),
      fmt::format("cut about {} characters, give the frame more rows, or see the page with --allow-overset",
                  overset_.characters),
      fmt::format(" {} 行 {} 字", overset_.lines, overset_.characters));
  composition_.page.overset.push_back(overset_);
}

Length baseline_of(const TextStyle& style, const Grid& grid) {
  if (style.baseline) return *style.baseline;
  if (style.leading == grid.leading) return grid.baseline;
  return (style.leading - style.size) / 2 + style.size.scaled(100 - em_box_descent, 100);
}

}  // namespace

}  // namespace broadsheet
