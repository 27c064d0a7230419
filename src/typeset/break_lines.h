#pragma once

#include <vector>

#include "typeset/atom.h"

namespace broadsheet {

enum class LineShape { Justified, Ragged };

struct BreakParameters {
  Length measure;
  Length indent;  // taken from the first line's measure
  Length em;      // the unit in which spacing is judged: the size of the text
  LineShape shape = LineShape::Justified;
};

// Breaks a paragraph, atoms [begin, end of atoms), into lines as a whole: of all legal sequences of breaks the one of
// least cost (after Knuth and Plass, Breaking Paragraphs into Lines, 1981, with the costs of Chinese spacing in place
// of glue). Returns the index past each line's last atom. A word longer than the measure is broken where it must be.
// The time is linear in the text.
std::vector<int> break_lines(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters);

}  // namespace broadsheet
