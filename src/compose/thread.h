#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compose/composition.h"
#include "compose/initial.h"
#include "compose/page_jumps.h"
#include "compose/row_rooms.h"
#include "typeset/headline_lines.h"

namespace broadsheet {

// One paragraph on its way into a thread: its words, shaped, and its voice.
struct ThreadParagraph {
  enum class Kind { Body, Subhead, Byline };
  Kind kind = Kind::Body;
  TypesetText text;
  std::vector<SenseCost> breaks;  // of each cluster, if its lines end by its sense; else empty
  const TextStyle* style = nullptr;
  Span span;
  Length indent = {};                   // of the first line
  std::size_t number = 0;               // Paragraph::number
  std::optional<Initial> initial = {};  // before `text`
  bool is_begun = false;                // on a page before
  Variant variant = Variant::Usual;
  std::vector<ThreadParagraph> others = {};  // the same in shorter and longer words
};

// A column that text flows into, or a tier of vertical lines. What interrupts a column of a frame makes several of it.
struct ThreadColumn {
  int frame = 0;
  Rect area;  // from the first row of text to the frame's foot, or to what interrupts it
  LineDirection direction = LineDirection::Horizontal;
  int number = 0;  // of the frame's column that it is, or is part of
  Length top;      // below the head of that
  RowRooms rooms;
  bool is_head = true;  // nothing interrupts the frame's column above it
  int zone = 0;         // of those that headings across all columns part the frame into
  Length measure() const { return direction == LineDirection::Vertical ? area.height : area.width; }
  Length depth() const { return direction == LineDirection::Vertical ? area.width : area.height; }  // across the lines
  // What stands in it, for the marks over sections and between columns.
  bool has_text = false;
  bool begins_with_subhead = false;
  int first_section = -1;  // the section that its first line belongs to; -1: none, or empty
};

// The paragraphs of a story's part, or what pages before left of them, in the voices of a text frame: all, or the first
// that have `enough` characters.
std::vector<ThreadParagraph> thread_paragraphs(Composition& composition, const TextFrame& spec,
                                               const std::optional<ThreadRest>& rest,
                                               std::optional<std::int64_t> enough = std::nullopt);

// The paragraphs of a story that the part of a text frame has.
std::vector<Paragraph> part_paragraphs(const Story& story, const TextFrame& spec);

// What a paragraph still says from cluster `from` of its typeset text on.
Paragraph rest_of(Paragraph paragraph, const ThreadParagraph& typeset, int from);

// The columns of all frames of the layout with the story and part of `spec`, in the order of the layout. `areas` are
// those of its frames.
std::vector<ThreadColumn> thread_columns(const Layout& layout, const std::vector<Rect>& areas, const TextFrame& spec);

// What subheads stand in that go over all columns of a text frame: one column, whose number is -1. Its rows have the
// room that nothing stands in, or none.
ThreadColumn column_across(const Layout& layout, const std::vector<Rect>& areas, int frame);

// Draws column rules from `top` down, and the rules, bars and dividers of sections, for the columns of one frame of a
// thread.
void draw_column_marks(Composition& composition, int frame, const TextFrame& spec,
                       const std::vector<ThreadColumn>& columns, Length top);

}  // namespace broadsheet
