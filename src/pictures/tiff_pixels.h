#pragma once

#include "pictures/picture_data.h"
#include "pictures/tiff_file.h"

namespace broadsheet {

// How the pixels of a TIFF's page are stored.
struct TiffShape {
  int width = 0, height = 0;  // as stored
  int bits = 1, samples = 1;
  int compression = 0, orientation = 1;
  bool is_planar = false;  // all of one sample, then all of the next
  PixelFormat format = PixelFormat::Gray;
  bool is_palette = false, zero_is_white = false;
  int alpha = -1;              // the number of the sample; -1: none
  bool is_multiplied = false;  // colours by alpha

  bool stays_one_bit() const { return bits == 1 && samples == 1 && format == PixelFormat::Gray; }
};

// Reads all pixels into upright rows, strip by strip or tile by tile; alpha is the last component of each pixel. False
// when libtiff gives up.
bool read_tiff_pixels(TIFF* tiff, const TiffShape& shape, PictureData& picture);

}  // namespace broadsheet
