#pragma once

#include <tiffio.h>

#include <functional>
#include <string>
#include <vector>

namespace broadsheet::test {

struct TiffKind {
  int bits = 8, samples = 1;
  int photometric = PHOTOMETRIC_MINISBLACK;
  int compression = COMPRESSION_NONE;
  int predictor = 0;  // 0: the codec has none
  int orientation = 0;
  bool planar = false, tiled = false;
  std::vector<std::uint16_t> extra = {};
  std::string profile = {};
  int rows_per_strip = 5;
  int pages = 1;
  bool big_endian = false;
};

// A TIFF file made in memory, of samples of 0 to 255, brought to the kind's bits.
using SampleAt = std::function<int(int x, int y, int sample)>;
std::string make_tiff(const TiffKind& kind, int width, int height, const SampleAt& sample);

}  // namespace broadsheet::test
