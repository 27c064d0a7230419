#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "pictures/picture_data.h"

namespace broadsheet {

// Takes the rows of a picture one after another, from the top. It is called between calls of foreign code: it must not
// throw.
using TakeRow = std::function<void(const unsigned char* row)>;

struct JpegOutcome {
  std::string error;    // nothing can be done with the file
  std::string warning;  // rows were made up where its data are damaged
};

// The rows of a JPEG as grey, RGB or CMYK, of which 255 is full ink.
JpegOutcome decode_jpeg(std::string_view bytes, const TakeRow& take);

// Optimal: smaller and slower.
enum class JpegCoding { Fast, Optimal };

// libjpeg takes no larger side.
constexpr int longest_jpeg_side = 65500;

// Packs rows of one colour sample a pixel (4:4:4). CMYK, of which 255 is full ink, is stored as Adobe does and all
// readers know it: with its marker, and inverted. Throws std::bad_alloc when there is no memory.
std::string encode_jpeg(std::string_view rows, int width, int height, PixelFormat format, int quality,
                        JpegCoding coding = JpegCoding::Optimal);

}  // namespace broadsheet
