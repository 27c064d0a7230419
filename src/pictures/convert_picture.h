#pragma once

#include <memory>
#include <string>

#include "graphics/geometry.h"
#include "pictures/ink_profile.h"
#include "pictures/picture_data.h"

namespace broadsheet {

// The part of a picture that is printed, in fractions of its width and height, and the size it is printed at. Without
// a size no pixels are taken out.
struct PictureCut {
  double x = 0, y = 0, width = 1, height = 1;
  Size printed;
  bool operator==(const PictureCut&) const = default;
};

// Press: all in the inks of the press. Keep: RGB stays RGB, with a profile that says which.
enum class PictureColors { Press, Keep };
// Flat: on the white of the paper, for files that may have no transparency.
enum class Transparency { Mask, Flat };

// What a press wants of pictures.
struct PictureConversion {
  PictureColors colors = PictureColors::Press;
  std::shared_ptr<const InkProfile> press;  // not null with PictureColors::Press
  RenderingIntent intent = RenderingIntent::Perceptual;
  int most_ink = 220;       // per cent, of all four inks of a pixel together
  int ppi = 250;            // pixels an inch at the printed size that are of use; 0: keep all
  int line_art_ppi = 1200;  // the same for pictures of one bit
  int quality = 90;         // of JPEG, 1 to 100
  Transparency transparency = Transparency::Mask;
};

struct ConvertedPicture {
  std::shared_ptr<const PictureData> data;  // null when there is a problem
  // The part of `data` that is printed: all of it, or less where the file's bytes were kept or pixels are cut in two.
  double x = 0, y = 0, width = 1, height = 1;
  bool is_untouched = false;     // `data` is what was given, or its bytes with a profile
  std::string problem, warning;  // worded to follow "the picture `x`"
};

// Makes of a picture what goes to the press: cut, with no more pixels than it can use, in its inks, under its limit of
// total ink (also of the pixels that come out of the JPEG). Greys, and RGB that is grey throughout, become black ink
// alone; CMYK keeps its numbers but for the limit; one bit stays one bit. Drawings are rows, all else is JPEG.
ConvertedPicture convert_picture(const std::shared_ptr<const PictureData>& picture, const PictureCut& cut,
                                 const PictureConversion& conversion);

}  // namespace broadsheet
