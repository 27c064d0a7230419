#include <catch2/catch.hpp>

#include <png.h>

#include "make_pictures.h"
#include "make_profile.h"
#include "pictures/read_picture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string problem_of(std::string bytes) {
  PictureReading reading = read_picture(std::move(bytes));
  CHECK_FALSE(reading.data);
  return reading.problem;
}

// The pixels of a PNG, which must be readable.
std::string pixels_of(PngKind kind, int width, int height, const std::string& rows) {
  const PictureReading reading = read_picture(make_png(kind, width, height, rows));
  INFO(reading.problem);
  REQUIRE(reading.data);
  CHECK(reading.data->width == width);
  CHECK(reading.data->height == height);
  CHECK(reading.data->encoding == Encoding::Raw);
  return reading.data->bytes;
}

}  // namespace

TEST_CASE("a JPEG keeps its bytes, and its header tells size and colours") {
  struct Expected {
    JpegKind kind;
    PixelFormat format;
    bool inverted;
  };
  const auto expected = GENERATE(
      Expected{JpegKind::Gray, PixelFormat::Gray, false}, Expected{JpegKind::Rgb, PixelFormat::Rgb, false},
      Expected{JpegKind::ProgressiveRgb, PixelFormat::Rgb, false}, Expected{JpegKind::Cmyk, PixelFormat::Cmyk, false},
      Expected{JpegKind::CmykOfAdobe, PixelFormat::Cmyk, true}, Expected{JpegKind::Ycck, PixelFormat::Cmyk, true});
  const std::string file = make_jpeg(expected.kind, 40, 30);
  const PictureReading reading = read_picture(file);
  REQUIRE(reading.data);
  CHECK(reading.data->width == 40);
  CHECK(reading.data->height == 30);
  CHECK(reading.data->format == expected.format);
  CHECK(reading.data->inverted == expected.inverted);
  CHECK(reading.data->encoding == Encoding::Jpeg);
  CHECK(reading.data->bytes == file);
}

TEST_CASE("a JPEG without its end is refused wherever it was cut") {
  const std::string file = make_jpeg(JpegKind::ProgressiveRgb, 40, 30);
  for (std::size_t length = 3; length < file.size(); ++length) {
    const PictureReading reading = read_picture(file.substr(0, length));
    if (reading.data) FAIL("accepted after " << length << " bytes");
  }
  CHECK(problem_of(file.substr(0, file.size() - 1)) == "is cut off: the end of the JPEG is missing");
}

TEST_CASE("the end of a thumbnail inside a JPEG is not the end of the JPEG") {
  std::string file = make_jpeg(JpegKind::Rgb, 40, 30);
  const std::string segment("\xFF\xE1\x00\x06xx\xFF\xD9", 8);
  file.insert(2, segment);
  CHECK(read_picture(file).data);
  CHECK(problem_of(file.substr(0, file.size() - 2)) == "is cut off: the end of the JPEG is missing");
}

TEST_CASE("a damaged JPEG header is refused with libjpeg's words") {
  using namespace std::string_literals;
  CHECK(problem_of("\xFF\xD8\xFF\xDA\0\x04xx\xFF\xD9"s) ==
        "is a damaged JPEG (Invalid JPEG file structure: SOS before SOF)");
}

TEST_CASE("PNG pictures of every type become 8-bit rows") {
  CHECK(pixels_of({PNG_COLOR_TYPE_GRAY}, 2, 2, "\x01\x02\x03\x04") == "\x01\x02\x03\x04");
  CHECK(pixels_of({PNG_COLOR_TYPE_RGB}, 1, 2, "abcdef") == "abcdef");
  CHECK(pixels_of({PNG_COLOR_TYPE_RGB, 8, true}, 1, 2, "abcdef") == "abcdef");
  CHECK(pixels_of({PNG_COLOR_TYPE_GRAY, 16}, 2, 1, std::string("\x80\x80\xFF\xFF", 4)) == "\x80\xFF");
  CHECK(pixels_of({PNG_COLOR_TYPE_GRAY, 4}, 2, 1, "\x1F") == "\x11\xFF");
  CHECK(pixels_of({PNG_COLOR_TYPE_PALETTE, 8}, 3, 1, std::string("\x02\x00\x01", 3)) ==
        std::string("\0\0\xFF\xFF\0\0\0\xFF\0", 9));
}

TEST_CASE("black and white of one bit stays one bit") {
  const PictureReading reading = read_picture(make_png({PNG_COLOR_TYPE_GRAY, 1}, 10, 2, "\xA0\x40\x0F\x80"));
  REQUIRE(reading.data);
  CHECK(reading.data->bits == 1);
  CHECK(reading.data->format == PixelFormat::Gray);
  CHECK(reading.data->bytes == "\xA0\x40\x0F\x80");
}

TEST_CASE("what is transparent in a PNG is a plane of its own, if anything is") {
  const auto read = [](PngKind kind, int width, const std::string& row) {
    const PictureReading reading = read_picture(make_png(kind, width, 1, row));
    REQUIRE(reading.data);
    CHECK(reading.warning.empty());
    return *reading.data;
  };
  const PictureData gray = read({PNG_COLOR_TYPE_GRAY_ALPHA}, 3, std::string("\x00\xFF\x01\x80\x02\x00", 6));
  CHECK(gray.bytes == std::string("\x00\x01\x02", 3));
  REQUIRE(gray.alpha);
  CHECK(*gray.alpha == std::string("\xFF\x80\x00", 3));
  CHECK_FALSE(read({PNG_COLOR_TYPE_GRAY_ALPHA}, 1, std::string("\x00\xFF", 2)).alpha);
  const PictureData rgb = read({PNG_COLOR_TYPE_RGB_ALPHA}, 1, "\x10\x20\x30\x40");
  CHECK(rgb.bytes == "\x10\x20\x30");
  REQUIRE(rgb.alpha);
  CHECK(*rgb.alpha == "\x40");
}

TEST_CASE("a PNG keeps its profile, and a gamma other than that of sRGB becomes one") {
  PngKind kind = {PNG_COLOR_TYPE_RGB};
  kind.profile = make_wide_rgb_profile();
  const PictureReading wide = read_picture(make_png(kind, 1, 1, "abc"));
  REQUIRE(wide.data);
  REQUIRE(wide.data->profile);
  CHECK(*wide.data->profile == kind.profile);
  kind.profile.clear();
  kind.gamma = 1 / 1.8;
  CHECK(read_picture(make_png(kind, 1, 1, "abc")).data->profile);
  CHECK(read_picture(make_png({PNG_COLOR_TYPE_GRAY, 8, false, {}, 1.0}, 1, 1, "a")).data->profile);
  kind.gamma = 0.45455;
  CHECK_FALSE(read_picture(make_png(kind, 1, 1, "abc")).data->profile);
}

TEST_CASE("a PNG is refused wherever it was cut") {
  const std::string file = make_png({PNG_COLOR_TYPE_RGB}, 4, 4, std::string(48, 'x'));
  for (std::size_t length = 8; length < file.size(); ++length) {
    const PictureReading reading = read_picture(file.substr(0, length));
    if (reading.data) FAIL("accepted after " << length << " bytes");
  }
  CHECK(problem_of(file.substr(0, file.size() - 1)) == "is a damaged PNG (its end is missing)");
}

TEST_CASE("a header that promises too much is refused before memory is asked for") {
  CHECK(problem_of(make_png_header(30000, 30000)) == "is 30000 by 30000 pixels, expected at most 250 million in all");
  CHECK(problem_of(make_png_header(15000, 15000)) == "is a damaged PNG (too few bytes for its size)");
  CHECK(problem_of(make_png_header(0x7FFFFFFF, 0x7FFFFFFF)) ==
        "is 2147483647 by 2147483647 pixels, expected at most 250 million in all");
  CHECK(too_large(25000, 10000).empty());
  CHECK_FALSE(too_large(25000, 10001).empty());
  CHECK(too_large(40000, 50000, 1).empty());
  CHECK_FALSE(too_large(40001, 50000, 1).empty());
  CHECK_FALSE(too_large(1LL << 62, 4, 1).empty());
  // A JPEG of 65500 by 65500 has a header of the ordinary length.
  std::string jpeg = make_jpeg(JpegKind::Rgb, 40, 30);
  const std::size_t frame = jpeg.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  jpeg.replace(frame + 5, 4, "\xFF\xDC\xFF\xDC");
  CHECK(problem_of(jpeg) == "is 65500 by 65500 pixels, expected at most 250 million in all");
}

TEST_CASE("a file that is no picture is told by its first bytes") {
  using namespace std::string_literals;
  CHECK(problem_of("") == "is an empty file");
  CHECK(problem_of("GIF89a...") == "is a GIF, expected JPEG, PNG, TIFF or WebP");
  CHECK(problem_of("RIFF\x10\0\0\0WAVE"s) ==
        "begins with the bytes 52 49 46 46 10 00 00 00, expected JPEG, PNG, TIFF or WebP");
  CHECK(problem_of("hello, world") == "begins with `hello, w`, expected JPEG, PNG, TIFF or WebP");
  CHECK(problem_of("\0\x01"s) == "begins with the bytes 00 01, expected JPEG, PNG, TIFF or WebP");
  CHECK(problem_of("\xFF\xD8"s) == "begins with the bytes FF D8, expected JPEG, PNG, TIFF or WebP");
}
