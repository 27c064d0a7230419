#include "layout/fit.h"

namespace broadsheet {

bool moves_with(Length edge, const Rect& frame, const Rect& band) {
  const Length slack = Length::points(0.5);
  return frame.x + slack >= band.x && frame.right() <= band.right() + slack && edge + slack >= band.y &&
         edge <= band.bottom() + slack;
}

bool moves_with(const Rect& frame, const Rect& band) {
  return moves_with(frame.y, frame, band) || moves_with(frame.bottom(), frame, band);
}

}  // namespace broadsheet
