#pragma once

#include <string>

#include "display/display_list.h"

namespace broadsheet {

// Whole pixels an inch of a picture with pixels where it is drawn, across or down, whichever are fewer. Rounded down:
// whoever asks for 100 is not told that 99.6 are as many. Of a picture drawn without an area there is no end of them.
int pixels_an_inch(const PlacedPicture& picture);

// How to have so many of a picture with an area that has fewer: "a file 431 pixels wide would do; this one has 150".
std::string wider_file_hint(const PlacedPicture& picture, int pixels_an_inch);

}  // namespace broadsheet
