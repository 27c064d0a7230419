#pragma once

#include <vector>

#include "text/shape.h"
#include "text/shape_item.h"

namespace broadsheet {

// Where shaped clusters are collected. Their text_begin and text_end count characters of the paragraph.
struct ClusterSink {
  const ParagraphText& paragraph;
  const std::vector<TextRun>& runs;
  ShapedText& shaped;
};

// Appends one cluster: glyphs [first, last) of characters [begin, end), shaped in `face`. Sets the widths that Chinese
// text asks for whatever the face has: spaces; · – / in half an em; half forms of marks. —— and …… become one cluster.
// Of a vertical line, what has no vertical form is turned.
void append_cluster(ClusterSink& sink, const RawGlyph* first, const RawGlyph* last, std::size_t begin, std::size_t end,
                    const Item& item, const Face& face);

// Characters that have no image and belong to their neighbours: joiners, zero-width spaces, soft hyphens.
bool is_invisible(char32_t character);

}  // namespace broadsheet
