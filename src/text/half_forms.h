#pragma once

#include "fonts/face_handle.h"
#include "text/character_class.h"
#include "text/text_rules.h"

namespace broadsheet {

// The half form of a mark's glyph in lines of a direction: from the face's `halt` or `vhal`; of a face without it, half
// an em if the ink lies in that half. Null when the glyph is no mark or cannot be set half. Made once for each face, at
// the first call.
const Face::Handle::HalfForm* half_form(const Face& face, std::uint32_t glyph, Direction direction);

// How far a glyph must move to stand with its ink in the middle of a box, in font units.
int shift_to_middle(const Face& face, std::uint32_t glyph, int box_width);

}  // namespace broadsheet
