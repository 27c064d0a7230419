#pragma once

#include "compose/composition.h"

namespace broadsheet {

// The caption at the foot of a picture's own frame, in `area`.
void place_caption_below(Composition& composition, int frame, const Picture& picture, const PictureFrame& spec,
                         const Rect& area);

}  // namespace broadsheet
