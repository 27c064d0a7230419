#pragma once

#include <string>

#include "display/display_list.h"

namespace broadsheet {

// How dark a shadow is, a byte a pixel, from the upper left on; 255 is its full colour.
struct ShadowMask {
  Rect area;  // that the pixels fill
  int width = 0, height = 0;
  std::string darkness;
};

// At 180 pixels an inch, more than a newspaper's screen shows, and fewer where these would be more than 16 million. The
// blur is three passes of a running mean, which comes
// near to a Gauss curve, in whole numbers: the same on every machine.
ShadowMask shadow_mask(const SoftShadow& shadow);

}  // namespace broadsheet
