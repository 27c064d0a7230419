#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"

namespace broadsheet {

// A character of a line of type, or several that one glyph shows, as ﬁ may.
struct TypeCharacter {
  std::string text;  // UTF-8, as typed
  Rect box;          // on the page
  const GlyphRun* run = nullptr;
  bool is_space = false;
};

// A line of type of a page, read off its glyphs.
struct TypeLine {
  const PlacedLine* placed = nullptr;
  std::vector<TypeCharacter> characters;  // in the order of reading: all that the line's text has
  std::vector<TypeCharacter> hyphen;      // at most one
  std::vector<TypeCharacter> reading;     // what stands over its words (注音), in the order of the line
  Rect box() const;                       // of its characters and its hyphen
};

// The lines of a page, one for each of Page::lines. A box is the character's own part of the line: where the advances
// of two glyphs overlap, as those of marks that are set half do, they are parted between their ink, and where one
// reaches past the measure, as that of a mark at the line's edge, it ends there or with its ink.
std::vector<TypeLine> type_lines(const Page& page);

// The smallest rectangle around two; around one, if the other has neither width nor height.
Rect around(const Rect& a, const Rect& b);

}  // namespace broadsheet
