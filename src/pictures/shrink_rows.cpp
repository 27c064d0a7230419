#include "pictures/shrink_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace broadsheet {

namespace {

constexpr int weight_bits = 14;
constexpr std::int32_t one = 1 << weight_bits;
constexpr double lobes = 3;
constexpr double pi = 3.14159265358979323846;

double lanczos(double x) {
  if (std::abs(x) >= lobes) return 0;
  if (std::abs(x) < 1e-9) return 1;
  const double at = pi * x;
  return lobes * std::sin(at) * std::sin(at / lobes) / (at * at);
}

// The curve of sRGB (IEC 61966-2-1) between samples and light.
double light_of(double sample) {
  return sample <= 0.04045 ? sample / 12.92 : std::pow((sample + 0.055) / 1.055, 2.4);
}

double sample_of(double light) {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

const std::array<std::uint16_t, 256>& light_table() {
  static const std::array<std::uint16_t, 256> table = [] {
    std::array<std::uint16_t, 256> made{};
    for (std::size_t i = 0; i < made.size(); ++i) {
      made[i] = static_cast<std::uint16_t>(std::lround(light_of(static_cast<double>(i) / 255) * 65535));
    }
    return made;
  }();
  return table;
}

const std::vector<unsigned char>& sample_table() {
  static const std::vector<unsigned char> table = [] {
    std::vector<unsigned char> made(65536);
    for (std::size_t i = 0; i < made.size(); ++i) {
      made[i] = static_cast<unsigned char>(std::lround(sample_of(static_cast<double>(i) / 65535) * 255));
    }
    return made;
  }();
  return table;
}

std::int32_t rounded(std::int32_t sum) {
  return (sum + one / 2) >> weight_bits;
}

std::uint16_t clamped(std::int64_t value) {
  return static_cast<std::uint16_t>(std::clamp<std::int64_t>(value, 0, 65535));
}

unsigned char narrowed(std::uint16_t value) {
  return static_cast<unsigned char>((value + 128) / 257);
}

}  // namespace

RowShrinker::RowShrinker(const ShrinkShape& shape)
    : shape_(shape),
      across_(taps_of(shape.window.x, shape.window.width, shape.width, shape.source_width)),
      down_(taps_of(shape.window.y, shape.window.height, shape.height, shape.source_height)) {
  std::size_t most_rows = 1;
  for (const Taps& taps : down_) most_rows = std::max(most_rows, taps.weights.size());
  const auto row_size = static_cast<std::size_t>(shape.width) * static_cast<std::size_t>(shape.components);
  wide_.resize(static_cast<std::size_t>(shape.source_width) * static_cast<std::size_t>(shape.components));
  kept_.assign(most_rows, std::vector<std::int32_t>(row_size));
  sums_.resize(row_size);
  pixels_.resize(row_size * static_cast<std::size_t>(shape.height));
}

void RowShrinker::push(const unsigned char* row) {
  const int y = pushed_++;
  if (emitted_ == shape_.height || y < down_[static_cast<std::size_t>(emitted_)].first) return;
  shrink_across(row, kept_[static_cast<std::size_t>(y) % kept_.size()]);
  while (emitted_ < shape_.height && down_[static_cast<std::size_t>(emitted_)].last() <= y) emit_row();
}

// Samples beyond the edges of the source do not exist; what weight they had goes to the others. The rest of rounding
// goes to the heaviest, so that an even tone stays as it is.
std::vector<RowShrinker::Taps> RowShrinker::taps_of(double start, double length, int count, int source_count) {
  const double scale = std::max(1.0, length / count);
  std::vector<Taps> all(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double center = start + (static_cast<double>(i) + 0.5) * length / count - 0.5;  // in middles of pixels
    const int first = std::clamp(static_cast<int>(std::ceil(center - lobes * scale)), 0, source_count - 1);
    const int last = std::clamp(static_cast<int>(std::floor(center + lobes * scale)), first, source_count - 1);
    std::vector<double> exact;
    double sum = 0;
    for (int at = first; at <= last; ++at) sum += exact.emplace_back(lanczos((at - center) / scale));
    Taps& taps = all[i];
    taps.first = first;
    std::int32_t total = 0;
    for (const double weight : exact) {
      total += taps.weights.emplace_back(static_cast<std::int32_t>(std::lround(weight / sum * one)));
    }
    *std::max_element(taps.weights.begin(), taps.weights.end()) += one - total;
  }
  return all;
}

std::uint16_t RowShrinker::opened(unsigned char value) const {
  return shape_.averaging == Averaging::Light ? light_table()[value] : static_cast<std::uint16_t>(value * 257);
}

void RowShrinker::shrink_across(const unsigned char* row, std::vector<std::int32_t>& target) {
  const auto components = static_cast<std::size_t>(shape_.components);
  const std::size_t colors = components - (shape_.has_alpha ? 1 : 0);
  const auto from = static_cast<std::size_t>(across_.front().first) * components;
  const auto end = static_cast<std::size_t>(across_.back().last() + 1) * components;
  if (!shape_.has_alpha) {
    for (std::size_t i = from; i < end; ++i) wide_[i] = opened(row[i]);
  } else {
    for (std::size_t i = from; i < end; i += components) {
      const std::uint32_t alpha = row[i + colors];
      for (std::size_t c = 0; c < colors; ++c) {
        wide_[i + c] = static_cast<std::uint16_t>((opened(row[i + c]) * alpha + 127) / 255);
      }
      wide_[i + colors] = static_cast<std::uint16_t>(alpha * 257);
    }
  }
  switch (components) {
    case 1:
      return sum_across<1>(target.data());
    case 2:
      return sum_across<2>(target.data());
    case 3:
      return sum_across<3>(target.data());
    case 4:
      return sum_across<4>(target.data());
    default:
      return sum_across<5>(target.data());
  }
}

// The number of components is known to the compiler, since most of the time goes here.
template <int components>
void RowShrinker::sum_across(std::int32_t* target) const {
  for (const Taps& taps : across_) {
    const std::uint16_t* sample = wide_.data() + static_cast<std::size_t>(taps.first) * components;
    std::array<std::int32_t, components> sums{};
    for (const std::int32_t weight : taps.weights) {
      for (int c = 0; c < components; ++c) sums[static_cast<std::size_t>(c)] += weight * sample[c];
      sample += components;
    }
    for (const std::int32_t sum : sums) *target++ = rounded(sum);
  }
}

void RowShrinker::emit_row() {
  const Taps& taps = down_[static_cast<std::size_t>(emitted_)];
  std::fill(sums_.begin(), sums_.end(), 0);
  for (std::size_t i = 0; i < taps.weights.size(); ++i) {
    const std::int32_t weight = taps.weights[i];
    const std::vector<std::int32_t>& row = kept_[(static_cast<std::size_t>(taps.first) + i) % kept_.size()];
    for (std::size_t x = 0; x < sums_.size(); ++x) sums_[x] += weight * row[x];
  }
  auto* to = reinterpret_cast<unsigned char*>(pixels_.data()) + static_cast<std::size_t>(emitted_) * sums_.size();
  ++emitted_;
  const bool is_light = shape_.averaging == Averaging::Light;
  const std::vector<unsigned char>& samples = sample_table();
  const auto closed = [&](std::uint16_t value) { return is_light ? samples[value] : narrowed(value); };
  if (!shape_.has_alpha) {
    for (const std::int32_t sum : sums_) *to++ = closed(clamped(rounded(sum)));
    return;
  }
  const auto components = static_cast<std::size_t>(shape_.components);
  for (std::size_t x = 0; x < sums_.size(); x += components) {
    // Both as the filter left them: cut off at full, alpha would no longer be in proportion to the colours.
    const std::int64_t alpha = rounded(sums_[x + components - 1]);
    for (std::size_t c = 0; c + 1 < components; ++c) {
      const std::int64_t value = rounded(sums_[x + c]);
      *to++ = closed(clamped(alpha <= 0 ? 0 : value * 65535 / alpha));
    }
    *to++ = narrowed(clamped(alpha));
  }
}

}  // namespace broadsheet
