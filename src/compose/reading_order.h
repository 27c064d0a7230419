#pragma once

#include <vector>

#include "display/display_list.h"

namespace broadsheet {

// Makes the paths of the parts of all pages one order of reading. Each whole comes at the page where it begins. What
// stands in several frames and does not go on counts in one of them, and in the others is furniture: a headline over
// the rest of its story, a line that has it too. It counts in a frame made for it rather than in a line or a box of the
// layout, in one of these rather on a page that has more of its whole, and where it stands first.
void settle_reading_order(std::vector<Page>& pages);

}  // namespace broadsheet
