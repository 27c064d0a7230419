#pragma once

#include <cstddef>
#include <string_view>

namespace broadsheet {

// How a camera was held, as EXIF and TIFF number it: 1 upright, 2 to 4 mirrored or upside down, 5 to 8 on its side.

// From an EXIF block, which begins as a TIFF file does. 1 where it does not say, or is damaged.
int exif_orientation(std::string_view exif);

// Where pixels that are stored in one orientation stand in the upright picture.
class Turn {
public:
  // The size as stored; an orientation that there is not counts as 1.
  Turn(int orientation, int stored_width, int stored_height);

  int width() const { return width_; }  // upright
  int height() const { return height_; }
  // The number of a stored pixel among those of the upright picture, counted along its rows.
  std::ptrdiff_t at(int x, int y) const { return start_ + x * step_across_ + y * step_down_; }

  // Puts a row as stored into the upright rows, of pixels of `components` bytes.
  void place_row(const unsigned char* row, int y, int components, unsigned char* upright) const;

private:
  int stored_width_, width_, height_;
  std::ptrdiff_t start_, step_across_, step_down_;  // in pixels of the upright picture
};

}  // namespace broadsheet
