#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/edition.h"

namespace broadsheet {

// The figures at both ends of a chart's scale, and the words for them.
struct ChartScale {
  double low = 0, high = 1;
  std::string low_words, high_words;

  // Where a figure stands, from 0 at the low end to 1 at the high one.
  double part(double value) const { return (value - low) / (high - low); }
};

// As the chart declares it; else from zero, or the least figure below it, to the largest.
ChartScale scale_from_zero(const Chart& chart);

// As the chart declares it; else from one round number to another, with all figures between. It begins at zero when
// the figures reach over more than half of the way to it.
ChartScale round_scale(const Chart& chart);

}  // namespace broadsheet
