#pragma once

#include "content/edition.h"
#include "layout/layout.h"
#include "source/diagnostics.h"

namespace broadsheet {

// The layout of a page, its frames and fields asking for what the edition has for them by its own name. Slots that the
// layout does not have are reported.
Layout name_slots(Layout layout, const EditionPage& page, Diagnostics& diagnostics);

}  // namespace broadsheet
