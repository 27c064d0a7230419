#include "typeset/line_cost.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

// Per thousandth of an em taken, in the order of the shrink steps: marks are better squeezed than the gaps round
// figures, and full stops last.
constexpr std::array<Cost, shrink_step_count> shrink_cost = {2, 4, 4, 4, 5, 9};
constexpr Cost stretch_cost = 2;     // of word spaces and gaps round figures
constexpr Cost gap_at_all = 1'500;   // an even line without a gap beats one with the least gap
constexpr Cost tightness_step = 75;  // thousandths of an em
constexpr Cost contrast = 6'000;

Cost thousandths(Length length, Length em) {
  return length.raw() * 1000 / em.raw();
}

}  // namespace

LineJudgement judge_spacing(const LineTotals& totals, const LineFit& fit, Length em, LineEnd end) {
  LineJudgement judgement;
  for (int step = 0; step < shrink_step_count; ++step) {
    const Cost taken = thousandths(fit.taken[step], em);
    if (taken > 0) judgement.cost += shrink_cost[step] * taken * taken / thousandths(totals.shrink[step], em);
  }
  if (end == LineEnd::OfParagraph) return judgement;
  judgement.cost += stretch_cost * thousandths(fit.word_space_given + fit.autospace_given, em);
  const Length open = fit.free_given + fit.spaces_given + fit.missing;
  if (open > Length()) {
    const Cost gap =
        thousandths(open, em) / std::max(1, totals.free_gaps + (totals.free_gaps == 0 ? totals.spaces : 0));
    judgement.cost += gap_at_all + gap * gap * 3 / 2;
    judgement.tightness = static_cast<int>(std::min<Cost>(gap / tightness_step, tightness_count - 1));
  }
  return judgement;
}

Cost contrast_cost(int before, int after) {
  const int steps = std::abs(before - after);
  return steps < 2 ? 0 : contrast * (steps - 1);
}

}  // namespace broadsheet
