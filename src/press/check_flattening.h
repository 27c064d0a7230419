#pragma once

#include "press/press_finding.h"

namespace broadsheet {

// For a standard without transparency (PDF/X-1a) shadows and pictures with alpha are printed as they look on white
// paper, and would cover what they fall on. Of words the rectangles of their ink count, of a path its bounds.
void check_flattening(const Page& page, const PressProfile& press, PressFindings& findings);

}  // namespace broadsheet
