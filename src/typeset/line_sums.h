#pragma once

#include <array>
#include <vector>

#include "typeset/fit_line.h"

namespace broadsheet {

// Sums over the atoms of a paragraph, so that what a line measures is a difference, however long it is.
class LineSums {
public:
  LineSums(const std::vector<Atom>& atoms, int begin);

  // Of the line of atoms [begin, end), its edges trimmed: what `total` gives.
  LineTotals totals(int begin, int end) const;
  // No line of atoms [begin, end) is narrower, but for what its edges give.
  Length least_width(int begin, int end) const { return least_[end] - least_[begin]; }
  // The first end of a line from `begin` that can be opened to `width` with gaps at most `past_limits` wider than their
  // limits, but for what its edges take.
  int first_end_reaching(int begin, Length width, Length past_limits) const;

private:
  struct Sums {
    Length natural;
    std::array<Length, shrink_step_count> shrink, gap_shrink;
    Length gap, word_space_stretch, autospace_stretch, free_stretch;
    int free_shares = 0, gaps = 0;
  };

  const std::vector<Atom>& atoms_;
  std::vector<Sums> sums_;     // one more than atoms: of the atoms before each
  std::vector<Length> least_;  // the same, all shrunk
};

}  // namespace broadsheet
