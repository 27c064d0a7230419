#pragma once

#include <vector>

#include "display/display_list.h"

namespace broadsheet {

// Makes the paths of the parts of all pages one order of reading. Each whole comes at the page where it begins. What
// stands in several frames and does not go on counts in one of them, and in the others is furniture: a headline over
// the rest of its story, a line that repeats it. A frame made for it counts before a line or a box of the layout, a
// line on a page with frames made for its whole before one elsewhere, and then the first.
void settle_reading_order(std::vector<Page>& pages);

}  // namespace broadsheet
