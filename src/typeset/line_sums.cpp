#include "typeset/line_sums.h"

#include <algorithm>

namespace broadsheet {

LineSums::LineSums(const std::vector<Atom>& atoms, int begin) : atoms_(atoms) {
  sums_.resize(atoms.size() + 1);
  least_.resize(atoms.size() + 1);
  for (std::size_t i = static_cast<std::size_t>(begin); i < atoms.size(); ++i) {
    const Atom& atom = atoms[i];
    Sums sums = sums_[i];
    Length least = atom.width + atom.gap;
    sums.natural += atom.width;
    sums.gap += atom.gap;
    if (atom.shrink_step != ShrinkStep::None) {
      sums.shrink[static_cast<int>(atom.shrink_step)] += atom.shrink;
      least -= atom.shrink;
    }
    if (atom.gap_shrink_step != ShrinkStep::None) {
      sums.gap_shrink[static_cast<int>(atom.gap_shrink_step)] += atom.gap_shrink;
      least -= atom.gap_shrink;
    }
    switch (atom.stretch_step) {
      case StretchStep::WordSpace:
        sums.word_space_stretch += atom.stretch_limit;
        break;
      case StretchStep::Autospace:
        sums.autospace_stretch += atom.stretch_limit;
        break;
      case StretchStep::Free:
        sums.free_stretch += atom.stretch_limit;
        sums.free_shares += atom.stretch_shares;
        break;
      case StretchStep::None:
        break;
    }
    if (atom.stretch_step != StretchStep::None) ++sums.gaps;
    sums_[i + 1] = sums;
    least_[i + 1] = least_[i] + least;
  }
}

LineTotals LineSums::totals(int begin, int end) const {
  if (end - begin < 3) return total(atoms_, begin, end);
  const Sums& from = sums_[begin + 1];  // past the first atom
  const Sums& to = sums_[end - 1];      // before the last
  const Sums& gaps_from = sums_[begin];
  LineTotals line;
  line.natural =
      atoms_[begin].start_width + (to.natural - from.natural) + atoms_[end - 1].end_width + (to.gap - gaps_from.gap);
  for (int step = 0; step < shrink_step_count; ++step) {
    line.shrink[step] = (to.shrink[step] - from.shrink[step]) + (to.gap_shrink[step] - gaps_from.gap_shrink[step]);
  }
  line.word_space_stretch = to.word_space_stretch - gaps_from.word_space_stretch;
  line.autospace_stretch = to.autospace_stretch - gaps_from.autospace_stretch;
  line.free_shares = to.free_shares - gaps_from.free_shares;
  line.free_stretch = to.free_stretch - gaps_from.free_stretch;
  line.gaps = to.gaps - gaps_from.gaps;
  return line;
}

int LineSums::first_end_reaching(int begin, Length width, Length past_limits) const {
  const auto most = [past_limits](const Sums& sums) {
    return sums.natural + sums.gap + sums.word_space_stretch + sums.autospace_stretch + sums.free_stretch +
           past_limits * sums.gaps;
  };
  const Length wanted = most(sums_[begin]) + width;
  const auto at = std::lower_bound(sums_.begin() + begin + 1, sums_.end(), wanted,
                                   [&](const Sums& sums, Length reach) { return most(sums) < reach; });
  return static_cast<int>(at - sums_.begin());
}

}  // namespace broadsheet
