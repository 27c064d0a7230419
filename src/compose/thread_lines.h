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
  // A paragraph in the words that give it the number of lines it was given.
  const ThreadParagraph& words(int paragraph, const FlowedParagraph& flowed) const;
  // All its lines in that number, with those that found no room.
  std::vector<Line> lines(int paragraph, const FlowedParagraph& flowed);

private:
  // All that a paragraph's lines depend on: the rooms of the first of them, and that of all lines after these.
  struct Setting {
    int paragraph = 0;
    int words = 0;  // 0: the usual ones; from 1 on the paragraph's others
    LineRoom room;
    std::vector<LineRun> before;
    auto operator<=>(const Setting&) const = default;
  };
  struct Best {
    std::vector<Line> lines;
    std::vector<LineCount> menu;  // of that one
  };
  // The numbers of lines of a paragraph, and the words that give each of them for least.
  struct Choice {
    std::vector<LineCount> menu;
    std::vector<int> words;
  };
  using Known = std::map<Setting, Best>::value_type;
  const Known& known(int paragraph, int words, const FlowRoom& room);
  const std::vector<LineCount>& menu_of(const Known& known);
  Choice choose(int paragraph, const FlowRoom& room);
  int words_of(int paragraph, const FlowedParagraph& flowed) const;
  const ThreadParagraph& text_of(int paragraph, int words) const;
  std::vector<Line> set_best(const Setting& setting) const;
  std::vector<Line> set_by_sense(const Setting& setting) const;
  LineSpec spec(const Setting& setting) const;
  int most_more(int paragraph) const;
  bool is_by_sense(int paragraph) const { return !paragraphs_[paragraph].breaks.empty(); }

  const std::vector<ThreadParagraph>& paragraphs_;
  const std::optional<int> most_off_;
  std::map<Setting, Best> best_;
  std::map<Setting, std::vector<LineCount>> menus_;
  std::map<std::pair<int, FlowRoom>, Choice> choices_;  // of paragraphs that have others
};

}  // namespace broadsheet
