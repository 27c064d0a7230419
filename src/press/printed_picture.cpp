#include "press/printed_picture.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "press/inks.h"
#include "press/ready_pictures.h"

namespace broadsheet {

namespace {

constexpr int inks = 4, full_byte = 255;
constexpr int ringing = 500;  // hundredths of a per cent

// The pixels between two places of a side, which are parts of it; at least one.
std::pair<int, int> pixels_between(double from, double to, int count) {
  const int first = std::clamp(static_cast<int>(from * count), 0, count - 1);
  return {first, std::clamp(static_cast<int>(std::ceil(to * count)), first + 1, count)};
}

}  // namespace

std::optional<PrintedPicture> PrintedPicture::of(const PlacedPicture& placed, const PressProfile& press,
                                                 PictureCache* cache) {
  if (!placed.data || placed.data->format == PixelFormat::Gray) return std::nullopt;
  const PictureConversion conversion = conversion_for(press);
  const bool keeps_rgb = conversion.colors == PictureColors::Keep && placed.data->format == PixelFormat::Rgb;
  if (keeps_rgb || (conversion.colors == PictureColors::Press && !conversion.press)) return std::nullopt;
  ConversionCounts counts;
  const ConvertedPicture made = convert_pictures({job_of(placed)}, conversion, 1, cache, counts).front();
  if (!made.data || made.data->format != PixelFormat::Cmyk) return std::nullopt;
  constexpr int all_pixels = 0;
  PicturePixels pixels = cut_picture(*made.data, {made.x, made.y, made.width, made.height, {}}, all_pixels);
  if (!pixels.problem.empty() || pixels.format != PixelFormat::Cmyk) return std::nullopt;
  return PrintedPicture(placed.rect, std::move(pixels), made.data->encoding == Encoding::Jpeg);
}

Excess PrintedPicture::above(int limit, const Rect& part, std::optional<int> black) const {
  const std::optional<Rect> seen = common_part(rect_, part);
  if (!seen) return {};
  const auto across = [&](Length x) { return pixels_.x + (x - rect_.x).pt() / rect_.width.pt() * pixels_.part_width; };
  const auto down = [&](Length y) { return pixels_.y + (y - rect_.y).pt() / rect_.height.pt() * pixels_.part_height; };
  const auto [left, right] = pixels_between(across(seen->x), across(seen->right()), pixels_.width);
  const auto [top, foot] = pixels_between(down(seen->y), down(seen->bottom()), pixels_.height);
  const int passed = limit + (rings_ ? ringing : 0);
  long above = 0;
  int most = 0;
  for (int y = top; y < foot; ++y) {
    for (int x = left; x < right; ++x) {
      const char* pixel = &pixels_.rows[(static_cast<std::size_t>(y) * pixels_.width + x) * inks];
      const auto ink = [&](int i) { return static_cast<unsigned char>(pixel[i]) * full_ink / full_byte; };
      const int total = ink(0) + ink(1) + ink(2) + black.value_or(ink(3));
      above += total > passed ? 1 : 0;
      most = std::max(most, total);
    }
  }
  const double count = static_cast<double>(right - left) * (foot - top);
  return {static_cast<double>(above) / count * square_mm(*seen), most};
}

double square_mm(const Rect& rect) {
  constexpr double mm_per_point = 25.4 / 72;
  return rect.width.pt() * mm_per_point * rect.height.pt() * mm_per_point;
}

}  // namespace broadsheet
