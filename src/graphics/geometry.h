#pragma once

#include <algorithm>
#include <optional>

#include "graphics/length.h"

namespace broadsheet {

// Page space: the origin is the top left corner of the trimmed page, x runs right, y runs down.
struct Point {
  Length x, y;
  bool operator==(const Point&) const = default;
};

struct Size {
  Length width, height;
  bool operator==(const Size&) const = default;
};

struct Insets {
  Length left, top, right, bottom;
  bool operator==(const Insets&) const = default;
};

struct Rect {
  Length x, y, width, height;

  constexpr Length right() const { return x + width; }
  constexpr Length bottom() const { return y + height; }
  constexpr Rect inset(const Insets& by) const {
    return {x + by.left, y + by.top, width - by.left - by.right, height - by.top - by.bottom};
  }
  bool operator==(const Rect&) const = default;
};

// The smallest rectangle around two.
constexpr Rect joined(const Rect& a, const Rect& b) {
  const Length left = std::min(a.x, b.x), top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

// What two rectangles have in common; nothing when that has no area.
constexpr std::optional<Rect> common_part(const Rect& a, const Rect& b) {
  const Length left = std::max(a.x, b.x), top = std::max(a.y, b.y);
  const Rect part{left, top, std::min(a.right(), b.right()) - left, std::min(a.bottom(), b.bottom()) - top};
  if (part.width <= Length() || part.height <= Length()) return std::nullopt;
  return part;
}

}  // namespace broadsheet
