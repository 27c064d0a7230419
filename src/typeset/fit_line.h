#pragma once

#include <array>
#include <vector>

#include "typeset/atom.h"

namespace broadsheet {

// What a line of atoms measures and how far it can give; sums of its atoms.
struct LineTotals {
  Length natural;
  std::array<Length, shrink_step_count> shrink;
  Length word_space_stretch, autospace_stretch;
  int free_gaps = 0;
};

// How a line reaches its measure: what each step takes or gives.
struct LineFit {
  bool fits = true;  // false: too long even when everything has shrunk
  std::array<Length, shrink_step_count> taken;
  Length word_space_given, autospace_given;
  Length free_given;  // shared equally by the free gaps
  Length missing;     // what no gap could take up: the line stays short by this much
};

// Totals of the line of atoms [begin, end), edges trimmed. For tests and single lines; the breaker uses prefix sums.
LineTotals total(const std::vector<Atom>& atoms, int begin, int end);

// Shrinks or stretches by the steps in their order.
LineFit fit_line(const LineTotals& totals, Length measure);

// The pen position of each atom of [begin, end), from the line's start, and of its end, as the fit spaces them; so
// there is one more position than atoms.
std::vector<Length> space_line(const std::vector<Atom>& atoms, int begin, int end, const LineTotals& totals,
                               const LineFit& fit);

}  // namespace broadsheet
