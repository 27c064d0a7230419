#pragma once

#include "display/display_list.h"

namespace broadsheet {

// What a glyph takes up of the page: the advance of its line that is its own, and across the line its face's ascent and
// descent, or its ink where that reaches farther. Along a horizontal line runs x, along a vertical one y.
struct GlyphExtent {
  Length begin, end;          // along the line
  Length ink_begin, ink_end;  // of a blank, the end and the beginning
  Length near, far;           // across it: top and foot, or left and right
};

GlyphExtent glyph_extent(const GlyphRun& run, const PlacedGlyph& glyph);

}  // namespace broadsheet
