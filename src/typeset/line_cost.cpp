#include "typeset/line_cost.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

// The weights were found by trying, on the sample editions at 11 to 27 characters: of the lines as many as can be
// without a gap between ideographs, and the widest gap as small as can be. Spacing counts by its square, as a part of
// what there is. In the order of the shrink steps: marks are better squeezed than the gaps round figures, and full
// stops last.
constexpr std::array<Cost, shrink_step_count> shrink_weight = {2, 4, 4, 4, 5, 9};
constexpr Cost stretch_weight = 40;  // of word spaces and gaps round figures: holes in the grey, when they are wide
constexpr Cost gap_weight = 6;       // of gaps between ideographs; more, the wider they are
constexpr Cost gap_at_all = 10'000;  // an even line without a gap beats one with the least gap
constexpr Cost tightness_step = 75;  // thousandths of an em
constexpr Cost contrast = 60'000;

Cost thousandths(Length length, Length em) {
  return length.raw() * 1000 / em.raw();
}

Cost spacing_cost(Length used, Length available, Length em) {
  if (used == Length()) return 0;
  const Cost amount = thousandths(used, em);
  return amount * amount / std::max<Cost>(1, thousandths(available, em));
}

}  // namespace

LineJudgement judge_spacing(const LineTotals& totals, const LineFit& fit, Length em, LineEnd end) {
  LineJudgement judgement;
  for (int step = 0; step < shrink_step_count; ++step) {
    judgement.cost += shrink_weight[step] * spacing_cost(fit.taken[step], totals.shrink[step], em);
  }
  if (end == LineEnd::OfParagraph) return judgement;
  judgement.cost += stretch_weight * spacing_cost(fit.word_space_given + fit.autospace_given,
                                                  totals.word_space_stretch + totals.autospace_stretch, em);
  if (fit.gap(totals) > Length()) {
    const Cost gap = thousandths(fit.gap(totals), em);
    judgement.cost += gap_at_all + gap * gap * (gap_weight + gap / 16);
    judgement.tightness = static_cast<int>(std::min<Cost>(gap / tightness_step, tightness_count - 1));
  }
  return judgement;
}

Cost contrast_cost(int before, int after) {
  const int steps = std::abs(before - after);
  return steps < 2 ? 0 : contrast * (steps - 1);
}

}  // namespace broadsheet
