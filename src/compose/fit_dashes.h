#pragma once

#include <vector>

#include "graphics/length.h"

namespace broadsheet {

// A dash and a gap as near as can be to these, repeated over a line of this length so that it begins and ends with a
// whole dash: both give alike. Nothing when there is room for one dash only: the line is unbroken. Dots are dashes of
// no length, at least two.
std::vector<Length> fit_dashes(Length length, Length dash, Length gap);

// The same round a closed line: a whole number of dashes and gaps.
std::vector<Length> fit_closed_dashes(Length length, Length dash, Length gap);

}  // namespace broadsheet
