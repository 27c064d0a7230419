#include <catch2/catch.hpp>

#include "../pictures/make_profile.h"
#include "press/ready_pictures.h"

namespace broadsheet {
namespace {

// A red picture of 40 by 20 pixels, half clear when asked for.
std::shared_ptr<const PictureData> red_picture(bool has_alpha) {
  auto picture = std::make_shared<PictureData>();
  picture->width = 40;
  picture->height = 20;
  for (int pixel = 0; pixel < 800; ++pixel) picture->bytes += std::string("\xE0\x20\x20", 3);
  if (has_alpha) picture->alpha = std::make_shared<const std::string>(800, '\x80');
  return picture;
}

Page page_with(const std::shared_ptr<const PictureData>& data) {
  Page page;
  page.size = {Length::points(400), Length::points(300)};
  page.frames.push_back({"main", "picture", {}, {0, 1, 2}, "", false});
  PlacedPicture placed;
  placed.rect = {{}, {}, Length::points(100), Length::points(100)};
  placed.crop_x = 0.25;
  placed.crop_width = 0.5;
  placed.data = data;
  placed.name = "main";
  page.items.push_back({0, placed});
  return page;
}

PressProfile plant(PdfStandard standard, PictureColors colors) {
  PressProfile press;
  press.target.standard = standard;
  press.pictures.colors = colors;
  press.pictures.press = std::make_shared<const InkProfile>(test::make_press_profile());
  return press;
}

PlacedPicture readied(const PressProfile& press, bool has_alpha = false) {
  std::vector<Page> pages = {page_with(red_picture(has_alpha))};
  Diagnostics diagnostics;
  ready_pictures(pages, press, 1, nullptr, diagnostics);
  CHECK(diagnostics.items().empty());
  return std::get<PlacedPicture>(pages[0].items[0].content);
}

}  // namespace

TEST_CASE("a picture is cut and in the inks of the press, where it stood") {
  const PlacedPicture placed = readied(plant(PdfStandard::X4, PictureColors::Press));
  CHECK(placed.data->format == PixelFormat::Cmyk);
  CHECK(placed.data->width == 20);
  CHECK(placed.data->height == 20);
  CHECK(placed.crop_x == 0);
  CHECK(placed.crop_width == 1);
  CHECK(placed.rect.width == Length::points(100));
}

TEST_CASE("what is transparent stays so in PDF/X-4, and is on white in PDF/X-1a") {
  CHECK(readied(plant(PdfStandard::X4, PictureColors::Press), true).data->alpha);
  CHECK_FALSE(readied(plant(PdfStandard::X1a, PictureColors::Press), true).data->alpha);
}

TEST_CASE("RGB may be kept in PDF/X-4, not in PDF/X-1a") {
  CHECK(readied(plant(PdfStandard::X4, PictureColors::Keep)).data->format == PixelFormat::Rgb);
  CHECK(readied(plant(PdfStandard::X1a, PictureColors::Keep)).data->format == PixelFormat::Cmyk);
}

TEST_CASE("equal pictures on several pages are converted once") {
  const auto picture = red_picture(false);
  std::vector<Page> pages = {page_with(picture), page_with(picture)};
  Diagnostics diagnostics;
  const ConversionCounts counts =
      ready_pictures(pages, plant(PdfStandard::X4, PictureColors::Press), 2, nullptr, diagnostics);
  CHECK(counts.converted == 1);
  CHECK(counts.repeated == 1);
}

}  // namespace broadsheet
