#pragma once

#include <cstddef>

#include "content/edition.h"
#include "layout/layout.h"

namespace broadsheet {

// The layout of a page as its edition fills it: frames that text would run round, and for which the edition has
// nothing, are no longer in the way of text, and the rules and boxes that belong to them are gone.
Layout leave_out_empty(Layout layout, const Edition& edition, std::size_t page);

}  // namespace broadsheet
