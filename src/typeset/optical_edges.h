#pragma once

#include "typeset/galley.h"

namespace broadsheet {

// Whose ink stands on the edges of a line: that of quotation marks and brackets, or of every character.
enum class InkEdges { Marks, All };

// Aligns a line by its ink (视觉对齐): the blank of an opening mark that begins it and of a closing mark, comma or stop
// that ends it no longer counts, so that the ink stands on the edge.
void align_by_ink(const TypesetText& text, Line& line, InkEdges edges = InkEdges::Marks);

}  // namespace broadsheet
