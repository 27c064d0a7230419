#pragma once

#include <vector>

#include "display/display_list.h"
#include "pictures/convert_pictures.h"
#include "press/press_profile.h"
#include "source/diagnostics.h"

namespace broadsheet {

// What the press makes of pictures. PDF/X-1a has all in inks and nothing transparent.
PictureConversion conversion_for(const PressProfile& press);

// The part of a picture that is printed, at its size on the page.
PictureJob job_of(const PlacedPicture& placed);

// Puts in the place of every picture on the pages what the press prints of it (see convert_picture), made by so many
// threads and looked for in the cache before, if there is one. A picture that cannot be converted is reported at its
// frame.
ConversionCounts ready_pictures(std::vector<Page>& pages, const PressProfile& press, int threads, PictureCache* cache,
                                Diagnostics& diagnostics);

}  // namespace broadsheet
