#pragma once

#include "compose/composition.h"

namespace broadsheet {

// Draws the bars of a figure: its amount and what stands beside it on the scale of the group's amounts, its change on
// that of changes; or squares for things counted. `area` begins at the first bar's top and is as wide as the cell. A
// figure in a unit without a scale has none.
void place_bars(Composition& composition, int frame, const Indicators& list, const Indicator& item,
                const IndicatorCell& cell, const Rect& area);

}  // namespace broadsheet
