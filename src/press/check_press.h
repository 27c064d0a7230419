#pragma once

#include "display/display_list.h"
#include "press/press_profile.h"
#include "source/diagnostics.h"

namespace broadsheet {

// Holds a composed page to what the press wants, before it is put on a sheet. Each finding is told at the frame of the
// layout that drew the thing, once a frame and rule, with the force that the profile gives to the rule; an error as
// something that does not fit.
void check_press(const Page& page, const PressProfile& press, Diagnostics& diagnostics);

}  // namespace broadsheet
