#pragma once

#include <string>
#include <vector>

namespace broadsheet::test {

enum class JpegKind { Gray, Rgb, Cmyk, CmykOfAdobe, Ycck, ProgressiveRgb, RgbByName };

// Picture files made in memory. The JPEG shows a slope of tones.
std::string make_jpeg(JpegKind kind, int width, int height);

// One that shows the given rows, of which CMYK are as they are in the file.
std::string make_jpeg(JpegKind kind, int width, int height, const std::string& rows);
// With an EXIF block that says how the camera was held, or with an ICC profile in pieces.
std::string with_orientation(const std::string& jpeg, int orientation);
std::string with_profile(const std::string& jpeg, const std::string& profile);

struct PngKind {
  int color_type = 0;  // PNG_COLOR_TYPE_…
  int bits = 8;
  bool interlaced = false;
  std::string profile = {};
  double gamma = 0;
};

// `rows`: the bytes of the whole picture, packed as PNG packs them. A palette has red, green and blue.
std::string make_png(PngKind kind, int width, int height, const std::string& rows);

// Only a header: eight bits of grey.
std::string make_png_header(unsigned width, unsigned height);

}  // namespace broadsheet::test
