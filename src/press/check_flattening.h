#pragma once

#include "display/display_list.h"
#include "press/press_profile.h"
#include "source/diagnostics.h"

namespace broadsheet {

// For a standard without transparency (PDF/X-1a) shadows and pictures with alpha are printed as they look on white
// paper, and would cover what they fall on: each that falls on something is reported at its frame, as something that
// does not fit.
void check_flattening(const Page& page, const PressProfile& press, Diagnostics& diagnostics);

}  // namespace broadsheet
