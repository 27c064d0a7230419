#pragma once

#include "layout/frame.h"

namespace broadsheet {

// The width of a frame's picture by its height, when the frame stands at `area` on rows of this height; its caption is
// below the picture. None: there is no height left for it.
std::optional<double> picture_ratio(const PictureFrame& frame, const Rect& area, Length row);

// Whether that is within the limits of the frame.
bool may_be_cropped_to(const PictureFrame& frame, const Rect& area, Length row);

}  // namespace broadsheet
