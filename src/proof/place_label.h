#pragma once

#include <utility>
#include <vector>

#include "graphics/geometry.h"

namespace broadsheet {

// Where a label stands first, and which way it gives way to others.
enum class LabelSide {
  Above,       // over the area's top left corner, then along its top edge, then higher, then inside, downwards
  InsideFoot,  // in the area's bottom left corner, then upwards
  Below,       // under the area's bottom right corner, then downwards
  Around,      // in the head of a large area, from the left; then over it, left, right of and under it, along each side
};

// Finds room for the labels of one page, so that none hides a line of type or another label while there is room, and
// rather a line of type than a label.
class LabelPlaces {
public:
  LabelPlaces(Size page, std::vector<Rect> type) : page_(page), type_(std::move(type)) {}

  // The place of a label of this size beside the area, always on the page; it counts as taken from now on.
  Rect place(const Rect& area, Size label, LabelSide side);

private:
  Rect kept_on_page(Rect label) const;

  Size page_;
  std::vector<Rect> type_;
  std::vector<Rect> taken_;
};

}  // namespace broadsheet
