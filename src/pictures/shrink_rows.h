#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace broadsheet {

// A part of a picture, in pixels and parts of them.
struct PixelWindow {
  double x = 0, y = 0, width = 0, height = 0;
};

// What is averaged: light for greys and RGB, whose samples are its power (the curve of sRGB); the samples themselves
// for inks, which are areas of dots.
enum class Averaging { Light, Samples };

struct ShrinkShape {
  int source_width = 0, source_height = 0;
  PixelWindow window;         // of the source
  int width = 0, height = 0;  // not more than the window has
  int components = 1;         // colours, and alpha as the last if there is any
  bool has_alpha = false;     // colours count by it
  Averaging averaging = Averaging::Light;
};

// Makes fewer pixels of many with a Lanczos filter of three lobes, in whole numbers: the same rows give the same
// pixels on every machine. Keeps no more rows than the filter is high.
class RowShrinker {
public:
  explicit RowShrinker(const ShrinkShape& shape);

  // The next row of the source, all of its pixels.
  void push(const unsigned char* row);
  // All rows of the smaller picture, after the last of the source was pushed.
  std::string take() { return std::move(pixels_); }

private:
  // What goes into one pixel: weights of the samples from `first` on, in parts of 1 << 14.
  struct Taps {
    int first = 0;
    std::vector<std::int32_t> weights;
    int last() const { return first + static_cast<int>(weights.size()) - 1; }
  };
  static std::vector<Taps> taps_of(double start, double length, int count, int source_count);

  void shrink_across(const unsigned char* row, std::vector<std::int32_t>& target);
  template <int components>
  void sum_across(std::int32_t* target) const;
  void emit_row();
  std::uint16_t opened(unsigned char value) const;

  ShrinkShape shape_;
  std::vector<Taps> across_, down_;
  std::vector<std::uint16_t> wide_;  // one row of the source in 16 bits
  // Rows shrunk across, a ring. The filter goes beyond the range of its samples by less than a third, so that the sums
  // of both ways stay within 31 bits.
  std::vector<std::vector<std::int32_t>> kept_;
  std::vector<std::int32_t> sums_;
  int pushed_ = 0, emitted_ = 0;
  std::string pixels_;
};

}  // namespace broadsheet
