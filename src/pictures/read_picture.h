#pragma once

#include <memory>
#include <string>

#include "pictures/picture_book.h"

namespace broadsheet {

// What reading a picture file came to: the picture, or what is wrong with the file, worded to follow "the picture `x`".
struct PictureReading {
  std::shared_ptr<const PictureData> data;  // null when there is a problem
  std::string problem, hint;
  std::string warning;  // of a picture that can be used all the same
};

// Reads a JPEG or PNG file, told by its first bytes, not by its name.
PictureReading read_picture(std::string bytes);

// The bytes are kept as they are. Refuses what no PDF reader would draw: a file that is cut off, arithmetic coding,
// 12 bits a component.
PictureReading read_jpeg(std::string bytes);
// Any PNG as 8-bit rows of grey or RGB. Transparency is set on white, with a warning.
PictureReading read_png(const std::string& bytes);

// A sheet of newsprint at 600 dots an inch has 110 million pixels; a file that claims far more is damaged or a trap.
constexpr long long most_pixels = 500'000'000;
// PDF objects and libharu count bytes in 31 bits.
constexpr long long most_picture_bytes = 2'147'483'647;

// Says that a picture of this size is too large; empty when it is not.
std::string too_large(long long width, long long height, int components);

}  // namespace broadsheet
