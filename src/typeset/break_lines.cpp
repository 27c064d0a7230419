#include "typeset/break_lines.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "typeset/fit_line.h"

namespace broadsheet {

namespace {

// Costs are integers, so that every machine chooses the same breaks. Spacing is judged in thousandths of an em.
using Cost = std::int64_t;
constexpr Cost impossible = std::numeric_limits<Cost>::max();
constexpr Cost illegal_break = 1'000'000'000;  // inside a word: only when nothing else is left
constexpr Cost overfull_line = 100'000'000'000;
// A last line of one character is worth a gap of about a quarter em in the lines before it (JU-10).
constexpr Cost runt = 90'000;
constexpr Cost gap_at_all = 1'500;    // an even line without a gap beats one with the least gap
constexpr Cost ragged_line = 10'000;  // each line of ragged text: as few as can be

// Per thousandth of an em taken, in the order of the shrink steps: marks are better squeezed than the gaps round
// figures, and full stops last.
constexpr std::array<Cost, shrink_step_count> shrink_cost = {2, 4, 4, 4, 5, 9};
constexpr Cost stretch_cost = 2;  // of word spaces and gaps round figures

// Sums over the atoms before an index, so that the totals of any line are a difference.
struct Sums {
  Length width, gap;
  std::array<Length, shrink_step_count> shrink, gap_shrink;
  Length word_space_stretch, autospace_stretch;
  int free_gaps = 0;
};

Length capacity(const LineTotals& line) {
  Length sum;
  for (const Length shrink : line.shrink) sum += shrink;
  return sum;
}

class Breaker {
public:
  Breaker(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters);
  std::vector<int> run();

private:
  bool search(bool anywhere);
  LineTotals totals(int begin, int end) const;
  Cost line_cost(int begin, int end, const LineTotals& line, bool anywhere) const;
  Cost justified_cost(int end, const LineTotals& line, const LineFit& fit) const;
  Cost ragged_cost(const LineTotals& line, Length room) const;
  bool is_runt(int begin, int end) const;
  Length measure(int begin) const;
  Cost milli_em(Length length) const { return length.raw() * 1000 / parameters_.em.raw(); }

  const std::vector<Atom>& atoms_;
  const int begin_, end_;
  const BreakParameters& parameters_;
  std::vector<Sums> sums_;     // one more than atoms
  std::vector<Cost> best_;     // least cost of setting the atoms before an index as whole lines
  std::vector<int> previous_;  // where the last of those lines begins
};

}  // namespace

std::vector<int> break_lines(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters) {
  if (begin >= static_cast<int>(atoms.size())) return {};
  return Breaker(atoms, begin, parameters).run();
}

namespace {

Breaker::Breaker(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters)
    : atoms_(atoms), begin_(begin), end_(static_cast<int>(atoms.size())), parameters_(parameters) {
  sums_.resize(atoms.size() + 1);
  for (int i = begin; i < end_; ++i) {
    const Atom& atom = atoms[i];
    Sums sums = sums_[i];
    sums.width += atom.width;
    sums.gap += atom.gap;
    if (atom.shrink_step != ShrinkStep::None) sums.shrink[static_cast<int>(atom.shrink_step)] += atom.shrink;
    if (atom.gap_shrink_step != ShrinkStep::None) {
      sums.gap_shrink[static_cast<int>(atom.gap_shrink_step)] += atom.gap_shrink;
    }
    if (atom.stretch_step == StretchStep::WordSpace) sums.word_space_stretch += atom.stretch_limit;
    if (atom.stretch_step == StretchStep::Autospace) sums.autospace_stretch += atom.stretch_limit;
    if (atom.stretch_step == StretchStep::Free) ++sums.free_gaps;
    sums_[i + 1] = sums;
  }
}

std::vector<int> Breaker::run() {
  if (!search(false)) search(true);
  std::vector<int> ends;
  for (int end = end_; end > begin_; end = previous_[end]) ends.push_back(end);
  std::reverse(ends.begin(), ends.end());
  return ends;
}

// Finds the least cost to each place a line may end; `anywhere` lets lines end inside words and overfull.
bool Breaker::search(bool anywhere) {
  best_.assign(atoms_.size() + 1, impossible);
  previous_.assign(atoms_.size() + 1, begin_);
  best_[begin_] = 0;
  for (int begin = begin_; begin < end_; ++begin) {
    if (best_[begin] == impossible) continue;
    for (int end = begin + 1; end <= end_; ++end) {
      const BreakKind kind = end == end_ ? BreakKind::Mandatory : atoms_[end - 1].break_after;
      const LineTotals line = totals(begin, end);
      if (kind != BreakKind::Forbidden || anywhere) {
        const Cost cost = line_cost(begin, end, line, anywhere);
        if (cost != impossible && best_[begin] + cost < best_[end]) {
          best_[end] = best_[begin] + cost;
          previous_[end] = begin;
        }
      }
      // An em of room, since a line may still get shorter: its next atom may be a mark that is half as wide at the end.
      const bool too_long = line.natural - capacity(line) > measure(begin) + parameters_.em;
      if (kind == BreakKind::Mandatory || too_long) break;
    }
  }
  return best_[end_] != impossible;
}

LineTotals Breaker::totals(int begin, int end) const {
  if (end - begin < 3) return total(atoms_, begin, end);
  const Sums& from = sums_[begin + 1];  // past the first atom
  const Sums& to = sums_[end - 1];      // before the last
  const Sums& gaps_from = sums_[begin];
  LineTotals line;
  line.natural =
      atoms_[begin].start_width + (to.width - from.width) + atoms_[end - 1].end_width + (to.gap - gaps_from.gap);
  for (int step = 0; step < shrink_step_count; ++step) {
    line.shrink[step] = (to.shrink[step] - from.shrink[step]) + (to.gap_shrink[step] - gaps_from.gap_shrink[step]);
  }
  line.word_space_stretch = to.word_space_stretch - gaps_from.word_space_stretch;
  line.autospace_stretch = to.autospace_stretch - gaps_from.autospace_stretch;
  line.free_gaps = to.free_gaps - gaps_from.free_gaps;
  return line;
}

Cost Breaker::line_cost(int begin, int end, const LineTotals& line, bool anywhere) const {
  const Length room = measure(begin);
  const bool legal = end == end_ || atoms_[end - 1].break_after != BreakKind::Forbidden;
  Cost cost = legal ? 0 : illegal_break;
  const LineFit fit = fit_line(line, room);
  if (!fit.fits) return anywhere && end - begin == 1 ? cost + overfull_line : impossible;
  const Cost spacing =
      parameters_.shape == LineShape::Justified ? justified_cost(end, line, fit) : ragged_cost(line, room);
  if (spacing == impossible) return impossible;
  cost += spacing;
  if (end == end_ && begin != begin_ && is_runt(begin, end)) cost += runt;
  return cost;
}

Cost Breaker::justified_cost(int end, const LineTotals& line, const LineFit& fit) const {
  Cost cost = 0;
  for (int step = 0; step < shrink_step_count; ++step) {
    const Cost taken = milli_em(fit.taken[step]);
    if (taken > 0) cost += shrink_cost[step] * taken * taken / milli_em(line.shrink[step]);
  }
  const bool ends_paragraph = end == end_ || atoms_[end - 1].break_after == BreakKind::Mandatory;
  if (ends_paragraph) return cost;
  cost += stretch_cost * milli_em(fit.word_space_given + fit.autospace_given);
  const Length open = fit.free_given + fit.missing;
  if (open > Length()) {
    const Cost gap = milli_em(open) / std::max(1, line.free_gaps);
    cost += gap_at_all + gap * gap * 3 / 2;
  }
  return cost;
}

Cost Breaker::ragged_cost(const LineTotals& line, Length room) const {
  if (line.natural > room) return impossible;
  const Cost slack = milli_em(room - line.natural);
  return ragged_line + slack / 10;
}

bool Breaker::is_runt(int begin, int end) const {
  int letters = 0;
  for (int i = begin; i < end && letters < 2; ++i) letters += atoms_[i].is_letter ? 1 : 0;
  return letters < 2;
}

Length Breaker::measure(int begin) const {
  return begin == begin_ ? parameters_.measure - parameters_.indent : parameters_.measure;
}

}  // namespace

}  // namespace broadsheet
