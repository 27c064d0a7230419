#include <catch2/catch.hpp>

#include <cmath>

#include "make_pictures.h"
#include "make_profile.h"
#include "pictures/convert_picture.h"
#include "pictures/icc_profile.h"
#include "pictures/jpeg_codec.h"
#include "pictures/limit_ink.h"
#include "pictures/read_picture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

const PictureConversion& press() {
  static const PictureConversion conversion = [] {
    PictureConversion made;
    made.press = std::make_shared<const InkProfile>(make_press_profile());
    return made;
  }();
  return conversion;
}

PictureConversion keep() {
  PictureConversion conversion;
  conversion.colors = PictureColors::Keep;
  return conversion;
}

PictureCut printed_at(double inches_across, double inches_down) {
  PictureCut cut;
  cut.printed = {Length::points(inches_across * 72), Length::points(inches_down * 72)};
  return cut;
}

// Soft colours that no drawing has: each pixel differs from those beside it.
std::shared_ptr<PictureData> photo(PixelFormat format, int width, int height) {
  auto data = std::make_shared<PictureData>();
  data->width = width;
  data->height = height;
  data->format = format;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < components_of(format); ++c) {
        data->bytes += static_cast<char>(128 + 100 * std::sin(x * (0.11 + c * 0.02) + y * 0.07) + (x * 7 + y * 3) % 5);
      }
    }
  }
  return data;
}

std::string pixels_of(const PictureData& data) {
  if (data.encoding == Encoding::Raw) return data.bytes;
  std::string rows;
  decode_jpeg(data.bytes, [&](const unsigned char* row) {
    rows.append(reinterpret_cast<const char*>(row), row_bytes(data.format, 8, data.width));
  });
  return rows;
}

double mean(const std::string& rows, std::size_t components, std::size_t component) {
  double sum = 0;
  for (std::size_t i = component; i < rows.size(); i += components) sum += static_cast<unsigned char>(rows[i]);
  return sum * static_cast<double>(components) / static_cast<double>(rows.size());
}

std::shared_ptr<const PictureData> read(const std::string& file) {
  PictureReading reading = read_picture(file);
  REQUIRE(reading.data);
  return reading.data;
}

}  // namespace

TEST_CASE("RGB becomes the inks of the press, as lcms mixes them, within the limit") {
  const auto picture = photo(PixelFormat::Rgb, 120, 90);
  for (const RenderingIntent intent : {RenderingIntent::Perceptual, RenderingIntent::Relative}) {
    PictureConversion conversion = press();
    conversion.intent = intent;
    conversion.most_ink = 400;
    const ConvertedPicture converted = convert_picture(picture, {}, conversion);
    REQUIRE(converted.data);
    CHECK(converted.data->format == PixelFormat::Cmyk);
    CHECK(converted.data->encoding == Encoding::Jpeg);
    CHECK(converted.data->inverted);
    const std::string inks = pixels_of(*converted.data);
    std::string exact(inks.size(), '\0');
    conversion.press->from_rgb(nullptr, intent)->apply(picture->bytes.data(), exact.data(), 120 * 90);
    for (std::size_t ink = 0; ink < 4; ++ink) CHECK(mean(inks, 4, ink) == Approx(mean(exact, 4, ink)).margin(0.5));
    conversion.most_ink = 150;
    CHECK(most_ink(exact) > ink_limit(150));
    CHECK(most_ink(pixels_of(*convert_picture(picture, {}, conversion).data)) <= ink_limit(150));
  }
}

TEST_CASE("the profile of a picture is heeded") {
  const auto plain = photo(PixelFormat::Rgb, 80, 80);
  auto wide = std::make_shared<PictureData>(*plain);
  wide->profile = std::make_shared<const std::string>(make_wide_rgb_profile());
  CHECK(convert_picture(plain, {}, press()).data->bytes != convert_picture(wide, {}, press()).data->bytes);
}

TEST_CASE("a profile that lcms cannot use is told, and the colours are taken as sRGB") {
  const auto plain = photo(PixelFormat::Rgb, 80, 80);
  auto damaged = std::make_shared<PictureData>(*plain);
  damaged->profile = std::make_shared<const std::string>("none");
  const ConvertedPicture converted = convert_picture(damaged, {}, press());
  CHECK(converted.warning == "has a colour profile that cannot be used; its colours are taken as sRGB");
  CHECK(converted.data->bytes == convert_picture(plain, {}, press()).data->bytes);
}

TEST_CASE("a press's profile whose tables are damaged converts nothing, and says so") {
  std::string bytes = make_press_profile();
  const std::size_t entry = bytes.find("B2A0");
  REQUIRE(entry != std::string::npos);
  std::size_t table = 0;
  for (std::size_t i = entry + 4; i < entry + 8; ++i) table = table << 8 | static_cast<unsigned char>(bytes[i]);
  bytes.replace(table, 4, "none");
  PictureConversion conversion;
  conversion.press = std::make_shared<const InkProfile>(bytes);
  const ConvertedPicture converted = convert_picture(photo(PixelFormat::Rgb, 80, 80), {}, conversion);
  CHECK_FALSE(converted.data);
  CHECK(converted.problem == "cannot be brought to the inks of the press: its profile has damaged tables");
  CHECK(convert_picture(photo(PixelFormat::Gray, 80, 80), {}, conversion).data);
}

TEST_CASE("grey, and RGB that is grey throughout, become black ink alone") {
  const auto gray = photo(PixelFormat::Gray, 100, 80);
  auto rgb = std::make_shared<PictureData>();
  rgb->width = 100;
  rgb->height = 80;
  for (const char value : gray->bytes) rgb->bytes += {value, value, static_cast<char>(value + 1)};
  const ConvertedPicture from_gray = convert_picture(gray, {}, press());
  const ConvertedPicture from_rgb = convert_picture(rgb, {}, press());
  CHECK(from_gray.data->format == PixelFormat::Gray);
  CHECK(from_gray.data->encoding == Encoding::Jpeg);
  CHECK(from_rgb.data->bytes == from_gray.data->bytes);
  const GrayCurve curve = press().press->black_only(PixelFormat::Gray, nullptr);
  const std::string rows = pixels_of(*from_gray.data);
  double off = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    off += std::abs(static_cast<unsigned char>(rows[i]) - curve[static_cast<unsigned char>(gray->bytes[i])]);
  }
  CHECK(off / static_cast<double>(rows.size()) < 3);
  // One pixel of colour, and it is a picture in colour.
  rgb->bytes[300] = static_cast<char>(rgb->bytes[300] ^ 0x40);
  CHECK(convert_picture(rgb, {}, press()).data->format == PixelFormat::Cmyk);
}

TEST_CASE("inks keep their numbers up to the limit; black alone becomes grey") {
  auto inks = photo(PixelFormat::Cmyk, 60, 60);
  PictureConversion conversion = press();
  conversion.most_ink = 400;
  const std::string kept = pixels_of(*convert_picture(inks, {}, conversion).data);
  for (std::size_t ink = 0; ink < 4; ++ink) CHECK(mean(kept, 4, ink) == Approx(mean(inks->bytes, 4, ink)).margin(0.5));
  conversion.most_ink = 220;
  CHECK(most_ink(inks->bytes) > ink_limit(220));
  CHECK(most_ink(pixels_of(*convert_picture(inks, {}, conversion).data)) <= ink_limit(220));
  for (std::size_t i = 0; i < inks->bytes.size(); ++i) {
    if (i % 4 != 3) inks->bytes[i] = 0;
  }
  const ConvertedPicture black = convert_picture(inks, {}, conversion);
  CHECK(black.data->format == PixelFormat::Gray);
  CHECK(255 - mean(pixels_of(*black.data), 1, 0) == Approx(mean(inks->bytes, 4, 3)).margin(0.5));
}

TEST_CASE("a JPEG of inks within the limit keeps its bytes, one over it does not") {
  std::string light, dark;
  for (int i = 0; i < 64 * 64; ++i) {
    for (int ink = 0; ink < 4; ++ink) {
      light += static_cast<char>(255 - (i * 3 + ink * 40) % 100);
      dark += static_cast<char>(255 - 150 - (i * 3 + ink * 40) % 100);
    }
  }
  const auto kept = read(make_jpeg(JpegKind::CmykOfAdobe, 64, 64, light));
  const ConvertedPicture untouched = convert_picture(kept, {}, press());
  CHECK(untouched.is_untouched);
  CHECK(untouched.data == kept);
  CHECK_FALSE(convert_picture(kept, printed_at(0.1, 0.1), press()).is_untouched);
  const ConvertedPicture limited = convert_picture(read(make_jpeg(JpegKind::CmykOfAdobe, 64, 64, dark)), {}, press());
  CHECK_FALSE(limited.is_untouched);
  CHECK(most_ink(pixels_of(*limited.data)) <= ink_limit(220));
}

TEST_CASE("a picture has as many pixels as its size wants, never more than it had") {
  const auto picture = photo(PixelFormat::Rgb, 400, 300);
  const auto size = [&](const PictureCut& cut) {
    const ConvertedPicture converted = convert_picture(picture, cut, press());
    return std::pair(converted.data->width, converted.data->height);
  };
  CHECK(size(printed_at(0.4, 0.3)) == std::pair(100, 75));
  CHECK(size(printed_at(4, 3)) == std::pair(400, 300));
  CHECK(size(printed_at(1.5, 1.125)) == std::pair(400, 300));  // 267 pixels an inch: too few above 250 to blur it
  CHECK(size({}) == std::pair(400, 300));
  PictureCut part = printed_at(0.2, 0.2);
  part.x = 0.25, part.y = 0.1, part.width = 0.5, part.height = 2.0 / 3;
  CHECK(size(part) == std::pair(50, 50));
}

TEST_CASE("a part of a picture is cut out, and what is left to cut is told") {
  auto picture = photo(PixelFormat::Gray, 100, 80);
  PictureCut cut;
  cut.x = 0.105, cut.y = 0.25, cut.width = 0.5, cut.height = 0.5;
  const ConvertedPicture converted = convert_picture(picture, cut, keep());
  REQUIRE(converted.data);
  CHECK(converted.data->width == 51);
  CHECK(converted.data->height == 40);
  CHECK(converted.x * 51 == Approx(0.5));
  CHECK(converted.width * 51 == Approx(50));
  CHECK(converted.y == Approx(0));
  CHECK(converted.height == Approx(1));
  CHECK(converted.data->bytes.substr(0, 51) == picture->bytes.substr(20 * 100 + 10, 51));
}

TEST_CASE("what is kept is untouched if it is a JPEG, and has a profile if it is RGB") {
  const std::string file = make_jpeg(JpegKind::Rgb, 40, 30);
  const ConvertedPicture jpeg = convert_picture(read(file), printed_at(0.01, 0.01), keep());
  CHECK(jpeg.is_untouched);
  CHECK(jpeg.data->bytes == file);
  CHECK(jpeg.data->profile == srgb_profile());
  const auto tagged = read(with_profile(file, make_wide_rgb_profile()));
  CHECK(convert_picture(tagged, {}, keep()).data == tagged);
  const ConvertedPicture rows = convert_picture(photo(PixelFormat::Rgb, 80, 80), {}, keep());
  CHECK(rows.data->encoding == Encoding::Raw);
  CHECK(rows.data->profile == srgb_profile());
  // A photograph that had to be turned upright is a JPEG again.
  const auto turned = read(with_orientation(make_jpeg(JpegKind::Rgb, 80, 80), 6));
  CHECK(convert_picture(turned, {}, keep()).data->encoding == Encoding::Jpeg);
}

TEST_CASE("what is transparent is a mask, or is set on paper") {
  auto picture = photo(PixelFormat::Rgb, 80, 80);
  std::string alpha(80 * 80, '\x80');
  for (std::size_t i = 0; i < 80 * 40; ++i) alpha[i] = i % 80 < 40 ? '\0' : '\xFF';
  picture->alpha = std::make_shared<const std::string>(alpha);
  const ConvertedPicture masked = convert_picture(picture, {}, press());
  REQUIRE(masked.data->alpha);
  CHECK(*masked.data->alpha == alpha);
  PictureConversion conversion = press();
  conversion.transparency = Transparency::Flat;
  const ConvertedPicture flat = convert_picture(picture, {}, conversion);
  CHECK_FALSE(flat.data->alpha);
  const std::string inks = pixels_of(*flat.data);
  CHECK(mean(inks.substr(0, 30 * 4), 4, 0) < 2);
  std::string exact(80 * 80 * 4, '\0');
  conversion.press->from_rgb(nullptr, conversion.intent)->apply(picture->bytes.data(), exact.data(), 80 * 80);
  const std::size_t half = 80 * 40 * 4;
  CHECK(mean(inks.substr(half), 4, 1) == Approx(mean(exact.substr(half), 4, 1) / 2).margin(1));
}

TEST_CASE("drawings and small pictures are rows, without the specks of JPEG") {
  auto drawing = photo(PixelFormat::Rgb, 120, 120);
  for (std::size_t i = 0; i < drawing->bytes.size(); ++i) {
    const std::size_t x = i / 3 % 120, y = i / 360;
    drawing->bytes[i] = (x / 30 + y / 40) % 2 == 0 ? static_cast<char>(i % 3 * 90) : '\xFF';
  }
  CHECK(convert_picture(drawing, {}, press()).data->encoding == Encoding::Raw);
  CHECK(convert_picture(photo(PixelFormat::Rgb, 40, 40), {}, press()).data->encoding == Encoding::Raw);
  CHECK(convert_picture(photo(PixelFormat::Rgb, 120, 120), {}, press()).data->encoding == Encoding::Jpeg);
}

TEST_CASE("line art stays one bit, and is shrunk only above its own limit") {
  auto art = std::make_shared<PictureData>();
  art->width = art->height = 96;
  art->format = PixelFormat::Gray;
  art->bits = 1;
  for (int i = 0; i < 96 * 12; ++i) art->bytes += i % 12 < 6 ? '\x00' : '\xFF';
  const ConvertedPicture whole = convert_picture(art, printed_at(0.1, 0.1), press());  // 960 pixels an inch
  CHECK(whole.data->bits == 1);
  CHECK(whole.data->bytes == art->bytes);
  const ConvertedPicture fine = convert_picture(art, printed_at(0.04, 0.04), press());  // 2400
  CHECK(fine.data->width == 48);
  CHECK(fine.data->bytes.substr(0, 6) == std::string("\0\0\0\xFF\xFF\xFF", 6));
  PictureCut part;
  part.x = 44.0 / 96, part.width = 8.0 / 96, part.height = 0.125;
  const ConvertedPicture cut = convert_picture(art, part, press());
  CHECK(cut.data->width == 8);
  CHECK(cut.data->height == 12);
  CHECK(cut.data->bytes == std::string(12, '\x0F'));
  part.x = 88.0 / 96, part.y = 0.875;
  CHECK(convert_picture(art, part, press()).data->bytes == std::string(12, '\xFF'));
}
