#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fonts/face_handle.h"
#include "text/character_class.h"
#include "text/itemise.h"
#include "text/text_rules.h"

namespace broadsheet {

// A glyph as HarfBuzz gives it, in font units. `character` is the first of its cluster, an index into the paragraph.
struct RawGlyph {
  std::uint32_t id;
  std::uint32_t character;
  int x_offset, y_offset, advance;  // advance: along the line, down in one that is upright
};

// A paragraph's characters with all that shaping them depends on.
struct ParagraphText {
  std::u32string characters;
  std::vector<CharacterClass> classes;
  std::vector<int> runs;
  std::string language;
  bool is_chinese = true;  // set by the rules of Chinese
  FigureWidth figures = FigureWidth::Proportional;
};

// Shapes characters [begin, end) of an item in a face, with vertical forms where it is upright; the glyphs are in
// reading order.
std::vector<RawGlyph> shape_item(const ParagraphText& paragraph, const Item& item, const Face& face);

}  // namespace broadsheet
