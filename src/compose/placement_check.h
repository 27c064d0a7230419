#pragma once

#include "content/edition.h"
#include "layout/layout.h"
#include "source/diagnostics.h"

namespace broadsheet {

// Whether layout and edition go together: reports frames and patterns that name a story, indicators or a picture which
// the edition does not have (an error), and words of the edition that no frame takes (a warning; the text of a story is
// overset), and pictures and figures (a note: another layout may take them). Returns false on an error.
bool check_placements(const Edition& edition, const Layout& layout, Diagnostics& diagnostics);

}  // namespace broadsheet
