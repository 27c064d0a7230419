#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "typeset/atom.h"

namespace broadsheet {

enum class LineShape { Justified, Ragged };

struct BreakParameters {
  std::vector<Length> measures;  // of the first lines; the last of them is that of all lines after it
  Length em;                     // the unit in which spacing is judged: the size of the text
  LineShape shape = LineShape::Justified;
  std::optional<int> lines;  // so many, if they can be had within the limits of spacing; else as many as are best
};

// Breaks a paragraph, atoms [begin, end of atoms), into lines as a whole: of all legal sequences of breaks the one of
// least cost (after Knuth and Plass, Breaking Paragraphs into Lines, 1981, with the costs of Chinese spacing in place
// of glue, and adjacent lines kept alike). Returns the index past each line's last atom. A word longer than the measure
// is broken where it must be. The time is linear in the text.
std::vector<int> break_lines(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters);

// A number of lines in which a paragraph can be set, and what that costs.
struct LineCount {
  int lines = 0;
  std::int64_t cost = 0;
};

// The numbers of lines, near the best one, in which a paragraph can be set within the limits of spacing; ascending.
std::vector<LineCount> line_counts(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters);

}  // namespace broadsheet
