#pragma once

#include <array>
#include <vector>

#include "graphics/geometry.h"

namespace broadsheet {

// An outline in page space: moves, straight lines and cubic curves, in the order drawn.
struct Path {
  struct Segment {
    enum class Kind { Move, Line, Curve, Close };
    Kind kind = Kind::Move;
    std::array<Point, 3> points;  // of a curve its two controls and its end; of a move and a line the first alone
    bool operator==(const Segment&) const = default;
  };
  std::vector<Segment> segments;

  Path& move_to(Point to);
  Path& line_to(Point to);
  Path& curve_to(Point first_control, Point second_control, Point to);
  Path& close();
  // A quarter of a circle that begins where the path ends, along the side of the corner's square that meets `corner`.
  Path& round_to(Point corner, Point to);

  Rect bounds() const;  // controls included; of no area where there are no segments
  void move(Point by);

  bool operator==(const Path&) const = default;
};

Path circle(Point center, Length radius);

// A rectangle whose corners are quarters of a circle; a radius of 0 leaves them square.
Path rounded_rect(const Rect& rect, Length radius);

}  // namespace broadsheet
