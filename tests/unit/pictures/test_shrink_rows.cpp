#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

#include "pictures/shrink_rows.h"

using namespace broadsheet;

namespace {

using Value = std::function<int(int x, int y, int component)>;

std::string shrunk(ShrinkShape shape, const Value& value) {
  if (shape.window.width == 0) shape.window = {0, 0, double(shape.source_width), double(shape.source_height)};
  RowShrinker shrinker(shape);
  for (int y = 0; y < shape.source_height; ++y) {
    std::string row;
    for (int x = 0; x < shape.source_width; ++x) {
      for (int c = 0; c < shape.components; ++c) row += static_cast<char>(value(x, y, c));
    }
    shrinker.push(reinterpret_cast<const unsigned char*>(row.data()));
  }
  return shrinker.take();
}

int at(const std::string& rows, std::size_t index) {
  return static_cast<unsigned char>(rows[index]);
}

ShrinkShape shape_of(int source, int target, int components = 1) {
  ShrinkShape shape;
  shape.source_width = shape.source_height = source;
  shape.width = shape.height = target;
  shape.components = components;
  return shape;
}

}  // namespace

TEST_CASE("an even tone stays as it is, of every value and at every size") {
  for (int tone = 0; tone < 256; tone += 5) {
    for (const Averaging averaging : {Averaging::Light, Averaging::Samples}) {
      ShrinkShape shape = shape_of(31, 9);
      shape.averaging = averaging;
      const std::string rows = shrunk(shape, [&](int, int, int) { return tone; });
      REQUIRE(rows.size() == 81);
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (at(rows, i) != tone) FAIL(tone << " became " << at(rows, i));
      }
    }
  }
}

TEST_CASE("fine lines become the grey that sends as much light, or the tint that has as much ink") {
  const auto lines = [](int x, int, int) { return x % 2 == 0 ? 0 : 255; };
  ShrinkShape shape = shape_of(64, 16);
  CHECK(at(shrunk(shape, lines), 16 * 8 + 8) == Approx(188).margin(1));  // half the light in sRGB
  shape.averaging = Averaging::Samples;
  CHECK(at(shrunk(shape, lines), 16 * 8 + 8) == Approx(127.5).margin(1));
}

TEST_CASE("a smooth slope is kept where it was, also of a part that begins within a pixel") {
  ShrinkShape shape = shape_of(100, 20);
  shape.averaging = Averaging::Samples;
  shape.window = {10.5, 20.25, 60, 60};
  const std::string rows = shrunk(shape, [](int x, int y, int) { return x + y; });
  for (int y = 2; y < 18; ++y) {
    for (int x = 2; x < 18; ++x) {
      // The middle of a pixel of the smaller picture, in pixels of the larger counted from their middles.
      const double wanted = 10.5 + (x + 0.5) * 3 - 0.5 + 20.25 + (y + 0.5) * 3 - 0.5;
      CHECK(std::abs(at(rows, static_cast<std::size_t>(y * 20 + x)) - wanted) <= 1);
    }
  }
}

TEST_CASE("an edge stays sharp") {
  ShrinkShape shape = shape_of(90, 30);
  shape.averaging = Averaging::Samples;
  const std::string rows = shrunk(shape, [](int x, int, int) { return x < 45 ? 60 : 200; });
  CHECK(at(rows, 30 * 15 + 13) == Approx(60).margin(15));
  CHECK(at(rows, 30 * 15 + 16) == Approx(200).margin(15));
}

TEST_CASE("what is clear has no say in the colours beside it") {
  ShrinkShape shape = shape_of(32, 8, 2);
  shape.has_alpha = true;
  // Black where it is clear, light grey where it is seen.
  const auto value = [](int x, int, int c) { return c == 1 ? (x < 14 ? 0 : 255) : (x < 14 ? 0 : 200); };
  const std::string rows = shrunk(shape, value);
  for (std::size_t x = 0; x < 8; ++x) {
    const std::size_t pixel = (8 * 4 + x) * 2;
    if (at(rows, pixel + 1) > 10) CHECK(at(rows, pixel) == Approx(200).margin(2));
  }
  CHECK(at(rows, 8 * 4 * 2 + 1) == 0);
  CHECK(at(rows, (8 * 4 + 7) * 2 + 1) == 255);
}

TEST_CASE("a picture shrinks to one pixel, and one row of it as well") {
  CHECK(shrunk(shape_of(50, 1), [](int, int, int) { return 77; }) == "M");
  ShrinkShape flat = shape_of(50, 10);
  flat.source_height = flat.height = 1;
  CHECK(shrunk(flat, [](int, int, int) { return 77; }) == std::string(10, 'M'));
}
