#pragma once

#include <string>
#include <vector>

namespace broadsheet::typography {

// A glyph as an eye sees it: the characters it shows, its origin and its advance in the font, in em.
struct SeenGlyph {
  std::string text;
  double x = 0, advance = 0;
};

struct SeenLine {
  std::vector<SeenGlyph> glyphs;  // in reading order

  std::string text() const;
};

// A text set at one measure, as one of the eyes sees it.
struct Sight {
  std::string eye;  // galley, PDF
  double measure = 0;
  std::vector<SeenLine> lines;
};

}  // namespace broadsheet::typography
