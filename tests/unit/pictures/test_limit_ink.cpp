#include <catch2/catch.hpp>

#include <cstdint>

#include "pictures/jpeg_codec.h"
#include "pictures/limit_ink.h"

using namespace broadsheet;

namespace {

// Dark and noisy, with hard edges: what JPEG makes much darker still.
std::string noisy_inks(int width, int height) {
  std::string rows;
  std::uint32_t state = 12345;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      state = state * 1664525U + 1013904223U;
      const int noise = static_cast<int>(state >> 24) % 60;
      const bool is_dark = (x / 5 + y / 3) % 2 == 0;
      for (int ink = 0; ink < 4; ++ink) rows += static_cast<char>(is_dark ? 195 + noise : noise);
    }
  }
  return rows;
}

std::string decoded(const std::string& jpeg, int width) {
  std::string rows;
  const JpegOutcome outcome = decode_jpeg(jpeg, [&](const unsigned char* row) {
    rows.append(reinterpret_cast<const char*>(row), static_cast<std::size_t>(width) * 4);
  });
  CHECK(outcome.error.empty());
  return rows;
}

}  // namespace

TEST_CASE("over the limit colours are made less, and black stays") {
  std::string inks = {'\xC8', '\x64', '\x32', '\x96', '\x0A', '\x0A', '\x0A', '\x0A'};
  limit_ink(inks, 300);
  CHECK(inks == std::string({'\x55', '\x2A', '\x15', '\x96', '\x0A', '\x0A', '\x0A', '\x0A'}));
  CHECK(most_ink(inks) <= 300);
  std::string black = {'\x32', '\x32', '\x32', '\xFF'};
  limit_ink(black, 100);
  CHECK(black == std::string({'\0', '\0', '\0', '\x64'}));
  CHECK(ink_limit(220) == 561);
}

TEST_CASE("the limit holds of the pixels that come out of the JPEG, at every quality") {
  // Sizes that end within a block, too.
  for (const int width : {64, 61}) {
    for (const int quality : {50, 75, 90, 95}) {
      for (const int percent : {180, 220, 300}) {
        std::string inks = noisy_inks(width, 45);
        const std::string jpeg = pack_limited(inks, width, 45, quality, ink_limit(percent));
        INFO(width << " pixels, quality " << quality << ", " << percent << " %");
        CHECK(most_ink(decoded(jpeg, width)) <= ink_limit(percent));
        // And without it, it would not.
        std::string plain = noisy_inks(width, 45);
        limit_ink(plain, ink_limit(percent));
        CHECK(most_ink(decoded(encode_jpeg(plain, width, 45, PixelFormat::Cmyk, quality), width)) > ink_limit(percent));
      }
    }
  }
}

TEST_CASE("blocks that are far from the limit are left as they are") {
  std::string inks;
  for (int y = 0; y < 16; ++y) {
    for (int x = 0; x < 32; ++x) inks += x < 16 ? std::string(4, '\x20') : std::string(4, '\xF0');
  }
  const std::string before = inks;
  pack_limited(inks, 32, 16, 90, ink_limit(220));
  bool same = true;
  for (std::size_t y = 0; y < 16; ++y) same = same && inks.substr(y * 128, 64) == before.substr(y * 128, 64);
  CHECK(same);
}
