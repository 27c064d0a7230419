#include <catch2/catch.hpp>

#include <algorithm>

#include "make_profile.h"
#include "make_tiff.h"
#include "pictures/read_picture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// Levels that all numbers of bits can tell, some way into the byte.
int tone(int x, int y, int sample) {
  return (x * 7 + y * 13 + sample * 60) % 256;
}

int level(int value, int bits) {
  const int most = (1 << bits) - 1;
  return bits >= 8 ? value : (value >> (8 - bits)) * 255 / most;
}

PictureData read(const std::string& file) {
  const PictureReading reading = read_picture(file);
  INFO(reading.problem);
  REQUIRE(reading.data);
  CHECK(reading.warning.empty());
  CHECK(reading.data->file == PictureFile::Tiff);
  return *reading.data;
}

// What the colour samples of a kind must come to.
std::string expected_rows(const TiffKind& kind, int width, int height, int colors) {
  std::string rows;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int s = 0; s < colors; ++s) {
        const int value = level(tone(x, y, s), kind.bits);
        rows += static_cast<char>(kind.photometric == PHOTOMETRIC_MINISWHITE ? 255 - value : value);
      }
    }
  }
  return rows;
}

const TiffKind gray = {};
const TiffKind rgb = {.samples = 3, .photometric = PHOTOMETRIC_RGB};
const TiffKind cmyk = {.samples = 4, .photometric = PHOTOMETRIC_SEPARATED};

}  // namespace

TEST_CASE("a TIFF is read whatever its kind of colour, its packing and its order") {
  const int width = 37, height = 21;
  for (const TiffKind& base : {gray, rgb, cmyk}) {
    for (const int bits : {8, 16}) {
      for (const int compression :
           {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS}) {
        for (const int layout : {0, 1, 2, 3, 4}) {
          TiffKind kind = base;
          kind.bits = bits;
          kind.compression = compression;
          kind.planar = (layout & 1) != 0;
          kind.tiled = (layout & 2) != 0;
          kind.big_endian = layout == 4;
          const bool has_predictor = compression == COMPRESSION_LZW || compression == COMPRESSION_ADOBE_DEFLATE;
          if (has_predictor) kind.predictor = PREDICTOR_HORIZONTAL;
          INFO(kind.samples << " samples of " << bits << " bits, compression " << compression << ", layout " << layout);
          const PictureData data = read(make_tiff(kind, width, height, tone));
          CHECK(data.width == width);
          CHECK(data.height == height);
          CHECK(components_of(data.format) == kind.samples);
          CHECK((data.bytes == expected_rows(kind, width, height, kind.samples)));
        }
      }
    }
  }
}

TEST_CASE("greys of a TIFF may have few bits, and 0 may be white") {
  for (const int bits : {2, 4, 8, 16}) {
    for (const int photometric : {PHOTOMETRIC_MINISBLACK, PHOTOMETRIC_MINISWHITE}) {
      TiffKind kind = gray;
      kind.bits = bits;
      kind.photometric = photometric;
      const PictureData data = read(make_tiff(kind, 11, 7, tone));
      INFO(bits << " " << photometric);
      CHECK((data.bytes == expected_rows(kind, 11, 7, 1)));
    }
  }
}

TEST_CASE("one bit of a TIFF stays one bit, 0 black, in strips, tiles and fax code") {
  const auto checks = [](int x, int y, int) { return (x / 3 + y / 2) % 2 == 0 ? 255 : 0; };
  std::string expected;
  for (int y = 0; y < 20; ++y) {
    for (int x = 0; x < 40; x += 8) {
      int byte = 0;
      for (int i = x; i < x + 8; ++i) byte = byte << 1 | (i < 37 && checks(i, y, 0) != 0 ? 1 : 0);
      expected += static_cast<char>(byte);
    }
  }
  const auto without_padding = [](std::string rows) {
    for (std::size_t i = 4; i < rows.size(); i += 5) rows[i] = static_cast<char>(rows[i] & 0xF8);
    return rows;
  };
  for (const int compression : {COMPRESSION_NONE, COMPRESSION_CCITTFAX4, COMPRESSION_LZW}) {
    for (const bool tiled : {false, true}) {
      for (const bool zero_is_white : {false, true}) {
        TiffKind kind = {.bits = 1, .compression = compression, .tiled = tiled};
        kind.photometric = zero_is_white ? PHOTOMETRIC_MINISWHITE : PHOTOMETRIC_MINISBLACK;
        const SampleAt stored = [&](int x, int y, int) { return checks(x, y, 0) ^ (zero_is_white ? 255 : 0); };
        const PictureData data = read(make_tiff(kind, 37, 20, stored));
        INFO(compression << " " << tiled << " " << zero_is_white);
        CHECK(data.bits == 1);
        CHECK(data.format == PixelFormat::Gray);
        CHECK((without_padding(data.bytes) == expected));
      }
    }
  }
  TiffKind turned = {.bits = 1, .orientation = ORIENTATION_RIGHTTOP};
  const PictureData data = read(make_tiff(turned, 16, 8, [](int x, int y, int) { return x == 0 && y == 0 ? 255 : 0; }));
  CHECK(data.width == 8);
  CHECK(data.height == 16);
  CHECK(data.bytes == "\x01" + std::string(15, '\0'));
}

TEST_CASE("palettes, alpha, spare samples, profiles and turns of a TIFF") {
  TiffKind palette = {.bits = 4, .photometric = PHOTOMETRIC_PALETTE};
  const PictureData colors = read(make_tiff(palette, 2, 1, [](int x, int, int) { return x == 0 ? 0x30 : 0xF0; }));
  CHECK(colors.bytes == std::string("\x03\xFC\x01\x0F\xF0\x07", 6));

  TiffKind with_alpha = {.samples = 4, .photometric = PHOTOMETRIC_RGB, .extra = {EXTRASAMPLE_UNASSALPHA}};
  const PictureData clear = read(make_tiff(with_alpha, 1, 1, [](int, int, int s) { return 100 + s * 10; }));
  CHECK(clear.bytes == "\x64\x6E\x78");
  REQUIRE(clear.alpha);
  CHECK(*clear.alpha == "\x82");
  with_alpha.extra = {EXTRASAMPLE_ASSOCALPHA};
  const PictureData multiplied = read(make_tiff(with_alpha, 1, 1, [](int, int, int s) { return s == 3 ? 128 : 64; }));
  CHECK(multiplied.bytes == "\x80\x80\x80");
  with_alpha.extra = {EXTRASAMPLE_UNSPECIFIED};
  CHECK_FALSE(read(make_tiff(with_alpha, 1, 1, tone)).alpha);

  TiffKind tagged = cmyk;
  tagged.profile = make_press_profile();
  const PictureData inks = read(make_tiff(tagged, 3, 3, tone));
  REQUIRE(inks.profile);
  CHECK(*inks.profile == tagged.profile);

  TiffKind turned = rgb;
  turned.orientation = ORIENTATION_BOTRIGHT;
  std::string upright = expected_rows(rgb, 5, 4, 3), reversed;
  for (std::size_t i = upright.size(); i > 0; i -= 3) reversed += upright.substr(i - 3, 3);
  CHECK(read(make_tiff(turned, 5, 4, tone)).bytes == reversed);
}

TEST_CASE("a TIFF with a JPEG inside is read as RGB") {
  const TiffKind kind = {
      .samples = 3, .photometric = PHOTOMETRIC_YCBCR, .compression = COMPRESSION_JPEG, .rows_per_strip = 16};
  const PictureData data = read(make_tiff(kind, 32, 32, [](int, int, int s) { return 60 + s * 60; }));
  CHECK(data.format == PixelFormat::Rgb);
  REQUIRE(data.bytes.size() == 32 * 32 * 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(std::abs(static_cast<unsigned char>(data.bytes[i]) - static_cast<int>(60 + i * 60)) <= 4);
  }
}

TEST_CASE("of several pages the first is taken, with a note") {
  TiffKind kind = gray;
  kind.pages = 3;
  const PictureReading reading = read_picture(make_tiff(kind, 4, 4, tone));
  REQUIRE(reading.data);
  CHECK(reading.note == "has several pages; the first is printed");
  CHECK(read_picture(make_tiff(gray, 4, 4, tone)).note.empty());
}

TEST_CASE("a TIFF that we cannot print is refused with what it is") {
  TiffKind lab = {.samples = 3, .photometric = PHOTOMETRIC_CIELAB};
  CHECK(read_picture(make_tiff(lab, 4, 4, tone)).problem == "has colours of Lab, expected grey, RGB or CMYK");
  TiffKind few = {.samples = 3, .photometric = PHOTOMETRIC_SEPARATED};
  CHECK(read_picture(make_tiff(few, 4, 4, tone)).problem == "has 3 samples a pixel, expected 4");
  using namespace std::string_literals;
  CHECK_THAT(read_picture("II*\0\x08\0\0\0"s).problem, Catch::StartsWith("is a damaged TIFF ("));
}

TEST_CASE("a TIFF that promises more than it has is refused before memory is asked for") {
  std::string file = make_tiff(gray, 4, 4, tone);
  // The width and the height, in the directory as LONG or SHORT numbers.
  const auto set = [&file](char tag, unsigned value) {
    const std::size_t directory = static_cast<unsigned char>(file[4]) + 256 * static_cast<unsigned char>(file[5]);
    for (std::size_t entry = directory + 2; entry + 12 <= file.size(); entry += 12) {
      if (file[entry] != tag || file[entry + 1] != 1) continue;
      file[entry + 2] = 4;
      for (int i = 0; i < 4; ++i) file[entry + 8 + static_cast<std::size_t>(i)] = static_cast<char>(value >> 8 * i);
      return;
    }
    FAIL("no such tag");
  };
  set('\x00', 15000);
  set('\x01', 15000);
  CHECK(read_picture(file).problem == "is a damaged TIFF (too few bytes for its size)");
  set('\x01', 30000);
  CHECK(read_picture(file).problem == "is 15000 by 30000 pixels, expected at most 250 million in all");
  set('\x00', 0xFFFFFFFF);
  set('\x01', 0xFFFFFFFF);
  CHECK_THAT(read_picture(file).problem, Catch::StartsWith("is a damaged TIFF ("));
}
