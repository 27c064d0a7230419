#pragma once

#include <cstdint>
#include <limits>

#include "typeset/fit_line.h"

namespace broadsheet {

// Costs are integers, so that every machine chooses the same breaks. Spacing is judged in thousandths of an em.
using Cost = std::int64_t;
inline constexpr Cost impossible = std::numeric_limits<Cost>::max();

// How open a line is: 0 where no gap between ideographs was opened, then by steps of 0.075 em.
inline constexpr int tightness_count = 4;

struct LineJudgement {
  Cost cost = 0;
  int tightness = 0;
};

enum class LineEnd { OfParagraph, Inside };

// What the spacing of a justified line costs, and how open it is.
LineJudgement judge_spacing(const LineTotals& totals, const LineFit& fit, Length em, LineEnd end);

// What it costs to end a line between a number and its Han unit.
Cost parted_unit_cost(Length measure, Length em);

// What it costs that two lines of unlike tightness follow each other (JU-07).
Cost contrast_cost(int before, int after);

}  // namespace broadsheet
