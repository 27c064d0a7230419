#include "typeset/fit_line.h"

#include <algorithm>

namespace broadsheet {

namespace {

// Deals `amount` out in proportion to the shares drawn one after another; what was dealt is exact in sum.
class Dealer {
public:
  Dealer(Length amount, std::int64_t shares) : amount_(amount), shares_(shares) {}

  Length deal(std::int64_t share) {
    if (shares_ == 0) return Length();
    drawn_ += share;
    const Length due = amount_.scaled(drawn_, shares_);
    const Length now = due - dealt_;
    dealt_ = due;
    return now;
  }

private:
  Length amount_, dealt_;
  std::int64_t shares_, drawn_ = 0;
};

int index(ShrinkStep step) {
  return static_cast<int>(step);
}

}  // namespace

LineTotals total(const std::vector<Atom>& atoms, int begin, int end) {
  LineTotals totals;
  if (begin == end) return totals;
  for (int i = begin; i < end; ++i) {
    const Atom& atom = atoms[i];
    const bool first = i == begin;
    const bool last = i + 1 == end;
    totals.natural += first && last ? std::min(atom.start_width, atom.end_width)
                      : first       ? atom.start_width
                      : last        ? atom.end_width
                                    : atom.width;
    if (!first && !last && atom.shrink_step != ShrinkStep::None) totals.shrink[index(atom.shrink_step)] += atom.shrink;
    if (last) break;
    totals.natural += atom.gap;
    if (atom.gap_shrink_step != ShrinkStep::None) totals.shrink[index(atom.gap_shrink_step)] += atom.gap_shrink;
    if (atom.stretch_step == StretchStep::WordSpace) totals.word_space_stretch += atom.stretch_limit;
    if (atom.stretch_step == StretchStep::Autospace) totals.autospace_stretch += atom.stretch_limit;
    if (atom.stretch_step == StretchStep::Free) {
      totals.free_stretch += atom.stretch_limit;
      totals.free_shares += atom.stretch_shares;
    }
    if (atom.stretch_step != StretchStep::None) ++totals.gaps;
  }
  return totals;
}

LineFit fit_line(const LineTotals& totals, Length measure) {
  LineFit fit;
  if (totals.natural >= measure) {
    Length excess = totals.natural - measure;
    for (int step = 0; step < shrink_step_count; ++step) {
      fit.taken[step] = std::min(excess, totals.shrink[step]);
      excess -= fit.taken[step];
    }
    fit.fits = excess == Length();
    return fit;
  }
  Length lack = measure - totals.natural;
  fit.word_space_given = std::min(lack, totals.word_space_stretch);
  lack -= fit.word_space_given;
  fit.autospace_given = std::min(lack, totals.autospace_stretch);
  lack -= fit.autospace_given;
  fit.free_given = std::min(lack, totals.free_stretch);
  lack -= fit.free_given;
  (totals.gaps > 0 ? fit.past_limits_given : fit.missing) = lack;
  return fit;
}

Length LineFit::gap(const LineTotals& totals) const {
  const Length past_limits = totals.gaps > 0 ? past_limits_given / totals.gaps : Length();
  return totals.free_shares > 0 ? past_limits + free_given / totals.free_shares : past_limits + missing;
}

Spacing space_line(const std::vector<Atom>& atoms, int begin, int end, const LineTotals& totals, const LineFit& fit) {
  std::vector<Dealer> takers;
  for (int step = 0; step < shrink_step_count; ++step) {
    takers.emplace_back(fit.taken[step], totals.shrink[step].raw());
  }
  Dealer word_spaces(fit.word_space_given, totals.word_space_stretch.raw());
  Dealer autospaces(fit.autospace_given, totals.autospace_stretch.raw());
  Dealer free_gaps(fit.free_given, totals.free_stretch.raw());
  Dealer all_gaps(fit.past_limits_given, totals.gaps);

  Spacing spacing;
  spacing.pens.reserve(end - begin + 1);
  spacing.taken.reserve(end - begin);
  Length pen;
  for (int i = begin; i < end; ++i) {
    spacing.pens.push_back(pen);
    spacing.taken.emplace_back();
    const Atom& atom = atoms[i];
    const bool first = i == begin;
    if (i + 1 == end) {
      pen += first ? std::min(atom.start_width, atom.end_width) : atom.end_width;
      break;
    }
    pen += (first ? atom.start_width : atom.width) + atom.gap;
    if (!first && atom.shrink_step != ShrinkStep::None) {
      spacing.taken.back() = takers[index(atom.shrink_step)].deal(atom.shrink.raw());
      pen -= spacing.taken.back();
    }
    if (atom.gap_shrink_step != ShrinkStep::None) {
      pen -= takers[index(atom.gap_shrink_step)].deal(atom.gap_shrink.raw());
    }
    if (atom.stretch_step == StretchStep::WordSpace) pen += word_spaces.deal(atom.stretch_limit.raw());
    if (atom.stretch_step == StretchStep::Autospace) pen += autospaces.deal(atom.stretch_limit.raw());
    if (atom.stretch_step == StretchStep::Free) pen += free_gaps.deal(atom.stretch_limit.raw());
    if (atom.stretch_step != StretchStep::None) pen += all_gaps.deal(1);
  }
  spacing.pens.push_back(pen);
  return spacing;
}

}  // namespace broadsheet
