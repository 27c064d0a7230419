#pragma once

#include <string>

namespace broadsheet::test {

// The profile of a press that there is not: its inks take away light in proportion, on a paper and with a black that
// are like those of newsprint. Black is used late, so that dark colours have much ink in all.
std::string make_press_profile();

// RGB profiles of other colours than sRGB, and a grey one.
std::string make_wide_rgb_profile();
std::string make_gray_profile(double gamma);

}  // namespace broadsheet::test
