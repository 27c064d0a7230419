#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "fonts/font_book.h"
#include "text/shape.h"

namespace broadsheet {

// A short line of type, set from left to right; the runs stand on a baseline through the page's origin.
struct SetText {
  std::vector<GlyphRun> runs;
  Length width;
};

struct SetTextStyle {
  const Face* face = nullptr;
  Length size;
  Color color;
};

// Characters that no face has are shown as its missing glyph: a proof is never refused for its labels.
SetText set_text(const std::string& text, const SetTextStyle& style, const std::string& language,
                 const FontBook& fonts);

// Appends the runs to the items, moved so that the line begins at `origin`.
void place_text(const SetText& text, Point origin, std::vector<DisplayItem>& items);

// The same line with its shaping known.
SetText text_from_shape(const ShapedText& shaped, const Color& color);

}  // namespace broadsheet
