#pragma once

#include <string>

namespace broadsheet::test {

// A page in the four inks, a byte each a pixel, 255 for full ink: no conversion of colours stands between two of them.
struct Rendering {
  int width = 0, height = 0;
  std::string inks;
};

constexpr int rendering_resolution = 150;

Rendering draw_with_mupdf(const std::string& pdf, int page);
Rendering draw_with_poppler(const std::string& pdf, int page);

// Two programs smooth the edges of type differently, and begin a glyph up to a pixel apart, so that a tenth of the
// pixels of a page of text differ. But both lay the same ink: this is the greatest difference, in per cent of full ink,
// between the means of any square of five millimetres on any of the plates.
double greatest_difference(const Rendering& a, const Rendering& b);

}  // namespace broadsheet::test
