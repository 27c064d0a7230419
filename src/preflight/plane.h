#pragma once

#include <array>
#include <optional>
#include <vector>

#include "preflight/cos_object.h"

namespace broadsheet {

// Geometry of files as they are read: points, in doubles, for nothing here is laid out.
struct PlanePoint {
  double x = 0, y = 0;
};

// A matrix of ISO 32000-1, 8.3.3: [a b c d e f].
struct PlaneMatrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
  PlanePoint map(PlanePoint point) const { return {a * point.x + c * point.y + e, b * point.x + d * point.y + f}; }
  // What a length across, or up, becomes.
  double scale_across() const;
  double scale_up() const;
  double mean_scale() const;  // the root of how areas grow
};

PlaneMatrix operator*(const PlaneMatrix& first, const PlaneMatrix& then);
PlaneMatrix matrix_of(const std::vector<double>& numbers);  // the unit matrix when there are not six

struct PlaneBox {
  double left = 0, bottom = 0, right = 0, top = 0;
  double width() const { return right - left; }
  double height() const { return top - bottom; }
  bool holds(const PlaneBox& inner, double slack) const;
  bool meets(const PlaneBox& other) const;
  void include(PlanePoint point);
  static PlaneBox around(PlanePoint point) { return {point.x, point.y, point.x, point.y}; }
};

// A rectangle of PDF, its corners in any order; nothing when it is no array of four numbers.
std::optional<PlaneBox> box_of(const CosObject& array);

}  // namespace broadsheet
