#pragma once

#include <vector>

#include "display/display_list.h"

namespace broadsheet {

// Makes the paths of the parts of all pages one order of reading. Each whole comes at the page where it begins. What
// stood on a page before, and does not go on, is repeated as furniture: a headline over the rest of its story.
void settle_reading_order(std::vector<Page>& pages);

}  // namespace broadsheet
