#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "preflight/pdf_file.h"

namespace broadsheet {

// What the data of a JPEG says of itself (ITU T.81, B.2.2).
struct JpegFrame {
  int width = 0, height = 0, components = 0;
};
std::optional<JpegFrame> read_jpeg_frame(std::string_view data);

// How many pixels of a picture have how much ink: an entry for each per cent of total ink, 0 to 400.
struct PictureInk {
  std::array<long, 401> pixels{};
  std::string problem;  // why not all of it could be read
  long count() const;
  long count_above(double percent) const;
  int most() const;
};

// Of a picture of 8 bits in CMYK; nothing of any other, and where its data cannot be unpacked within the limits.
std::optional<PictureInk> measure_picture_ink(const PdfFile& file, const CosObject& image);

}  // namespace broadsheet
