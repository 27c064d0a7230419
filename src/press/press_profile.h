#pragma once

#include <string>
#include <vector>

#include "graphics/length.h"
#include "pdf/pdf_target.h"
#include "pictures/convert_picture.h"
#include "press/press_rules.h"

namespace broadsheet {

enum class PrinterMark { Crop, Registration, ColorBars, Slug };

// What a printing plant wants of a file (presses/*.yaml).
struct PressProfile {
  std::string name;
  PdfTarget target;
  Length bleed;                    // past the trim
  std::vector<PrinterMark> marks;  // drawn around the trimmed page
  PictureConversion pictures;      // what is made of them
  PressLimits limits;
  PressRules rules;
};

}  // namespace broadsheet
