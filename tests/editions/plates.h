#pragma once

#include <map>
#include <string>

namespace broadsheet::test {

// The plates of one page as Ghostscript separates them, within the trim: a byte a pixel, 255 for full ink.
struct Plates {
  int width = 0, height = 0;
  std::map<std::string, std::string> inks;  // by name: "Cyan", "Magenta", "Yellow", "Black", and the spot inks
};

// Total ink is measured at this resolution at least (NP-02 of docs/preflight.md measures the pixels of pictures).
constexpr int plate_resolution = 150;

Plates separate(const std::string& pdf, int page);

// Square millimetres of the page that have more ink than this, in per cent of all plates together.
double area_over(const Plates& plates, double most_ink);

// The names of those plates of two that differ anywhere, or that only one of them has; each with a space behind it.
std::string differing(const Plates& a, const Plates& b);

}  // namespace broadsheet::test
