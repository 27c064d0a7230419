#pragma once

#include <optional>
#include <vector>

#include "graphics/geometry.h"

namespace broadsheet {

// Where a label stands first, and which way it gives way to others.
enum class LabelSide {
  Above,       // over the area's top left corner, then along its top edge, then inside, downwards
  InsideFoot,  // in the area's bottom left corner, then upwards
  Below,       // under the area's bottom right corner, then downwards
};

// Finds room for the labels of one page, so that none hides another while there is room.
class LabelPlaces {
public:
  explicit LabelPlaces(Size page) : page_(page) {}

  // The place of a label of this size beside the area, always on the page; it counts as taken from now on.
  Rect place(const Rect& area, Size label, LabelSide side);

private:
  Rect kept_on_page(Rect label) const;
  bool is_free(const Rect& label) const;

  Size page_;
  std::vector<Rect> taken_;
};

}  // namespace broadsheet
