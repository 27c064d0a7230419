#pragma once

#include "pictures/picture_cache.h"
#include "press/press_finding.h"

namespace broadsheet {

// Black type and rules overprint what lies under them, and their ink is added to that of a ground or a picture. Where
// both together are more than the paper takes, it is reported, once for each ground of a frame. Specks of less than
// 5 mm² are let pass; of a character its rectangle counts, of a path with a fill its bounds, of a gradient its heavier
// end.
void check_overprints(const Page& page, const PressProfile& press, PictureCache* cache, PressFindings& findings);

}  // namespace broadsheet
