#pragma once

#include "display/display_list.h"
#include "layout/layout.h"
#include "source/diagnostics.h"

namespace broadsheet {

// Holds a composed page to the rules of the newspaper page (NP in docs/typography.md), as strictly as its layout says.
// Each breach is reported at a frame of the layout; an error is Overset, since the page is to be made up anew.
void check_page_rules(const Page& page, const Layout& layout, Diagnostics& diagnostics);

}  // namespace broadsheet
