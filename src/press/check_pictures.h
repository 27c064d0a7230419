#pragma once

#include "pictures/picture_cache.h"
#include "press/press_finding.h"

namespace broadsheet {

// Frames for pictures in which none was drawn.
void check_placeholders(const Page& page, PressFindings& findings);

// The pictures of a page: their words, their pixels, and the ink that they are printed with.
void check_pictures(const Page& page, const PressProfile& press, PictureCache* cache, PressFindings& findings);

}  // namespace broadsheet
