#pragma once

#include <memory>
#include <string>

#include "pictures/convert_picture.h"

namespace broadsheet {

// Pixels of a picture, decoded: 8-bit rows, of CMYK 255 is full ink.
struct PicturePixels {
  int width = 0, height = 0;
  PixelFormat format = PixelFormat::Gray;
  std::string rows;
  std::string alpha;                                     // empty: opaque
  bool is_shrunk = false;                                // has fewer pixels than the picture there
  double x = 0, y = 0, part_width = 1, part_height = 1;  // what of it is printed
  std::string problem, warning;
};

// The printed part of a picture of 8 bits, shrunk to `ppi` at its printed size if it has more than an eighth above
// that; fewer are left as they are, since a filter would only blur them.
PicturePixels cut_picture(const PictureData& picture, const PictureCut& cut, int ppi);

// The same of a picture of one bit: where pixels are taken out, each is black that was half black or more.
PictureData cut_line_art(const PictureData& picture, const PictureCut& cut, int ppi, ConvertedPicture& converted);

}  // namespace broadsheet
