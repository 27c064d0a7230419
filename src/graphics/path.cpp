#include "graphics/path.h"

#include <algorithm>
#include <optional>

namespace broadsheet {

namespace {

// How far, in ten thousandths of the radius, the controls of a quarter circle stand from its ends: 4/3 (√2 − 1).
constexpr int quarter_control = 5523;

Point towards(Point from, Point to);
Point end_of(const Path::Segment& segment);
int points_of(const Path::Segment& segment);

}  // namespace

Path& Path::move_to(Point to) {
  segments.push_back({Segment::Kind::Move, {to, {}, {}}});
  return *this;
}

Path& Path::line_to(Point to) {
  segments.push_back({Segment::Kind::Line, {to, {}, {}}});
  return *this;
}

Path& Path::curve_to(Point first_control, Point second_control, Point to) {
  segments.push_back({Segment::Kind::Curve, {first_control, second_control, to}});
  return *this;
}

Path& Path::close() {
  segments.push_back({Segment::Kind::Close, {}});
  return *this;
}

Path& Path::round_to(Point corner, Point to) {
  return curve_to(towards(end_of(segments.back()), corner), towards(to, corner), to);
}

Rect Path::bounds() const {
  std::optional<Rect> bounds;
  for (const Segment& segment : segments) {
    for (int i = 0; i < points_of(segment); ++i) {
      const Point& point = segment.points[i];
      const Rect at{point.x, point.y, {}, {}};
      bounds = bounds ? joined(*bounds, at) : at;
    }
  }
  return bounds.value_or(Rect{});
}

void Path::move(Point by) {
  for (Segment& segment : segments) {
    for (int i = 0; i < points_of(segment); ++i) {
      segment.points[i].x += by.x;
      segment.points[i].y += by.y;
    }
  }
}

Path circle(Point center, Length radius) {
  return rounded_rect({center.x - radius, center.y - radius, 2 * radius, 2 * radius}, radius);
}

Path rounded_rect(const Rect& rect, Length radius) {
  const Length left = rect.x, top = rect.y, right = rect.right(), bottom = rect.bottom();
  Path path;
  const auto side = [&path](Point to) {
    if (end_of(path.segments.back()) != to) path.line_to(to);
  };
  const auto corner = [&path, radius](Point at, Point to) {
    if (radius > Length()) path.round_to(at, to);
  };
  path.move_to({left + radius, top});
  side({right - radius, top});
  corner({right, top}, {right, top + radius});
  side({right, bottom - radius});
  corner({right, bottom}, {right - radius, bottom});
  side({left + radius, bottom});
  corner({left, bottom}, {left, bottom - radius});
  side({left, top + radius});
  corner({left, top}, {left + radius, top});
  return path.close();
}

namespace {

int points_of(const Path::Segment& segment) {
  switch (segment.kind) {
    case Path::Segment::Kind::Curve:
      return 3;
    case Path::Segment::Kind::Close:
      return 0;
    default:
      return 1;
  }
}

Point towards(Point from, Point to) {
  return {from.x + (to.x - from.x).scaled(quarter_control, 10000),
          from.y + (to.y - from.y).scaled(quarter_control, 10000)};
}

Point end_of(const Path::Segment& segment) {
  return segment.kind == Path::Segment::Kind::Curve ? segment.points[2] : segment.points[0];
}

}  // namespace

}  // namespace broadsheet
