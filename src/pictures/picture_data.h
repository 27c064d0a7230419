#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace broadsheet {

enum class PixelFormat { Gray, Rgb, Cmyk };
enum class Encoding { Jpeg, Raw };
enum class PictureFile { Jpeg, Png, Tiff, WebP };

// A picture, upright, decoded no further than the PDF needs: a JPEG keeps its bytes where it can, anything else is
// rows.
struct PictureData {
  int width = 0, height = 0;  // pixels
  PixelFormat format = PixelFormat::Rgb;
  Encoding encoding = Encoding::Raw;
  PictureFile file = PictureFile::Png;  // what it was read from
  int bits = 8;           // of a component; 1: grey, 8 pixels a byte from its highest bit, 0 black, rows in whole bytes
  bool inverted = false;  // an Adobe CMYK JPEG: 0 is full ink
  std::string bytes;      // the JPEG file, or rows from the top; of CMYK rows 255 is full ink
  std::shared_ptr<const std::string> profile;  // ICC, of the same colours; null: none, which of RGB means sRGB
  std::shared_ptr<const std::string> alpha;    // a byte a pixel, 0 clear, colours not multiplied by it; null: opaque
};

constexpr int components_of(PixelFormat format) {
  return format == PixelFormat::Gray ? 1 : format == PixelFormat::Rgb ? 3 : 4;
}

// Of rows that are not packed as JPEG.
constexpr std::size_t row_bytes(PixelFormat format, int bits, int width) {
  return (static_cast<std::size_t>(width) * components_of(format) * bits + 7) / 8;
}

}  // namespace broadsheet
