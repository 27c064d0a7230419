#pragma once

#include <cstdint>

#include "fonts/face.h"
#include "graphics/geometry.h"

namespace broadsheet {

// The dot under an emphasised character (着重号): a glyph, the size it is set at, and where the middle of its ink is
// from its origin, x to the right, y up.
struct EmphasisDot {
  std::uint32_t glyph = 0;
  Length size;
  Point middle;
};

// For characters of `size` in `face`: 18 hundredths of an em across, from the roundest dot that the face has.
EmphasisDot emphasis_dot(const Face& face, Length size);

}  // namespace broadsheet
