#pragma once

#include <vector>

#include "display/display_list.h"
#include "pictures/picture_cache.h"
#include "press/press_finding.h"
#include "press/press_profile.h"

namespace broadsheet {

// Holds a composed page to what the press wants, before it is put on a sheet, and as strictly as its profile says. In
// the order of painting; no finding knows the page's number. Pictures that must be converted to be measured are looked
// for in the cache, and kept there, if there is one.
std::vector<PressFinding> check_press(const Page& page, const PressProfile& press, PictureCache* cache);

}  // namespace broadsheet
