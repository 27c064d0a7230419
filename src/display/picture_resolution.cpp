#include "display/picture_resolution.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace broadsheet {

namespace {

// Across and down differ only where a picture is pressed or stretched into its frame, by less than a pixel.
double exact_pixels_an_inch(const PlacedPicture& picture) {
  constexpr double inch = 72;
  return std::min(picture.data->width * picture.crop_width / picture.rect.width.pt(),
                  picture.data->height * picture.crop_height / picture.rect.height.pt()) *
         inch;
}

}  // namespace

int pixels_an_inch(const PlacedPicture& picture) {
  constexpr int no_end = std::numeric_limits<int>::max();
  if (picture.rect.width <= Length() || picture.rect.height <= Length()) return no_end;
  constexpr double rounding = 0.01;  // of frames, to a 65536th of a point: a file may have just as many as are wanted
  return static_cast<int>(std::min<double>(no_end, std::floor(exact_pixels_an_inch(picture) + rounding)));
}

std::string wider_file_hint(const PlacedPicture& picture, int pixels_an_inch) {
  return fmt::format("a file {:.0f} pixels wide would do; this one has {}",
                     std::ceil(picture.data->width * pixels_an_inch / exact_pixels_an_inch(picture)),
                     picture.data->width);
}

}  // namespace broadsheet
