#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "../pictures/make_pictures.h"
#include "../pictures/make_profile.h"
#include "pdf/embed_picture.h"
#include "pdf_tools.h"
#include "pictures/convert_picture.h"
#include "pictures/icc_profile.h"
#include "pictures/jpeg_codec.h"
#include "pictures/read_picture.h"
#include "scratch_folder.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

constexpr int width = 96, height = 72;

// A page as large as the picture, a pixel a point.
std::string pdf_of_picture(std::shared_ptr<const PictureData> data) {
  PlacedPicture placed;
  placed.rect = {pt(0), pt(0), pt(data->width), pt(data->height)};
  Page page;
  page.size = {placed.rect.width, placed.rect.height};
  placed.data = std::move(data);
  page.items.push_back({-1, placed});
  return pdf_of(page);
}

using Means = std::array<double, 4>;

// The mean ink of the plates that Ghostscript makes, per cent.
Means plates_of(const std::string& pdf) {
  const ScratchFolder folder;
  ask("gs -q -dBATCH -dNOPAUSE -dSAFER -sDEVICE=tiffsep -r72 -o " + folder.path("plate.tif") + " {}", pdf);
  Means means{};
  const char* const names[] = {"Cyan", "Magenta", "Yellow", "Black"};
  for (std::size_t ink = 0; ink < 4; ++ink) {
    const PictureReading plate = read_picture(folder.read(std::string("plate(") + names[ink] + ").tif"));
    REQUIRE(plate.data);
    double sum = 0;
    for (const char value : plate.data->bytes) sum += 255 - static_cast<unsigned char>(value);
    means[ink] = sum / static_cast<double>(plate.data->bytes.size()) / 2.55;
  }
  return means;
}

// The mean of each ink that MuPDF draws, per cent.
Means mupdf_inks_of(const std::string& pdf) {
  const std::string pam = ask("sh -c 'mutool draw -q -r 72 -c cmyk -F pam -o - {} 2>/dev/null'", pdf);
  const std::size_t end = pam.find("ENDHDR\n");
  REQUIRE(end != std::string::npos);
  const std::string pixels = pam.substr(end + 7);
  Means means{};
  for (std::size_t i = 0; i < pixels.size(); ++i) means[i % 4] += static_cast<unsigned char>(pixels[i]);
  for (double& value : means) value = value * 4 / static_cast<double>(pixels.size()) / 2.55;
  return means;
}

// The mean light of what poppler draws, 0 to 100.
double poppler_light_of(const std::string& pdf) {
  const std::string pgm = ask("pdftoppm -r 72 -gray {}", pdf);
  const std::string pixels = pgm.substr(pgm.size() - std::size_t{width} * height);
  double sum = 0;
  for (const char value : pixels) sum += static_cast<unsigned char>(value);
  return sum / static_cast<double>(pixels.size()) / 2.55;
}

std::shared_ptr<PictureData> slope(PixelFormat format) {
  auto data = std::make_shared<PictureData>();
  data->width = width;
  data->height = height;
  data->format = format;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < components_of(format); ++c) {
        data->bytes += static_cast<char>(90 + x / 2 + c * 25 + 20 * std::sin(x * 0.4 + y * 0.3) + (x * 7 + y * 5) % 3);
      }
    }
  }
  return data;
}

// Of rows of CMYK, per cent.
Means inks_of(const std::string& rows) {
  Means means{};
  for (std::size_t i = 0; i < rows.size(); ++i) means[i % 4] += static_cast<unsigned char>(rows[i]);
  for (double& value : means) value = value * 4 / static_cast<double>(rows.size()) / 2.55;
  return means;
}

void check_near(const Means& found, const Means& wanted, double margin) {
  for (std::size_t ink = 0; ink < 4; ++ink) {
    INFO("ink " << ink);
    CHECK(found[ink] == Approx(wanted[ink]).margin(margin));
  }
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

PictureConversion press() {
  PictureConversion conversion;
  conversion.press = std::make_shared<const InkProfile>(make_press_profile());
  return conversion;
}

}  // namespace

TEST_CASE("the inks of a converted picture are those that lcms mixes, on the plates of every reader") {
  PictureConversion conversion = press();
  conversion.most_ink = 400;
  const auto picture = slope(PixelFormat::Rgb);
  const ConvertedPicture converted = convert_picture(picture, {}, conversion);
  REQUIRE(converted.data->encoding == Encoding::Jpeg);
  std::string exact(std::size_t{width} * height * 4, '\0');
  conversion.press->from_rgb(nullptr, conversion.intent)
      ->apply(picture->bytes.data(), exact.data(), std::size_t{width} * height);
  const std::string pdf = pdf_of_picture(converted.data);
  check_near(plates_of(pdf), inks_of(exact), 0.5);
  check_near(mupdf_inks_of(pdf), inks_of(exact), 0.5);
  CHECK(contains(ask("pdfimages -list {}", pdf), "image      96    72  cmyk    4   8  jpeg"));
  CHECK(contains(ask("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
}

TEST_CASE("inks packed as rows and as JPEG look alike to every reader") {
  const auto rows = slope(PixelFormat::Cmyk);
  auto jpeg = std::make_shared<PictureData>(*rows);
  jpeg->encoding = Encoding::Jpeg;
  jpeg->inverted = true;
  jpeg->bytes = encode_jpeg(rows->bytes, width, height, PixelFormat::Cmyk, 95);
  const std::string from_rows = pdf_of_picture(rows), from_jpeg = pdf_of_picture(jpeg);
  check_near(plates_of(from_rows), inks_of(rows->bytes), 0.3);
  check_near(plates_of(from_jpeg), inks_of(rows->bytes), 0.3);
  check_near(mupdf_inks_of(from_jpeg), inks_of(rows->bytes), 0.3);
  CHECK(poppler_light_of(from_jpeg) == Approx(poppler_light_of(from_rows)).margin(0.5));
  CHECK(poppler_light_of(from_jpeg) < 45);
}

TEST_CASE("a grey picture is on the black plate alone") {
  const ConvertedPicture converted = convert_picture(slope(PixelFormat::Gray), {}, press());
  const Means plates = plates_of(pdf_of_picture(converted.data));
  CHECK(plates[0] == 0);
  CHECK(plates[1] == 0);
  CHECK(plates[2] == 0);
  CHECK(plates[3] > 20);
}

TEST_CASE("a picture of one bit is one in the PDF, and its 0 is black") {
  auto art = std::make_shared<PictureData>();
  art->width = 16;
  art->height = 4;
  art->format = PixelFormat::Gray;
  art->bits = 1;
  art->bytes = std::string("\x0F\xFF\x0F\xFF\x0F\xFF\x0F\xFF", 8);
  const std::string pdf = pdf_of_picture(art);
  CHECK(contains(ask("pdfimages -list {}", pdf), "image      16     4  gray    1   1  image"));
  CHECK(plates_of(pdf)[3] == Approx(25).margin(0.01));
}

TEST_CASE("RGB with a profile is of that profile, which is in the file once") {
  auto rows = slope(PixelFormat::Rgb);
  rows->profile = srgb_profile();
  const std::string pdf = pdf_of_picture(rows);
  CHECK(contains(ask("pdfimages -list {}", pdf), "image      96    72  icc     3   8  image"));
  CHECK(contains(ask("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
  PdfSink sink;
  EmbeddedProfiles profiles;
  auto other = std::make_shared<PictureData>(*rows);
  other->profile = std::make_shared<const std::string>(*srgb_profile());
  embed_picture(*rows, sink, profiles);
  embed_picture(*other, sink, profiles);
  CHECK(profiles.size() == 1);
  // Without one it is DeviceRGB, as it always was.
  CHECK(contains(unpacked(pdf_of_picture(slope(PixelFormat::Rgb))), "/ColorSpace /DeviceRGB"));
  // A press's own profile does not go along with its numbers.
  auto inks = slope(PixelFormat::Cmyk);
  inks->profile = std::make_shared<const std::string>(make_press_profile());
  CHECK(contains(unpacked(pdf_of_picture(inks)), "/ColorSpace /DeviceCMYK"));
}

TEST_CASE("what is transparent shows the paper, as a mask and set on it") {
  auto picture = slope(PixelFormat::Rgb);
  std::string alpha;
  for (int i = 0; i < width * height; ++i) alpha += i % width < width / 2 ? '\0' : '\xFF';
  picture->alpha = std::make_shared<const std::string>(alpha);
  PictureConversion conversion = press();
  const std::string masked = pdf_of_picture(convert_picture(picture, {}, conversion).data);
  conversion.transparency = Transparency::Flat;
  const std::string flat = pdf_of_picture(convert_picture(picture, {}, conversion).data);
  CHECK(contains(ask("pdfimages -list {}", masked), "smask      96    72  gray    1   8  image"));
  CHECK_FALSE(contains(unpacked(flat), "SMask"));
  check_near(mupdf_inks_of(masked), mupdf_inks_of(flat), 0.7);
}
