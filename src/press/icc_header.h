#pragma once

#include <string>
#include <string_view>

namespace broadsheet {

// What keeps a file from being the profile of an output intent of CMYK presses: no ICC profile, another class than
// output, another colour space, cut off, newer than version 4 (ISO 15930-7, 6.2; ICC.1, 7.2). Worded to follow "the
// profile `x`"; empty: nothing.
std::string unfit_for_press(std::string_view icc);

}  // namespace broadsheet
