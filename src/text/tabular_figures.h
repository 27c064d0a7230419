#pragma once

#include "fonts/face.h"
#include "text/shape.h"

namespace broadsheet {

// How wide a digit of a column of numbers stands, in font units: the face's own tabular figures (`tnum`), or, without
// them, its widest digit. Made once for each face.
int figure_width(const Face& face);

// Sets a digit's glyph in the middle of that width.
void set_in_figure_width(Cluster& cluster, ShapedGlyph& glyph);

}  // namespace broadsheet
