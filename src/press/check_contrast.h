#pragma once

#include "press/press_finding.h"

namespace broadsheet {

// Type has to stand out from what it is printed on: their lightness, as the press's profile prints both, differs by a
// limit. Black overprints its ground, and a tint of black what lies under that; a spot ink counts as its alternate.
// Type on a picture is not judged, nor is the shade that a shadow adds. Of a path with a fill its bounds count.
void check_contrast(const Page& page, const PressProfile& press, PressFindings& findings);

}  // namespace broadsheet
