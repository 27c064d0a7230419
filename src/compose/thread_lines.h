#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "compose/fill_columns.h"
#include "compose/thread.h"

namespace broadsheet {

// Sets the paragraphs of a thread in the measures of the columns that they come to stand in, each measure once.
class ThreadLines {
public:
  // `most_off`: how many lines more or fewer than is best for it a paragraph may have; unset: as many as it can.
  ThreadLines(const std::vector<ThreadParagraph>& paragraphs, std::optional<int> most_off)
      : paragraphs_(paragraphs), most_off_(most_off) {}

  const std::vector<LineCount>& menu(int paragraph, const FlowRoom& room, MenuSize size);
  // All lines of a paragraph in the number it was given, with those that found no room.
  std::vector<Line> lines(int paragraph, const FlowedParagraph& flowed);

private:
  // All that a paragraph's lines depend on: the rooms of the first of them, and that of all lines after these.
  struct Setting {
    int paragraph = 0;
    LineRoom room;
    std::vector<LineRun> before;
    auto operator<=>(const Setting&) const = default;
  };
  struct Best {
    std::vector<Line> lines;
    std::vector<LineCount> menu;  // of that one
  };
  using Known = std::map<Setting, Best>::value_type;
  const Known& known(int paragraph, const FlowRoom& room);
  std::vector<Line> set_best(const Setting& setting) const;
  std::vector<Line> set_by_sense(const Setting& setting) const;
  LineSpec spec(const Setting& setting) const;
  int most_more(int paragraph) const;
  bool is_by_sense(int paragraph) const { return !paragraphs_[paragraph].breaks.empty(); }

  const std::vector<ThreadParagraph>& paragraphs_;
  const std::optional<int> most_off_;
  std::map<Setting, Best> best_;
  std::map<Setting, std::vector<LineCount>> menus_;
};

}  // namespace broadsheet
