#include "compose/obstacle.h"

#include <algorithm>
#include <cmath>

#include "layout/runs_round.h"

namespace broadsheet {

namespace {

void widen(std::optional<Extent>& extent, Length x);

}  // namespace

std::optional<Extent> Obstacle::taken(Length top, Length foot) const {
  std::optional<Extent> extent = outline(top, foot);
  if (!extent) return std::nullopt;
  return Extent{extent->left - wrap_->offset.left, extent->right + wrap_->offset.right};
}

// What is nearer to the strip than the distance counts as if it stood in it.
std::optional<Extent> Obstacle::outline(Length top, Length foot) const {
  top -= wrap_->offset.bottom - hair;
  foot += wrap_->offset.top - hair;
  if (foot <= area_.y || top >= area_.bottom()) return std::nullopt;
  switch (wrap_->shape) {
    case WrapShape::Rectangle:
      return Extent{area_.x, area_.right()};
    case WrapShape::Ellipse:
      return ellipse(top, foot);
    case WrapShape::Polygon:
      return polygon(top, foot);
  }
  return std::nullopt;
}

// It is widest where the strip is nearest to its middle.
std::optional<Extent> Obstacle::ellipse(Length top, Length foot) const {
  const Length middle = area_.y + area_.height / 2;
  const double off = (std::clamp(middle, top, foot) - middle).pt() / (area_.height.pt() / 2);
  if (std::abs(off) >= 1) return std::nullopt;
  const Length half = Length::points(area_.width.pt() / 2 * std::sqrt(1 - off * off));
  const Length center = area_.x + area_.width / 2;
  return Extent{center - half, center + half};
}

// From the outermost of its sides, as far as they stand in the strip: a bay between them holds no text.
std::optional<Extent> Obstacle::polygon(Length top, Length foot) const {
  std::optional<Extent> extent;
  for (std::size_t i = 0; i < wrap_->corners.size(); ++i) {
    Wrap::Corner a = wrap_->corners[i], b = wrap_->corners[(i + 1) % wrap_->corners.size()];
    if (a.y > b.y) std::swap(a, b);
    const double from = std::max((top - area_.y).pt() / area_.height.pt(), a.y);
    const double to = std::min((foot - area_.y).pt() / area_.height.pt(), b.y);
    if (from > to) continue;
    const bool is_level = a.y == b.y;
    const auto x_at = [&](double y) { return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y); };
    for (const double x : {is_level ? a.x : x_at(from), is_level ? b.x : x_at(to)}) {
      widen(extent, area_.x + Length::points(area_.width.pt() * x));
    }
  }
  return extent;
}

std::vector<Obstacle> obstacles_of(const Layout& layout, const std::vector<Rect>& areas, int frame) {
  std::vector<Obstacle> obstacles;
  for (std::size_t other = 0; other < layout.frames.size(); ++other) {
    if (runs_round(layout.frames[frame], areas[frame], layout.frames[other], areas[other])) {
      obstacles.emplace_back(*layout.frames[other].wrap, areas[other]);
    }
  }
  return obstacles;
}

namespace {

void widen(std::optional<Extent>& extent, Length x) {
  if (!extent) extent = Extent{x, x};
  extent->left = std::min(extent->left, x);
  extent->right = std::max(extent->right, x);
}

}  // namespace

}  // namespace broadsheet
