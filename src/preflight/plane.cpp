#include "preflight/plane.h"

#include <algorithm>
#include <cmath>

namespace broadsheet {

double PlaneMatrix::scale_across() const {
  return std::hypot(a, b);
}

double PlaneMatrix::scale_up() const {
  return std::hypot(c, d);
}

double PlaneMatrix::mean_scale() const {
  return std::sqrt(std::abs(a * d - b * c));
}

PlaneMatrix operator*(const PlaneMatrix& first, const PlaneMatrix& then) {
  return {first.a * then.a + first.b * then.c,          first.a * then.b + first.b * then.d,
          first.c * then.a + first.d * then.c,          first.c * then.b + first.d * then.d,
          first.e * then.a + first.f * then.c + then.e, first.e * then.b + first.f * then.d + then.f};
}

PlaneMatrix matrix_of(const std::vector<double>& numbers) {
  if (numbers.size() != 6) return {};
  return {numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]};
}

bool PlaneBox::holds(const PlaneBox& inner, double slack) const {
  return inner.left >= left - slack && inner.bottom >= bottom - slack && inner.right <= right + slack &&
         inner.top <= top + slack;
}

bool PlaneBox::meets(const PlaneBox& other) const {
  return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
}

void PlaneBox::include(PlanePoint point) {
  left = std::min(left, point.x);
  right = std::max(right, point.x);
  bottom = std::min(bottom, point.y);
  top = std::max(top, point.y);
}

std::optional<PlaneBox> box_of(const CosObject& array) {
  if (array.size() != 4) return std::nullopt;
  for (const CosObject& item : array.items()) {
    if (!item.is_number()) return std::nullopt;
  }
  const std::vector<double> n = array.numbers();
  return PlaneBox{std::min(n[0], n[2]), std::min(n[1], n[3]), std::max(n[0], n[2]), std::max(n[1], n[3])};
}

}  // namespace broadsheet
