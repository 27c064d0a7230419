#pragma once

#include <optional>

#include "display/display_list.h"
#include "pictures/cut_picture.h"
#include "pictures/picture_cache.h"
#include "press/press_profile.h"

namespace broadsheet {

// Paper that gets more ink than it takes, and the most that it gets.
struct Excess {
  double square_mm = 0;
  int most = 0;  // hundredths of a per cent
};

// A picture on a page in the inks that the press prints it in.
class PrintedPicture {
public:
  // Converts it, or takes it from the cache. Nothing of a picture that is not printed in the four inks: of greys, and
  // of RGB that is left to the plant; and of one that cannot be converted, which is told when its file is made.
  static std::optional<PrintedPicture> of(const PlacedPicture& placed, const PressProfile& press, PictureCache* cache);

  // How much of a part of its rectangle gets more ink than `limit`, with black of its own laid over it, if any, which
  // then replaces the picture's black. All in hundredths of a per cent. Of a JPEG, 5 % more are let pass: its edges
  // ring.
  Excess above(int limit, const Rect& part, std::optional<int> black = {}) const;

private:
  PrintedPicture(const Rect& rect, PicturePixels pixels, bool rings)
      : rect_(rect), pixels_(std::move(pixels)), rings_(rings) {}

  Rect rect_;
  PicturePixels pixels_;
  bool rings_ = false;
};

// Specks of less dry all the same.
inline constexpr double speck = 5;  // square millimetres

double square_mm(const Rect& rect);

}  // namespace broadsheet
