#pragma once

#include "content/edition.h"
#include "layout/layout.h"
#include "source/diagnostics.h"

namespace broadsheet {

// Whether the charts that frames draw have figures for their form: a value an item, or two, and bars a scale with zero
// on it. Charts that are not in the edition are not looked at. Returns false on an error.
bool check_charts(const Edition& edition, const Layout& layout, Diagnostics& diagnostics);

}  // namespace broadsheet
