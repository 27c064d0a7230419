#include "display/append_cluster.h"

#include <algorithm>
#include <cstddef>

#include "source/utf8.h"

namespace broadsheet {

namespace {

bool has_a_character_each(const ShapedText& shaped, const Cluster& cluster);

}  // namespace

void append_cluster(GlyphRun& run, const ShapedText& shaped, const Cluster& cluster, Length x) {
  std::size_t text_begin = run.text.size();
  run.text.append(shaped.text, cluster.text_begin, cluster.text_end - cluster.text_begin);
  const bool is_one_each = has_a_character_each(shaped, cluster);
  Length pen = x;
  for (std::uint32_t i = cluster.glyph_begin; i < cluster.glyph_end; ++i) {
    const ShapedGlyph& glyph = shaped.glyphs[i];
    // A glyph that occurs twice in …… must show one character, or the text layer has twice as many.
    std::size_t text_end = text_begin;
    if (is_one_each) {
      next_character(run.text, text_end);
    } else {
      text_end = run.text.size();
    }
    run.glyphs.push_back({glyph.id, pen + glyph.x_offset, glyph.y_offset, static_cast<std::uint32_t>(text_begin),
                          static_cast<std::uint32_t>(text_end)});
    text_begin = text_end;
    pen += glyph.advance;
  }
}

namespace {

// Glyphs side by side, as many as characters; an accent belongs to its letter.
bool has_a_character_each(const ShapedText& shaped, const Cluster& cluster) {
  const auto is_start = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
  const auto characters =
      std::count_if(shaped.text.begin() + cluster.text_begin, shaped.text.begin() + cluster.text_end, is_start);
  const auto first = shaped.glyphs.begin() + cluster.glyph_begin, end = shaped.glyphs.begin() + cluster.glyph_end;
  return characters == end - first && characters > 1 &&
         std::all_of(first, end, [](const ShapedGlyph& glyph) { return glyph.advance > Length(); });
}

}  // namespace

}  // namespace broadsheet
