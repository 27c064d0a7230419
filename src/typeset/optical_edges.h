#pragma once

#include "typeset/galley.h"

namespace broadsheet {

// Aligns a line by its ink (视觉对齐): the blank of an opening mark that begins it and of a closing mark, comma or stop
// that ends it no longer counts, so that the ink stands on the edge.
void align_by_ink(const TypesetText& text, Line& line);

}  // namespace broadsheet
