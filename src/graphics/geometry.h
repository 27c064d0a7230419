#pragma once

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

}  // namespace broadsheet
