#pragma once

#include <string>
#include <vector>

namespace broadsheet::test {

enum class JpegKind { Gray, Rgb, Cmyk, CmykOfAdobe, ProgressiveRgb };

// Picture files made in memory. The JPEG shows a slope of tones.
std::string make_jpeg(JpegKind kind, int width, int height);

struct PngKind {
  int color_type = 0;  // PNG_COLOR_TYPE_…
  int bits = 8;
  bool interlaced = false;
};

// `rows`: the bytes of the whole picture, packed as PNG packs them. A palette has red, green and blue.
std::string make_png(PngKind kind, int width, int height, const std::string& rows);

// Only a header: eight bits of grey.
std::string make_png_header(unsigned width, unsigned height);

}  // namespace broadsheet::test
