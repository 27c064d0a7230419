#pragma once

#include <memory>
#include <string>

#include "pictures/picture_data.h"

namespace broadsheet {

// What reading a picture file came to: the picture, or what is wrong with the file, worded to follow "the picture `x`".
struct PictureReading {
  std::shared_ptr<const PictureData> data;  // null when there is a problem
  std::string problem, hint;
  std::string warning, note;  // of a picture that can be used all the same
};

PictureReading refused_picture(std::string problem, std::string hint);

// Reads a JPEG, PNG, TIFF or WebP file, told by its first bytes, not by its name.
PictureReading read_picture(std::string bytes);

// The bytes are kept as they are, unless the picture must be turned upright or PDF readers would differ on its
// colours. Refuses what no PDF reader would draw: a file that is cut off, arithmetic coding, 12 bits a component.
PictureReading read_jpeg(std::string bytes);
// Any PNG as 8-bit rows of grey or RGB; black and white of one bit stay so.
PictureReading read_png(const std::string& bytes);
// The first page of a TIFF as rows of grey, RGB or CMYK, upright; black and white of one bit stay so.
PictureReading read_tiff(const std::string& bytes);
// A WebP that does not move, as rows of RGB, upright.
PictureReading read_webp(const std::string& bytes);

// A sheet of newsprint at 600 dots an inch has 110 million pixels; a file that claims far more is damaged or a trap.
// Four inks of so many are a gigabyte, the most that one picture may take once it is unpacked.
constexpr long long most_pixels = 250'000'000;
// Drawings of one bit are scanned at 1200 dots an inch and more, and eight pixels are one byte.
constexpr long long most_pixels_of_drawings = 2'000'000'000;
// PDF objects and libharu count bytes in 31 bits.
constexpr long long most_picture_bytes = 2'147'483'647;

// Says that a picture of this size is too large; empty when it is not.
std::string too_large(long long width, long long height, int bits = 8);

}  // namespace broadsheet
