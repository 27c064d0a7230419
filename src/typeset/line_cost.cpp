#include "typeset/line_cost.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

// The weights were found by trying, on the texts of bench/quality at 11 to 27 characters: of the lines as many as can
// be without a gap between ideographs, and the widest gap as small as can be. Spacing counts by its square, as a part
// of what there is; in the order of the shrink steps. A gap of a quarter em costs about a million, on which
// compose/fill_columns counts.
constexpr std::array<Cost, shrink_step_count> shrink_weight = {1, 1, 1, 1, 1, 2};
constexpr Cost stretch_weight = 20;  // of word spaces and gaps round figures: holes in the grey, when they are wide
constexpr Cost gap_weight = 6;       // of gaps between ideographs
constexpr Cost gap_at_all = 6'000;   // an even line without a gap beats one with the least gap
// Wide gaps cost by their fourth power, up to here: one of 0.2 em is worse than two of 0.15.
constexpr Cost steepest_gap = 300;
constexpr Cost steepness = 5'000;    // less is steeper
constexpr Cost tightness_step = 75;  // thousandths of an em
constexpr Cost contrast = 40'000;
// A number and its Han unit stay together where gaps of so many thousandths do it (LB-11): in a narrow column. On wider
// measures gaps are rare and seen at once, and there are more places to end a line: each character takes a part of it.
constexpr Cost unit_gap = 100;
constexpr Cost narrow_measure = 13;  // em
constexpr Cost unit_gap_less = 30;   // for each em of the measure more

Cost thousandths(Length length, Length em) {
  return length.raw() * 1000 / em.raw();
}

Cost gap_cost(Cost gap) {
  const Cost steep = std::min(gap, steepest_gap);
  return gap_at_all + gap * gap * gap_weight + gap * gap * steep * steep / steepness;
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
    judgement.cost += gap_cost(gap);
    judgement.tightness = static_cast<int>(std::min<Cost>(gap / tightness_step, tightness_count - 1));
  }
  return judgement;
}

Cost parted_unit_cost(Length measure, Length em) {
  const Cost wider = std::max<Cost>(0, thousandths(measure, em) - narrow_measure * 1000);
  return gap_cost(std::max<Cost>(0, unit_gap - wider * unit_gap_less / 1000));
}

Cost contrast_cost(int before, int after) {
  const int steps = std::abs(before - after);
  return steps < 2 ? 0 : contrast * (steps - 1);
}

}  // namespace broadsheet
