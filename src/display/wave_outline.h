#pragma once

#include <vector>

#include "display/display_list.h"

namespace broadsheet {

// The edge of a wavy line, to be filled: where it begins, and three points a cubic curve all the way round. It has a
// whole number of half waves; a wave is about two and a half times as long as the rectangle is high.
std::vector<Point> wave_outline(const WavyLine& line);

}  // namespace broadsheet
