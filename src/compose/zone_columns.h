#pragma once

#include <vector>

#include "compose/fill_columns.h"
#include "compose/thread.h"

namespace broadsheet {

// The part of a column, or of the rows that headings go across, that stands between two heights of its frame, both
// below the head of the frame's columns. It counts from the upper one on.
FlowColumn part_of(const FlowColumn& column, Length top, Length foot);

// The columns of a frame, and what goes across them, cut into zones: of each zone all columns, or the one that goes
// across. Of columns that end above a zone or begin below it there is a part without depth.
std::vector<ThreadColumn> part_columns(const std::vector<ThreadColumn>& columns, const ThreadColumn& across,
                                       const std::vector<FlowZone>& zones);

}  // namespace broadsheet
