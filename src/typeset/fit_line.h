#pragma once

#include <array>
#include <vector>

#include "typeset/atom.h"

namespace broadsheet {

// What a line of atoms measures and how far it can give; sums of its atoms.
struct LineTotals {
  Length natural;
  std::array<Length, shrink_step_count> shrink;
  Length word_space_stretch, autospace_stretch, free_stretch;
  int free_shares = 0;
  int gaps = 0;  // of all kinds that may open
};

// How a line reaches its measure: what each step takes or gives.
struct LineFit {
  bool fits = true;  // false: too long even when everything has shrunk
  std::array<Length, shrink_step_count> taken;
  Length word_space_given, autospace_given;
  Length free_given;
  Length past_limits_given;  // when all are at their limits, shared equally by gaps of all kinds
  Length missing;            // what no gap could take up: the line stays short by this much

  // By how much each gap between ideographs was opened; of a line that has none, each of its spaces past its limit;
  // of one that stays short, what is missing.
  Length gap(const LineTotals& totals) const;
};

// Totals of the line of atoms [begin, end), edges trimmed. For tests and single lines; the breaker uses prefix sums.
LineTotals total(const std::vector<Atom>& atoms, int begin, int end);

// Shrinks or stretches by the steps in their order.
LineFit fit_line(const LineTotals& totals, Length measure);

// Where the atoms of a line stand.
struct Spacing {
  std::vector<Length> pens;   // of each atom from the line's start, and of the line's end: one more than atoms
  std::vector<Length> taken;  // from each atom's width by shrinking
};

Spacing space_line(const std::vector<Atom>& atoms, int begin, int end, const LineTotals& totals, const LineFit& fit);

}  // namespace broadsheet
