#include <catch2/catch.hpp>

#include <png.h>

#include <cstdint>

#include "make_pictures.h"
#include "make_profile.h"
#include "make_tiff.h"
#include "make_webp.h"
#include "pictures/convert_picture.h"
#include "pictures/read_picture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

int tone(int x, int y, int sample) {
  return (x * 11 + y * 5 + sample * 70) % 256;
}

std::string rows_of(int components) {
  std::string rows;
  for (int y = 0; y < 16; ++y) {
    for (int x = 0; x < 16; ++x) {
      for (int s = 0; s < components; ++s) rows += static_cast<char>(tone(x, y, s));
    }
  }
  return rows;
}

std::vector<std::string> sound_files() {
  PngKind palette = {PNG_COLOR_TYPE_PALETTE, 8};
  PngKind tagged = {PNG_COLOR_TYPE_RGB_ALPHA};
  tagged.profile = make_wide_rgb_profile();
  const std::string webp = make_webp(WebPKind::Lossy, 16, 16, rows_of(3));
  return {
      with_orientation(make_jpeg(JpegKind::Rgb, 16, 16), 6),
      with_profile(make_jpeg(JpegKind::ProgressiveRgb, 16, 16), make_wide_rgb_profile()),
      make_jpeg(JpegKind::Ycck, 16, 16),
      make_png(tagged, 16, 16, rows_of(4)),
      make_png({PNG_COLOR_TYPE_GRAY, 8, true}, 16, 16, rows_of(1)),
      make_png(palette, 16, 16, std::string(256, '\1')),
      make_tiff({.samples = 3, .photometric = PHOTOMETRIC_RGB, .compression = COMPRESSION_LZW, .predictor = 2}, 16, 16,
                tone),
      make_tiff({.samples = 4, .photometric = PHOTOMETRIC_SEPARATED, .planar = true, .tiled = true}, 16, 16, tone),
      make_tiff({.bits = 1, .compression = COMPRESSION_CCITTFAX4}, 16, 16, tone),
      make_tiff({.bits = 4, .photometric = PHOTOMETRIC_PALETTE, .compression = COMPRESSION_ADOBE_DEFLATE}, 16, 16,
                tone),
      make_tiff({.samples = 3, .photometric = PHOTOMETRIC_YCBCR, .compression = COMPRESSION_JPEG, .rows_per_strip = 16},
                16, 16, tone),
      with_chunks(webp, make_wide_rgb_profile(), {}, 16, 16),
      make_webp(WebPKind::Lossless, 16, 16, rows_of(4)),
  };
}

// Numbers that look like chance and are the same every time.
struct Numbers {
  std::uint32_t state;
  std::uint32_t next() { return state = state * 1664525U + 1013904223U, state >> 8; }
};

// Read and converted, or refused with words; anything else ends the test.
void read_and_convert(const std::string& bytes, const PictureConversion& conversion) {
  const PictureReading reading = read_picture(bytes);
  if (!reading.data) {
    if (reading.problem.empty()) FAIL("refused without a word");
    return;
  }
  const PictureData& data = *reading.data;
  if (data.width <= 0 || data.height <= 0) FAIL("no pixels");
  // A damaged number may make a small picture a large one, which takes its time and tells nothing.
  if (1LL * data.width * data.height > 1'000'000) return;
  if (data.encoding == Encoding::Raw &&
      data.bytes.size() != row_bytes(data.format, data.bits, data.width) * static_cast<std::size_t>(data.height)) {
    FAIL("rows of another length than the size says");
  }
  const ConvertedPicture converted = convert_picture(reading.data, {}, conversion);
  if (!converted.data && converted.problem.empty()) FAIL("not converted without a word");
}

}  // namespace

TEST_CASE("a damaged picture never brings the program down") {
  PictureConversion conversion;
  conversion.press = std::make_shared<const InkProfile>(make_press_profile());
  std::uint32_t seed = 1;
  for (const std::string& file : sound_files()) {
    CHECK(read_picture(file).data);
    Numbers numbers{seed++};
    for (int trial = 0; trial < 120; ++trial) {
      std::string damaged = file;
      const std::uint32_t changes = 1 + numbers.next() % 4;
      for (std::uint32_t i = 0; i < changes; ++i) {
        // Half of them in the first bytes, where the headers are.
        const std::size_t reach = numbers.next() % 2 == 0 ? std::min<std::size_t>(damaged.size(), 64) : damaged.size();
        const std::size_t at = numbers.next() % reach;
        damaged[at] = static_cast<char>(numbers.next() % 3 == 0 ? 0xFF : numbers.next());
      }
      read_and_convert(damaged, conversion);
    }
    for (std::size_t length = 0; length < file.size(); length += 1 + file.size() / 60) {
      read_and_convert(file.substr(0, length), conversion);
    }
  }
}

TEST_CASE("a JPEG with damaged pixels is printed, with a warning") {
  std::string jpeg = make_jpeg(JpegKind::Rgb, 64, 64);
  const std::size_t scan = jpeg.find("\xFF\xDA");
  REQUIRE(scan != std::string::npos);
  jpeg.erase(scan + 40, 1000);
  PictureConversion conversion;
  conversion.press = std::make_shared<const InkProfile>(make_press_profile());
  const PictureReading reading = read_picture(jpeg);
  REQUIRE(reading.data);
  const ConvertedPicture converted = convert_picture(reading.data, {}, conversion);
  CHECK(converted.data);
  CHECK_THAT(converted.warning, Catch::StartsWith("is damaged in places ("));
}
