#pragma once

#include <vector>

#include "compose/spanning_flow.h"
#include "flow_fixture.h"

namespace broadsheet {

inline constexpr Length character = Length::points(10);
inline constexpr std::int64_t other_count = 300'000;

// A text of paragraphs of so many lines in their whole measure; a narrower one asks for more, and at a cost a paragraph
// is set in one fewer or one more.
struct ZonedText {
  std::vector<FlowParagraph> paragraphs;
  std::vector<int> lines;
  bool gives = false;

  ZonedText& add(int count) {
    paragraphs.push_back(paragraph_of_rows());
    lines.push_back(count);
    return *this;
  }
  ZonedText& add_subhead(int keep_lines, int count = 1, int more_before = 0) {
    FlowParagraph across = subhead(keep_lines);
    across.is_heading = across.is_across = true;
    across.more_before = more_before;
    across.least_measure = 4 * character;
    paragraphs.push_back(across);
    lines.push_back(count);
    return *this;
  }

  LineMenu menu() const {
    return [this, menu = std::vector<LineCount>()](int paragraph, const FlowRoom& room,
                                                   MenuSize size) mutable -> const std::vector<LineCount>& {
      const auto at = static_cast<std::size_t>(paragraph);
      const int characters = lines[at] * (paragraphs[at].is_across ? 30 : 10);
      const int best = lines_in(room, characters);
      menu = {{best, 0}};
      if (size == MenuSize::Best || !gives || paragraphs[at].is_across) return menu;
      menu.push_back({best + 1, other_count});
      if (best > 1) menu.insert(menu.begin(), {best - 1, other_count});
      return menu;
    };
  }

private:
  static int lines_in(const FlowRoom& room, int characters) {
    std::size_t run = 0;
    int count = 0, of_run = 0;
    while (characters > 0) {
      while (run + 1 < room.runs.size() && of_run == room.runs[run].lines) ++run, of_run = 0;
      characters -= static_cast<int>(room.runs[run].room.width.raw() / character.raw());
      ++of_run, ++count;
    }
    return count;
  }
};

// Three columns of ten characters, and thirty across.
inline FlowSpace three_columns(int rows) {
  FlowSpace space;
  space.columns = columns_of({rows, rows, rows});
  space.across = FlowColumn{rows * row, Length::points(300)};
  return space;
}

inline FilledColumns fill(const ZonedText& text, const FlowSpace& space, FillGoal goal) {
  return *SpanningFlow(text.paragraphs, row, text.menu()).fill(space, goal, no_bound);
}

}  // namespace broadsheet
