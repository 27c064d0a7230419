#pragma once

#include <memory>
#include <vector>

#include "compose/fill_columns.h"
#include "compose/page_ledger.h"
#include "compose/spanning_flow.h"
#include "compose/thread.h"
#include "compose/thread_lines.h"

namespace broadsheet {

// A thread whose words are shaped, and which can be filled into its columns again and again, as deep as they may be:
// its lines are set once for each measure.
class ThreadFlow {
public:
  ThreadFlow(Composition& composition, int frame, const TextFrame& spec, const ThreadJump& jump);

  int frame() const { return frame_; }  // its first
  const TextFrame& spec() const { return spec_; }
  const ThreadJump& jump() const { return jump_; }
  const std::vector<ThreadParagraph>& paragraphs() const { return paragraphs_; }
  Length row() const { return layout_.grid.leading; }

  // With the frames of the layout at `areas`, which may move up and down only; without the row of the line that says
  // where the text comes from.
  std::vector<ThreadColumn> columns(const std::vector<Rect>& areas) const;
  // The same, parted as they were filled.
  std::vector<ThreadColumn> columns(const std::vector<Rect>& areas, const FilledColumns& filled) const;
  // What the search for places needs to know of them.
  FlowSpace space(const std::vector<Rect>& areas) const;
  // In the way of least cost, if that is less than `bound`. Text that goes on on another page has all columns of this
  // one full; what stands in a column past them stands there.
  std::optional<FilledColumns> fill(const FlowSpace& space, std::int64_t bound = no_bound);
  bool goes_on(const FilledColumns& filled) const;
  ThreadRest rest(const FilledColumns& filled);
  // A paragraph in the words that were chosen.
  const ThreadParagraph& words(int paragraph, const FlowedParagraph& flowed) const {
    return lines_.words(paragraph, flowed);
  }
  std::vector<Line> lines(int paragraph, const FlowedParagraph& flowed) { return lines_.lines(paragraph, flowed); }
  // What was done to it, in the numbers of a ledger.
  ThreadRecord record(const FilledColumns& filled);
  bool is_to_be_full() const { return goal() == FillGoal::Full; }

private:
  std::optional<FilledColumns> fill(const FlowSpace& space, FillGoal goal, std::int64_t bound);
  bool ends_in(const FlowSpace& space);
  LineMenu menu();
  std::vector<Paragraph> source() const;
  std::optional<std::int64_t> characters_enough() const;
  void record_words(int paragraph, const FlowedParagraph& flowed, ThreadRecord& record);
  FlowParagraph flow_paragraph(const ThreadParagraph& paragraph) const;
  FillGoal goal() const;

  const Layout& layout_;
  const Edition& edition_;
  const int frame_;
  const TextFrame& spec_;
  const ThreadJump jump_;
  const std::vector<ThreadParagraph> paragraphs_;  // all, or as much of the text as the page may need
  const bool has_more_;
  const ThreadColumn last_column_;  // as the layout draws it
  ThreadLines lines_;
  std::vector<FlowParagraph> flow_;
  std::optional<SpanningFlow> spanning_;  // of text whose subheads go over all columns
};

// The threads of a page, in the order of their first frames.
std::vector<std::unique_ptr<ThreadFlow>> flow_threads(Composition& composition, const ThreadJumps& jumps = {});

// The first baseline of a line, below its top: the style's own, the grid's for text on the grid, or the em box in the
// middle of the leading.
Length baseline_of(const TextStyle& style, const Grid& grid);

}  // namespace broadsheet
