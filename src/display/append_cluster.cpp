#include "display/append_cluster.h"

namespace broadsheet {

void append_cluster(GlyphRun& run, const ShapedText& shaped, const Cluster& cluster, Length x) {
  const auto text_begin = static_cast<std::uint32_t>(run.text.size());
  run.text.append(shaped.text, cluster.text_begin, cluster.text_end - cluster.text_begin);
  const auto text_end = static_cast<std::uint32_t>(run.text.size());
  Length pen = x;
  for (std::uint32_t i = cluster.glyph_begin; i < cluster.glyph_end; ++i) {
    const ShapedGlyph& glyph = shaped.glyphs[i];
    const bool is_first = i == cluster.glyph_begin;
    run.glyphs.push_back({glyph.id, pen + glyph.x_offset, glyph.y_offset, is_first ? text_begin : text_end, text_end});
    pen += glyph.advance;
  }
}

}  // namespace broadsheet
