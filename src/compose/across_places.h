#pragma once

#include <cstdint>
#include <vector>

#include "compose/zone_fills.h"

namespace broadsheet {

// Where a heading stands that goes across all columns of its frame.
struct AcrossPlace {
  int row = 0;   // its first, from the head of the frame's columns
  int rows = 0;  // that it takes
  int lines = 0;
  LineRoom room;
  std::int64_t cost = 0;
  int next_row = 0;  // where text goes on below it
  int more_before = 0;
};

// From `row` on: there, and, if something narrows it there, on the first rows below that nothing does.
std::vector<AcrossPlace> places_across(const ZoneFills& fills, int heading, const FlowParagraph& spec,
                                       const FlowColumn& across, int row);

}  // namespace broadsheet
