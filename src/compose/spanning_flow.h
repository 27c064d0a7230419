#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "compose/zone_fills.h"

namespace broadsheet {

// Flows paragraphs through the columns of one frame, some of whose headings go across all columns: the text above each
// of them is finished and level, and goes on below from the left column (JU-14). The rows of the frame are shared out
// among these zones and headings so that all together costs least, which is found exactly: of each zone every number of
// rows is looked at that could be part of the best way. In a zone with a heading below it white rows cost as in columns
// that are to be full, and again as holes, so that white is rather at the text's end. A heading has lines below it in
// the first column (JU-13): one, if it keeps no more; fewer only where an obstacle leaves the column no more. Where it
// and they have no room, they are left over with all that follows.
class SpanningFlow {
public:
  SpanningFlow(const std::vector<FlowParagraph>& paragraphs, Length row, LineMenu menu)
      : paragraphs_(paragraphs), fills_(paragraphs, row, std::move(menu)) {}

  // As fill_columns does it.
  std::optional<FilledColumns> fill(const FlowSpace& space, FillGoal goal, std::int64_t bound);

private:
  const std::vector<FlowParagraph>& paragraphs_;
  ZoneFills fills_;
};

}  // namespace broadsheet
