#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "pictures/picture_data.h"

namespace broadsheet {

// Puts the profile that a file embeds into `picture`, if it is one of the same colours that can be read. Otherwise the
// picture has none, and what is wrong is returned, worded as a warning. Empty bytes are no profile and no fault.
std::string take_profile(std::string bytes, PictureData& picture);

// The profile of sRGB. Its bytes are the same in every run.
std::shared_ptr<const std::string> srgb_profile();

// Chromaticities of white, red, green and blue, x and y each, as PNG's cHRM has them.
using Chromaticities = std::array<double, 8>;
constexpr Chromaticities srgb_chromaticities = {0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06};

// The profile of a display whose samples are light to the power of `gamma` (sRGB has about 1/2.2), of as many
// components as `format`; null when the numbers make none.
std::shared_ptr<const std::string> gamma_profile(PixelFormat format, double gamma, const Chromaticities& colors);

}  // namespace broadsheet
