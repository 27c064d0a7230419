#include <catch2/catch.hpp>

#include <cstdlib>

#include "make_profile.h"
#include "make_webp.h"
#include "pictures/read_picture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

PictureData read(const std::string& file) {
  const PictureReading reading = read_picture(file);
  INFO(reading.problem);
  REQUIRE(reading.data);
  CHECK(reading.warning.empty());
  CHECK(reading.data->file == PictureFile::WebP);
  CHECK(reading.data->format == PixelFormat::Rgb);
  return *reading.data;
}

std::string slope(int components) {
  std::string rows;
  for (int i = 0; i < 16 * 8; ++i) {
    for (int c = 0; c < components; ++c) rows += static_cast<char>(c == 3 ? 255 - i : 40 + i + c * 20);
  }
  return rows;
}

}  // namespace

TEST_CASE("a WebP is read, lossless and lossy") {
  const std::string rows = slope(3);
  const PictureData exact = read(make_webp(WebPKind::Lossless, 16, 8, rows));
  CHECK(exact.width == 16);
  CHECK(exact.height == 8);
  CHECK(exact.bytes == rows);
  CHECK_FALSE(exact.alpha);
  const PictureData lossy = read(make_webp(WebPKind::Lossy, 16, 8, rows));
  REQUIRE(lossy.bytes.size() == rows.size());
  int furthest = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    furthest =
        std::max(furthest, std::abs(static_cast<unsigned char>(lossy.bytes[i]) - static_cast<unsigned char>(rows[i])));
  }
  CHECK(furthest < 20);
}

TEST_CASE("alpha, profile and turn of a WebP") {
  const PictureData clear = read(make_webp(WebPKind::Lossless, 16, 8, slope(4)));
  REQUIRE(clear.alpha);
  CHECK(static_cast<unsigned char>((*clear.alpha)[100]) == 155);
  CHECK(clear.bytes == slope(3));

  using namespace std::string_literals;
  const std::string exif = "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"s;
  const std::string webp = make_webp(WebPKind::Lossless, 16, 8, slope(3));
  const PictureData tagged = read(with_chunks(webp, make_wide_rgb_profile(), exif, 16, 8));
  REQUIRE(tagged.profile);
  CHECK(*tagged.profile == make_wide_rgb_profile());
  CHECK(tagged.width == 8);
  CHECK(tagged.height == 16);
  // What was at the left of the foot is at the left of the head.
  CHECK(tagged.bytes.substr(0, 3) == slope(3).substr(16 * 7 * 3, 3));
}

TEST_CASE("a damaged WebP is refused") {
  const std::string webp = make_webp(WebPKind::Lossy, 16, 8, slope(3));
  CHECK(read_picture(webp.substr(0, 14)).problem == "is a damaged WebP (its header cannot be read)");
  CHECK(read_picture(webp.substr(0, webp.size() - 30)).problem == "is a damaged WebP (its pixels cannot be read)");
}
