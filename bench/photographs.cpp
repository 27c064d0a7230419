// Writes five JPEG files of 2000 by 1333 pixels that pack like photographs: shapes of all sizes, each size half as
// strong as the next larger one, as in landscapes; edges; and the grain of a sensor. Prints their names.
//
// usage: photographs FOLDER     gets photograph-1.jpg to photograph-5.jpg, the same bytes each time

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>

#include "pictures/jpeg_codec.h"

namespace {

using namespace broadsheet;

constexpr int width = 2000, height = 1333;

// 0 to 1, of a place in a lattice.
double random_at(std::uint32_t x, std::uint32_t y, std::uint32_t seed) {
  std::uint32_t state = x * 0x9E3779B1U ^ y * 0x85EBCA77U ^ seed * 0xC2B2AE3DU;
  state = (state ^ state >> 15U) * 0x2C1B3C6DU;
  state = (state ^ state >> 12U) * 0x297A2D39U;
  return static_cast<double>((state ^ state >> 15U) >> 8U) / (1U << 24U);
}

double smooth(double t) {
  return t * t * (3 - 2 * t);
}

// Between the values of the four corners of its cell.
double noise(double x, double y, std::uint32_t seed) {
  const auto column = static_cast<std::uint32_t>(x), row = static_cast<std::uint32_t>(y);
  const double across = smooth(x - column), down = smooth(y - row);
  const double top = std::lerp(random_at(column, row, seed), random_at(column + 1, row, seed), across);
  const double foot = std::lerp(random_at(column, row + 1, seed), random_at(column + 1, row + 1, seed), across);
  return std::lerp(top, foot, down);
}

// Shapes from a third of the picture down to four pixels.
double shapes(int x, int y, std::uint32_t seed) {
  double sum = 0, strength = 0.5;
  for (int cell = 640; cell >= 4; cell /= 2, strength /= 2)
    sum += strength * noise(1.0 * x / cell, 1.0 * y / cell, seed);
  return sum;
}

std::string photograph(std::uint32_t number) {
  // A grey level of the scene gets a colour between these: shadows, middle tones, lights.
  constexpr std::array<std::array<double, 3>, 3> colors = {{{18, 22, 38}, {150, 92, 60}, {236, 222, 196}}};
  std::string rows;
  rows.reserve(std::size_t{3} * width * height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      // Lands lie before one another: where the shapes pass a level, the light changes at once.
      const double scene = shapes(x, y, number), light = scene + (shapes(x, y, number + 100) > 0.55 ? 0.25 : -0.1);
      const double tone = std::clamp(light * 2, 0.0, 1.99);
      const auto& from = colors[static_cast<std::size_t>(tone)];
      const auto& to = colors[static_cast<std::size_t>(tone) + 1];
      const double grain = 20 * (random_at(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), 7) - 0.5);
      for (std::size_t i = 0; i < 3; ++i) {
        const double value = std::lerp(from[i], to[i], tone - std::floor(tone)) + grain;
        rows += static_cast<char>(static_cast<int>(std::clamp(value, 0.0, 255.0)));
      }
    }
  }
  return rows;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: photographs FOLDER\n");
    return 2;
  }
  for (std::uint32_t number = 1; number <= 5; ++number) {
    const std::string path = std::string(arguments[1]) + "/photograph-" + std::to_string(number) + ".jpg";
    std::ofstream(path, std::ios::binary) << encode_jpeg(photograph(number), width, height, PixelFormat::Rgb, 90);
    std::printf("%s\n", path.c_str());
  }
}
