#pragma once

#include <vector>

#include "content/edition.h"
#include "layout/layout.h"
#include "source/diagnostics.h"

namespace broadsheet {

// Whether layout and edition go together: reports frames and patterns that name a story, indicators or a picture which
// the edition does not have. Returns false if there is one.
bool check_placements(const Edition& edition, const Layout& layout, Diagnostics& diagnostics);

// Reports words of the edition that no frame of any page takes (a warning; the text of a story is overset), and
// pictures and figures (a note: another layout may take them). `layouts`: one a page.
void report_unplaced(const Edition& edition, const std::vector<const Layout*>& layouts, Diagnostics& diagnostics);

}  // namespace broadsheet
