#pragma once

#include <map>
#include <utility>
#include <vector>

#include "compose/fill_columns.h"
#include "compose/thread.h"

namespace broadsheet {

// Sets the paragraphs of a thread in the measures of the columns that they come to stand in, each measure once.
class ThreadLines {
public:
  ThreadLines(const std::vector<ThreadParagraph>& paragraphs, const std::vector<ThreadColumn>& columns)
      : paragraphs_(paragraphs), columns_(columns) {}

  const std::vector<LineCount>& menu(int paragraph, const FlowRoom& room, MenuSize size);
  // All lines of a paragraph in the number it was given, with those that found no room.
  std::vector<Line> lines(int paragraph, const FlowedParagraph& flowed);

private:
  // What a paragraph's lines depend on: the column, but only where those after it have another measure.
  struct Setting {
    int paragraph = 0, column = 0;
    int lines_there = 0;
    auto operator<=>(const Setting&) const = default;
  };
  struct Best {
    std::vector<Line> lines;
    std::vector<LineCount> menu;  // of that one
  };
  Setting setting(int paragraph, const FlowRoom& room) const;
  const Best& best(int paragraph, const FlowRoom& room);
  std::vector<Line> set_best(int paragraph, const FlowRoom& room) const;
  LineSpec spec(int paragraph, const FlowRoom& room) const;
  bool is_by_sense(int paragraph) const { return !paragraphs_[paragraph].breaks.empty(); }

  const std::vector<ThreadParagraph>& paragraphs_;
  const std::vector<ThreadColumn>& columns_;
  std::map<Setting, Best> best_;
  std::map<Setting, std::vector<LineCount>> menus_;
};

}  // namespace broadsheet
