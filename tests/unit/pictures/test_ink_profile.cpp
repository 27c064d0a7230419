#include <catch2/catch.hpp>

#include <cmath>

#include "make_profile.h"
#include "pictures/icc_profile.h"
#include "pictures/ink_profile.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

double light_of(double sample) {
  return sample <= 0.04045 ? sample / 12.92 : std::pow((sample + 0.055) / 1.055, 2.4);
}

}  // namespace

TEST_CASE("a profile that is not a press's is refused with what it is") {
  CHECK_THROWS_WITH(InkProfile(""), "is not an ICC profile");
  CHECK_THROWS_WITH(InkProfile("nothing of the kind"), "is not an ICC profile");
  CHECK_THROWS_WITH(InkProfile(*srgb_profile()), "is not of the inks CMYK");
  CHECK_THROWS_WITH(InkProfile(make_press_profile().substr(0, 600)), Catch::StartsWith("says that it has"));
  CHECK(InkProfile(make_press_profile()).hash().size() == 64);
}

TEST_CASE("the profiles that we make are the same in every run") {
  CHECK(srgb_profile()->substr(24, 12) == std::string("\x07\xCF\0\x0A\0\x12\0\0\0\0\0\0", 12));
  CHECK(srgb_profile()->substr(36, 4) == "acsp");
  CHECK(*gamma_profile(PixelFormat::Gray, 0.5, srgb_chromaticities) ==
        *gamma_profile(PixelFormat::Gray, 0.5, srgb_chromaticities));
  CHECK_FALSE(gamma_profile(PixelFormat::Rgb, 0, srgb_chromaticities));
  CHECK_FALSE(gamma_profile(PixelFormat::Rgb, 0.5, {}));
}

TEST_CASE("the way from RGB to ink is made once for each profile and intent") {
  const InkProfile press(make_press_profile());
  const auto wide = std::make_shared<const std::string>(make_wide_rgb_profile());
  const auto again = std::make_shared<const std::string>(make_wide_rgb_profile());
  CHECK(press.from_rgb(wide, RenderingIntent::Relative) == press.from_rgb(again, RenderingIntent::Relative));
  CHECK(press.from_rgb(wide, RenderingIntent::Relative) != press.from_rgb(wide, RenderingIntent::Perceptual));
  CHECK(press.from_rgb(nullptr, RenderingIntent::Relative) != press.from_rgb(wide, RenderingIntent::Relative));
  CHECK_FALSE(press.from_rgb(std::make_shared<const std::string>("none"), RenderingIntent::Relative));

  // White is paper; a green of a wider space takes more cyan and yellow than one of sRGB.
  const std::string colors = {'\xFF', '\xFF', '\xFF', '\x90', '\xB0', '\x90'};
  std::string plain(8, '\0'), vivid(8, '\0');
  press.from_rgb(nullptr, RenderingIntent::Relative)->apply(colors.data(), plain.data(), 2);
  press.from_rgb(wide, RenderingIntent::Relative)->apply(colors.data(), vivid.data(), 2);
  for (std::size_t i = 0; i < 4; ++i) CHECK(static_cast<unsigned char>(plain[i]) <= 2);
  const auto magenta_less = [](const std::string& inks) {
    return static_cast<unsigned char>(inks[4]) + static_cast<unsigned char>(inks[6]) -
           2 * static_cast<unsigned char>(inks[5]);
  };
  CHECK(magenta_less(vivid) > magenta_less(plain) + 10);
}

TEST_CASE("black ink alone is as light as the grey it stands for") {
  const InkProfile press(make_press_profile());
  const GrayCurve curve = press.black_only(PixelFormat::Gray, nullptr);
  CHECK(curve[255] == 255);
  CHECK(curve[0] == 0);
  for (std::size_t i = 1; i < 256; ++i) CHECK(curve[i] >= curve[i - 1]);
  // Solid black of the test's press leaves 15 hundredths of the paper's light, other amounts more in proportion.
  for (const int gray : {30, 90, 128, 200, 240}) {
    const double light = 1 - 0.85 * (255 - curve[static_cast<std::size_t>(gray)]) / 255;
    const double wanted = 0.15 + 0.85 * light_of(gray / 255.0);
    INFO(gray);
    CHECK(light == Approx(wanted).margin(0.01));
  }
  CHECK(press.black_only(PixelFormat::Rgb, nullptr) == curve);
}

TEST_CASE("a grey profile says how light its greys are") {
  const InkProfile press(make_press_profile());
  const auto linear = std::make_shared<const std::string>(make_gray_profile(1.0));
  const GrayCurve curve = press.black_only(PixelFormat::Gray, linear);
  CHECK(std::abs(curve[128] - 128) <= 3);
  CHECK(curve[128] > press.black_only(PixelFormat::Gray, nullptr)[128] + 40);
}
