#include "pdf/shadow_mask.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace broadsheet {

namespace {

constexpr double most_pixels_per_point = 2.5, most_pixels = 16e6;
constexpr int passes = 3;

// Pixels of one line of a mask, `step` bytes apart.
struct PixelLine {
  std::uint8_t* first;
  std::ptrdiff_t step;
  int count;
};

double pixels_per_point(const SoftShadow& shadow);
void draw_box(ShadowMask& mask, const Rect& box, Length radius, char darkness);
void blur_mask(ShadowMask& mask, int radius);
void blur(PixelLine line, int radius, std::vector<std::uint8_t>& before);

}  // namespace

ShadowMask shadow_mask(const SoftShadow& shadow) {
  const double scale = pixels_per_point(shadow);
  const auto pixels = [scale](Length length) { return static_cast<int>(std::lround(length.pt() * scale)); };
  const int radius = (pixels(shadow.blur) + passes - 1) / passes;
  const Length edge = Length::points(passes * radius / scale);
  ShadowMask mask;
  mask.area = shadow.rect.inset({-edge, -edge, -edge, -edge});
  mask.width = std::max(pixels(mask.area.width), 1);
  mask.height = std::max(pixels(mask.area.height), 1);
  mask.darkness.assign(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height), '\0');
  draw_box(mask, shadow.rect, shadow.radius, '\xFF');
  if (radius > 0) blur_mask(mask, radius);
  // A little of it goes on under the box, so that no paper is seen between the two.
  const Length under = Length::points(1 / scale);
  Rect hidden = shadow.rect.inset({under, under, under, under});
  hidden.x -= shadow.offset.x;
  hidden.y -= shadow.offset.y;
  if (hidden.width > Length() && hidden.height > Length()) draw_box(mask, hidden, shadow.radius, '\0');
  return mask;
}

namespace {

// Fewer where there would be too many of them: what is so large is looked at from far.
double pixels_per_point(const SoftShadow& shadow) {
  const double edges = 2 * shadow.blur.pt();
  const double area = (shadow.rect.width.pt() + edges) * (shadow.rect.height.pt() + edges);
  return std::min(most_pixels_per_point, std::sqrt(most_pixels / std::max(area, 1.0)));
}

// Pixels whose middle is in the rounded rectangle.
void draw_box(ShadowMask& mask, const Rect& box, Length radius, char darkness) {
  const double scale = mask.width / mask.area.width.pt();
  const double left = (box.x - mask.area.x).pt() * scale, right = left + box.width.pt() * scale;
  const double top = (box.y - mask.area.y).pt() * scale, bottom = top + box.height.pt() * scale;
  const double corner = radius.pt() * scale;
  for (int y = 0; y < mask.height; ++y) {
    const double middle = y + 0.5;
    if (middle < top || middle > bottom) continue;
    const double into_corner = std::max({top + corner - middle, middle - (bottom - corner), 0.0});
    const double cut = corner - std::sqrt(std::max(corner * corner - into_corner * into_corner, 0.0));
    const int first = std::max(static_cast<int>(std::ceil(left + cut - 0.5)), 0);
    const int last = std::min(static_cast<int>(std::floor(right - cut - 0.5)), mask.width - 1);
    if (last < first) continue;
    const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width);
    std::fill_n(mask.darkness.begin() + static_cast<std::ptrdiff_t>(row) + first, last - first + 1, darkness);
  }
}

void blur_mask(ShadowMask& mask, int radius) {
  auto* bytes = reinterpret_cast<std::uint8_t*>(mask.darkness.data());
  std::vector<std::uint8_t> before;
  for (int pass = 0; pass < passes; ++pass) {
    for (int y = 0; y < mask.height; ++y) {
      blur({bytes + static_cast<std::ptrdiff_t>(y) * mask.width, 1, mask.width}, radius, before);
    }
    for (int x = 0; x < mask.width; ++x) blur({bytes + x, mask.width, mask.height}, radius, before);
  }
}

// Each pixel becomes the mean of those up to `radius` away; past the ends is nothing.
void blur(PixelLine line, int radius, std::vector<std::uint8_t>& before) {
  before.resize(static_cast<std::size_t>(line.count));
  for (int i = 0; i < line.count; ++i) before[static_cast<std::size_t>(i)] = line.first[i * line.step];
  const auto at = [&](int i) { return i >= 0 && i < line.count ? int{before[static_cast<std::size_t>(i)]} : 0; };
  const int width = 2 * radius + 1;
  int sum = 0;
  for (int i = -radius; i < radius; ++i) sum += at(i);
  for (int i = 0; i < line.count; ++i) {
    sum += at(i + radius);
    line.first[i * line.step] = static_cast<std::uint8_t>((sum + width / 2) / width);
    sum -= at(i - radius);
  }
}

}  // namespace

}  // namespace broadsheet
