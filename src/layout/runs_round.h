#pragma once

#include "layout/frame.h"

namespace broadsheet {

// Whether the text of a frame runs round another, the two standing at these places: it does where that one wraps and
// stands over it, but not in a frame that holds the whole of the text, nor round text that it goes on with itself.
bool runs_round(const Frame& text, const Rect& text_area, const Frame& other, const Rect& other_area);

}  // namespace broadsheet
