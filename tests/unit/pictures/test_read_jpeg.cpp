#include <catch2/catch.hpp>

#include <cstdlib>

#include "make_pictures.h"
#include "make_profile.h"
#include "pictures/jpeg_codec.h"
#include "pictures/orientation.h"
#include "pictures/read_picture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// 16 by 8 pixels: the left half light, and of the right half the lower part dark.
std::string marked_rows() {
  std::string rows;
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 16; ++x) rows += static_cast<char>(x < 8 ? 240 : y < 4 ? 128 : 10);
  }
  return rows;
}

int gray_at(const PictureData& picture, int x, int y) {
  return static_cast<unsigned char>(picture.bytes[static_cast<std::size_t>(y * picture.width + x)]);
}

std::string decoded(const std::string& jpeg) {
  std::string rows;
  PictureReading reading = read_picture(jpeg);
  REQUIRE(reading.data);
  const auto row_size = row_bytes(reading.data->format, 8, reading.data->width);
  const JpegOutcome outcome =
      decode_jpeg(jpeg, [&](const unsigned char* row) { rows.append(reinterpret_cast<const char*>(row), row_size); });
  CHECK(outcome.error.empty());
  return rows;
}

}  // namespace

TEST_CASE("a JPEG is turned as its camera was held") {
  const std::string jpeg = make_jpeg(JpegKind::Gray, 16, 8, marked_rows());
  // Where the dark corner, at the right foot as stored, comes to stand.
  struct Expected {
    int orientation;
    bool is_right, is_low, is_upright_format;
  };
  const auto expected =
      GENERATE(Expected{1, true, true, false}, Expected{2, false, true, false}, Expected{3, false, false, false},
               Expected{4, true, false, false}, Expected{5, true, true, true}, Expected{6, false, true, true},
               Expected{7, false, false, true}, Expected{8, true, false, true});
  const PictureReading reading = read_picture(with_orientation(jpeg, expected.orientation));
  REQUIRE(reading.data);
  const PictureData& picture = *reading.data;
  CHECK(picture.width == (expected.is_upright_format ? 8 : 16));
  CHECK(picture.height == (expected.is_upright_format ? 16 : 8));
  if (expected.orientation == 1) {
    CHECK(picture.encoding == Encoding::Jpeg);
    CHECK(picture.bytes == with_orientation(jpeg, 1));
    return;
  }
  CHECK(picture.encoding == Encoding::Raw);
  REQUIRE(picture.bytes.size() == 128);
  for (const bool right : {false, true}) {
    for (const bool low : {false, true}) {
      const int gray = gray_at(picture, right ? picture.width - 2 : 1, low ? picture.height - 2 : 1);
      const bool is_dark = right == expected.is_right && low == expected.is_low;
      INFO(expected.orientation << " " << right << " " << low << " " << gray);
      CHECK((gray < 60) == is_dark);
    }
  }
}

TEST_CASE("an EXIF block that is damaged leaves the picture as it is") {
  using namespace std::string_literals;
  CHECK(exif_orientation("") == 1);
  CHECK(exif_orientation("II*\0"s) == 1);
  CHECK(exif_orientation("II*\0\xFF\xFF\xFF\xFF"s) == 1);
  CHECK(exif_orientation("II*\0\x08\0\0\0\xFF\xFF\x12\x01"s) == 1);
  CHECK(exif_orientation("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"s) == 6);
  CHECK(exif_orientation("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x09\0\0\0"s) == 1);
}

TEST_CASE("a JPEG keeps its profile, put together from its pieces") {
  const std::string profile = make_wide_rgb_profile();
  const PictureReading rgb = read_picture(with_profile(make_jpeg(JpegKind::Rgb, 8, 8), profile));
  REQUIRE(rgb.data);
  REQUIRE(rgb.data->profile);
  CHECK(*rgb.data->profile == profile);
  CHECK(rgb.warning.empty());
  const PictureReading cmyk = read_picture(with_profile(make_jpeg(JpegKind::CmykOfAdobe, 8, 8), make_press_profile()));
  REQUIRE(cmyk.data);
  CHECK(cmyk.data->profile);
}

TEST_CASE("a profile of other colours, or none at all, is told and left out") {
  const PictureReading other = read_picture(with_profile(make_jpeg(JpegKind::Rgb, 8, 8), make_gray_profile(2.2)));
  REQUIRE(other.data);
  CHECK_FALSE(other.data->profile);
  CHECK(other.warning == "has a colour profile that cannot be used; its colours are taken as sRGB");
  const PictureReading damaged = read_picture(with_profile(make_jpeg(JpegKind::Gray, 8, 8), "no profile"));
  REQUIRE(damaged.data);
  CHECK_FALSE(damaged.data->profile);
  CHECK(damaged.warning == "has a colour profile that cannot be used");
}

TEST_CASE("a JPEG whose RGB only its components' names tell is unpacked") {
  const std::string rows(16 * 16 * 3, '\x50');
  const PictureReading reading = read_picture(make_jpeg(JpegKind::RgbByName, 16, 16, rows));
  REQUIRE(reading.data);
  CHECK(reading.data->encoding == Encoding::Raw);
  CHECK(reading.data->bytes == rows);
}

TEST_CASE("inks are read as they were meant, inverted only after Adobe's marker") {
  // An even tone of 200, 100, 50, 10 as Adobe's programs store it.
  std::string stored;
  for (int i = 0; i < 64; ++i) stored += {'\x37', '\x9B', '\xCD', '\xF5'};
  const auto is_near = [](const std::string& rows, std::array<int, 4> inks) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (std::abs(static_cast<unsigned char>(rows[i]) - inks[i % 4]) > 3) return false;
    }
    return rows.size() == 256;
  };
  CHECK(is_near(decoded(make_jpeg(JpegKind::CmykOfAdobe, 8, 8, stored)), {200, 100, 50, 10}));
  CHECK(is_near(decoded(make_jpeg(JpegKind::Ycck, 8, 8, stored)), {200, 100, 50, 10}));
  CHECK(is_near(decoded(make_jpeg(JpegKind::Cmyk, 8, 8, stored)), {55, 155, 205, 245}));
}

TEST_CASE("what is packed is read again as it was, and marked as Adobe marks it") {
  std::string rows;
  for (int i = 0; i < 256; ++i) rows += {'\x10', '\x80', '\x20', '\x40'};
  const std::string jpeg = encode_jpeg(rows, 16, 16, PixelFormat::Cmyk, 95);
  CHECK(read_picture(jpeg).data->inverted);
  const std::string again = decoded(jpeg);
  REQUIRE(again.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(std::abs(again[i] - rows[i]) <= 2);
}

TEST_CASE("a JPEG of many scans is refused") {
  std::string jpeg = make_jpeg(JpegKind::ProgressiveRgb, 8, 8);
  const std::size_t first = jpeg.find("\xFF\xDA");
  const std::string scan = jpeg.substr(first, jpeg.find("\xFF\xC4", first) - first);
  for (int i = 0; i < 300; ++i) jpeg.insert(first, scan);
  CHECK_THAT(read_picture(jpeg).problem, Catch::EndsWith("scans, expected at most 200"));
}
