#include <catch2/catch.hpp>
#include <limits>

#include "display/picture_resolution.h"

namespace broadsheet {
namespace {

PlacedPicture picture(int width, int height, double across, double down) {
  PlacedPicture placed;
  auto data = std::make_shared<PictureData>();
  data->width = width;
  data->height = height;
  placed.data = data;
  placed.rect = {{}, {}, Length::points(across), Length::points(down)};
  return placed;
}

}  // namespace

TEST_CASE("pixels an inch are whole ones, rounded down, of what is seen of a picture") {
  CHECK(pixels_an_inch(picture(300, 200, 216, 144)) == 100);
  CHECK(pixels_an_inch(picture(299, 200, 216, 144)) == 99);  // 99.67
  CHECK(pixels_an_inch(picture(300, 199, 216, 144)) == 99);
  PlacedPicture half = picture(300, 200, 216, 144);
  half.crop_width = 0.5;
  CHECK(pixels_an_inch(half) == 50);
  // 25.4 mm and 50.8 mm, to a 65536th of a point.
  CHECK(pixels_an_inch(picture(100, 200, 72.00001, 144.00001)) == 100);
  CHECK(pixels_an_inch(picture(100, 200, 0, 144)) == std::numeric_limits<int>::max());
  CHECK(pixels_an_inch(picture(100, 200, 72, -1)) == std::numeric_limits<int>::max());
}

TEST_CASE("a wider file would do, and it does") {
  CHECK(wider_file_hint(picture(150, 100, 310, 207), 100) == "a file 432 pixels wide would do; this one has 150");
  CHECK(pixels_an_inch(picture(432, 288, 310, 207)) == 100);
  CHECK(pixels_an_inch(picture(430, 287, 310, 207)) == 99);
}

}  // namespace broadsheet
