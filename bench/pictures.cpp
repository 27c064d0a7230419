// Converts pictures for a press one after another and prints the milliseconds of each kind of work, the least of
// three runs, and what came of it.
//
// usage: pictures PROFILE.icc     of a press with the inks CMYK

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "pictures/convert_pictures.h"
#include "pictures/jpeg_codec.h"
#include "pictures/limit_ink.h"
#include "pictures/read_picture.h"
#include "pictures/shrink_rows.h"

namespace {

using namespace broadsheet;

// Slopes of light with grain, and shadows of saturated colours: about what a photograph of the evening has.
std::string photo_rows(int width, int height) {
  std::string rows;
  rows.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  std::uint32_t state = 1;
  for (int y = 0; y < height; ++y) {
    const double down = static_cast<double>(y) / height;
    for (int x = 0; x < width; ++x) {
      state = state * 1664525U + 1013904223U;
      const int grain = static_cast<int>(state >> 24) % 9 - 4;
      const double across = static_cast<double>(x) / width;
      const double values[] = {255 * across * across, 255 * down * across,
                               120 + 120 * std::sin(9 * across + 5 * down) * down};
      for (const double value : values) rows += static_cast<char>(std::clamp(static_cast<int>(value) + grain, 0, 255));
    }
  }
  return rows;
}

double least_milliseconds(const std::function<void()>& work) {
  double least = 1e9;
  for (int i = 0; i < 3; ++i) {
    const auto started = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - started;
    least = std::min(least, taken.count());
  }
  return least;
}

void print(const char* what, double milliseconds) {
  std::printf("  %-56s %7.1f ms\n", what, milliseconds);
}

void measure_steps(const std::string& rows, int width, int height, const PictureConversion& conversion) {
  const std::size_t pixels = rows.size() / 3;
  std::string inks(pixels * 4, '\0');
  const auto transform = conversion.press->from_rgb(nullptr, conversion.intent);
  print("RGB to ink (lcms)", least_milliseconds([&] { transform->apply(rows.data(), inks.data(), pixels); }));
  std::string jpeg, limited;
  print("packed as JPEG", least_milliseconds([&] { jpeg = encode_jpeg(inks, width, height, PixelFormat::Cmyk, 90); }));
  print("packed as JPEG, under the limit of ink", least_milliseconds([&] {
          limited = inks;
          jpeg = pack_limited(limited, width, height, 90, ink_limit(conversion.most_ink));
        }));
  std::string unpacked;
  print("unpacked", least_milliseconds([&] {
          unpacked.clear();
          decode_jpeg(jpeg, [&](const unsigned char* row) {
            unpacked.append(reinterpret_cast<const char*>(row), static_cast<std::size_t>(width) * 4);
          });
        }));
  std::printf("  most ink %.1f %% before, %.1f %% out of the JPEG, which has %zu KB\n", most_ink(inks) / 2.55,
              most_ink(unpacked) / 2.55, jpeg.size() / 1000);
}

void measure_pictures(const std::string& photo, const std::string& large, const PictureConversion& conversion) {
  const PictureReading reading = read_picture(photo), large_reading = read_picture(large);
  PictureCut cut;
  cut.printed = {Length::points(2000 * 72.0 / 250), Length::points(1333 * 72.0 / 250)};
  print("a JPEG of 2000 by 1333 for the press, whole",
        least_milliseconds([&] { convert_picture(reading.data, cut, conversion); }));
  print("a JPEG of 6000 by 4000 made 2000 by 1333, whole",
        least_milliseconds([&] { convert_picture(large_reading.data, cut, conversion); }));
  std::vector<PictureJob> jobs;
  for (int i = 0; i < 8; ++i) {
    jobs.push_back({reading.data, cut});
    jobs.back().cut.x = i * 1e-9;  // each a picture of its own
  }
  ConversionCounts counts;
  print("8 of 2000 by 1333, 1 thread",
        least_milliseconds([&] { convert_pictures(jobs, conversion, 1, nullptr, counts); }));
  print("8 of 2000 by 1333, 2 threads",
        least_milliseconds([&] { convert_pictures(jobs, conversion, 2, nullptr, counts); }));
  MemoryFiles files;
  PictureCache cache(files, "cache");
  convert_pictures(jobs, conversion, 1, &cache, counts);
  print("8 of 2000 by 1333, all in the cache",
        least_milliseconds([&] { convert_pictures(jobs, conversion, 1, &cache, counts); }));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: pictures PROFILE.icc\n");
    return 2;
  }
  std::ifstream file(arguments[1], std::ios::binary);
  PictureConversion conversion;
  try {
    conversion.press = std::make_shared<const InkProfile>(std::string(std::istreambuf_iterator<char>(file), {}));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "pictures: the profile `%s` %s\n", arguments[1], error.what());
    return 1;
  }
  const std::string rows = photo_rows(2000, 1333);
  std::printf("steps, of 2000 by 1333 pixels\n");
  measure_steps(rows, 2000, 1333, conversion);
  std::printf("pictures, with all they need\n");
  measure_pictures(encode_jpeg(rows, 2000, 1333, PixelFormat::Rgb, 90),
                   encode_jpeg(photo_rows(6000, 4000), 6000, 4000, PixelFormat::Rgb, 90), conversion);
  return 0;
}
