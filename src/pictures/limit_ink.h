#pragma once

#include <string>

namespace broadsheet {

// Total ink is the sum of a pixel's four inks, of which each has 255 at full. A limit in per cent of one full ink, as
// printers state it, is so many of these.
constexpr int ink_limit(int percent) {
  return percent * 255 / 100;
}

// The most total ink of any pixel of rows of CMYK.
int most_ink(const std::string& cmyk);

// Where there is more total ink than `limit`, cyan, magenta and yellow are made less in proportion and black stays;
// black is made less only where it alone is over the limit.
void limit_ink(std::string& cmyk, int limit);

// Packs rows of CMYK as JPEG so that no pixel that is decoded has more total ink than `limit`. JPEG makes some pixels
// darker, so where it would pass the limit the 8 by 8 pixels of a block get less ink before: at first a few per cent
// everywhere, then the blocks that are still over it, until none is. `cmyk` becomes what was packed.
std::string pack_limited(std::string& cmyk, int width, int height, int quality, int limit);

}  // namespace broadsheet
