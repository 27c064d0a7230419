#pragma once

#include <optional>
#include <vector>

#include "compose/composition.h"

namespace broadsheet {

// Words set in lines: a title over a table, the note under it.
struct WordsBlock {
  const TextStyle* style = nullptr;
  TypesetText text;
  std::vector<Line> lines;

  Length height() const { return static_cast<std::int64_t>(lines.size()) * style->leading; }
};

// From the top of a line of the style down to its baseline, where no grid says otherwise.
Length baseline_in_line(const TextStyle& style);

// The lines of a few words, by their sense if the style does not say otherwise; `text` is set in the style, untracked.
std::vector<Line> break_words(const Composition& composition, TypesetText& text, const TextStyle& style, TextUse use,
                              const LineSpec& spec);

WordsBlock set_words(const Composition& composition, const Text& words, int style, TextUse use, Length measure);
void draw_words(Composition& composition, int frame, const WordsBlock& block, Point corner, Length measure);

// What a table or a chart stands between: `title_style` and `note_style` are -1 where the frame has none.
struct TitleAndNote {
  Text title, note;
  int title_style = -1, note_style = -1;
  PagePart title_part, note_part;
};

// Title and note of a frame, and the room between them. Reports when there is none: then nothing is drawn.
class Surroundings {
public:
  Surroundings(Composition& composition, int frame, const TitleAndNote& words);
  std::optional<Rect> room(const std::string& what);
  // The title at the frame's head; the note below `foot`, where what they surround ends.
  void draw(Length foot);

private:
  Composition& composition_;
  const int frame_;
  std::optional<WordsBlock> title_, note_;
  PagePart title_part_, note_part_;
};

}  // namespace broadsheet
