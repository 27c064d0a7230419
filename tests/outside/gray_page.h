#pragma once

#include <string>

namespace broadsheet::test {

// A page as poppler draws it in grey; a byte a pixel, 0 is black.
struct GrayPage {
  int width = 0, height = 0;
  std::string pixels;
};

// A page of a file, from 1.
GrayPage draw_gray(const std::string& pdf_path, int pixels_per_inch, int page = 1);

}  // namespace broadsheet::test
