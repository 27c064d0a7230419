#include "press/overprinted_rects.h"

#include "display/ink_rects.h"

namespace broadsheet {

namespace {

std::vector<Rect> sides_of(const StrokedRect& border) {
  const auto& [rect, weight, color] = border;
  const Length between = rect.height - 2 * weight;
  return {{rect.x, rect.y, rect.width, weight},
          {rect.x, rect.bottom() - weight, rect.width, weight},
          {rect.x, rect.y + weight, weight, between},
          {rect.right() - weight, rect.y + weight, weight, between}};
}

// Each stretch between two points for itself: a line round a picture does not lie on it.
std::vector<Rect> stretches_of(const Path& path, Length weight) {
  std::vector<Rect> stretches;
  Point from, begin;
  const auto stretch = [&](const std::vector<Point>& points) {
    Rect around{from.x, from.y, {}, {}};
    for (const Point& point : points) around = joined(around, {point.x, point.y, {}, {}});
    const Length half = weight / 2;
    stretches.push_back(around.inset({-half, -half, -half, -half}));
    from = points.back();
  };
  for (const Path::Segment& segment : path.segments) {
    const auto& [first, second, third] = segment.points;
    switch (segment.kind) {
      case Path::Segment::Kind::Move:
        from = begin = first;
        break;
      case Path::Segment::Kind::Line:
        stretch({first});
        break;
      case Path::Segment::Kind::Curve:
        stretch({first, second, third});
        break;
      case Path::Segment::Kind::Close:
        stretch({begin});
        break;
    }
  }
  return stretches;
}

}  // namespace

std::vector<OverprintedRects> overprinted_rects(const DisplayItem& item) {
  std::vector<OverprintedRects> laid;
  const auto lay = [&](const Color& color, const auto& rects) {
    if (color.is_black_only()) laid.push_back({color.black, rects()});
  };
  const auto ink = [&] { return ink_rects(item); };
  if (const auto* run = std::get_if<GlyphRun>(&item.content)) {
    lay(run->color, ink);
  } else if (const auto* fill = std::get_if<FilledRect>(&item.content)) {
    lay(fill->color, ink);
  } else if (const auto* border = std::get_if<StrokedRect>(&item.content)) {
    lay(border->color, [&] { return sides_of(*border); });
  } else if (const auto* wave = std::get_if<WavyLine>(&item.content)) {
    lay(wave->color, ink);
  } else if (const auto* drawn = std::get_if<DrawnPath>(&item.content)) {
    if (drawn->fill) lay(*drawn->fill, ink);
    if (drawn->stroke) lay(drawn->stroke->color, [&] { return stretches_of(drawn->path, drawn->stroke->weight); });
  }
  return laid;
}

}  // namespace broadsheet
