#include "display/wave_outline.h"

#include <algorithm>
#include <cstdlib>

namespace broadsheet {

namespace {

// Half a wave of a sine, as near as a cubic comes: its middle is three quarters as high as its control points.
constexpr int control_along = 364;  // thousandths of the half wave, from its ends

// Along the line and across it, from the rectangle's corner.
struct Spot {
  Length along, across;
};

}  // namespace

std::vector<Point> wave_outline(const WavyLine& line) {
  const bool is_upright = line.rect.height > line.rect.width;
  const Length length = is_upright ? line.rect.height : line.rect.width;
  const Length height = is_upright ? line.rect.width : line.rect.height;
  if (length <= Length() || height <= Length()) return {};
  const int halves = static_cast<int>(std::max<std::int64_t>(1, length.scaled(2, height.scaled(5, 2).raw()).raw()));
  const Length swing = (height - line.weight).scaled(2, 3);
  const auto at = [&](Spot spot) {
    return is_upright ? Point{line.rect.x + spot.across, line.rect.y + spot.along}
                      : Point{line.rect.x + spot.along, line.rect.y + spot.across};
  };
  std::vector<Point> outline;
  const auto edge = [&](int half, Length middle, bool forward) {
    const Length from = length.scaled(half, halves), to = length.scaled(half + 1, halves);
    const Length control = (to - from).scaled(control_along, 1000);
    const Length high = half % 2 == 0 ? middle - swing : middle + swing;
    const Spot first{from + control, high}, second{to - control, high};
    outline.push_back(at(forward ? first : second));
    outline.push_back(at(forward ? second : first));
    outline.push_back(at({forward ? to : from, middle}));
  };
  const Length near = (height - line.weight) / 2, far = near + line.weight;
  outline.push_back(at({Length(), near}));
  for (int half = 0; half < halves; ++half) edge(half, near, true);
  for (int i = 0; i < 3; ++i) outline.push_back(at({length, far}));
  for (int half = halves; half-- > 0;) edge(half, far, false);
  return outline;
}

}  // namespace broadsheet
