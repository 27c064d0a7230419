#pragma once

#include <optional>
#include <vector>

#include "layout/layout.h"

namespace broadsheet {

// What edges that are drawn on one line may be off, by rounding, before they count as overlapping.
inline constexpr Length hair = Length::from_raw(6554);  // a tenth of a point

// From left to right, on the page.
struct Extent {
  Length left, right;
};

// What stands in the way of text: the outline of a frame that the text runs round.
class Obstacle {
public:
  Obstacle(const Wrap& wrap, const Rect& area) : wrap_(&wrap), area_(area) {}

  // What it takes of the strip between two heights: its outline there, and the distance kept from it on all sides.
  std::optional<Extent> taken(Length top, Length foot) const;
  // The same, but without what is kept free at its left and right.
  std::optional<Extent> outline(Length top, Length foot) const;

private:
  std::optional<Extent> ellipse(Length top, Length foot) const;
  std::optional<Extent> polygon(Length top, Length foot) const;

  const Wrap* wrap_;
  Rect area_;
};

// What the text of a frame runs round, the frames of the layout standing at `areas`.
std::vector<Obstacle> obstacles_of(const Layout& layout, const std::vector<Rect>& areas, int frame);

}  // namespace broadsheet
