#include "proof/set_text.h"

namespace broadsheet {

namespace {

void append_cluster(const ShapedText& shaped, const Cluster& cluster, Length pen, GlyphRun& run);

}  // namespace

SetText set_text(const std::string& text, const SetTextStyle& style, const std::string& language,
                 const FontBook& fonts) {
  Diagnostics ignored;
  const ShapedText shaped = shape_text({{text, style.face, style.size, {}}}, language, fonts, ignored);
  return text_from_shape(shaped, style.color);
}

SetText text_from_shape(const ShapedText& shaped, const Color& color) {
  SetText line;
  for (const Cluster& cluster : shaped.clusters) {
    if (line.runs.empty() || line.runs.back().face != cluster.face) {
      line.runs.push_back({cluster.face, cluster.size, color, {line.width, {}}, {}, {}});
    }
    GlyphRun& run = line.runs.back();
    append_cluster(shaped, cluster, line.width - run.origin.x, run);
    line.width += cluster.advance;
  }
  return line;
}

void place_text(const SetText& text, Point origin, std::vector<DisplayItem>& items) {
  for (GlyphRun run : text.runs) {
    run.origin.x += origin.x;
    run.origin.y += origin.y;
    items.push_back({.content = std::move(run)});
  }
}

namespace {

void append_cluster(const ShapedText& shaped, const Cluster& cluster, Length pen, GlyphRun& run) {
  const auto text_begin = static_cast<std::uint32_t>(run.text.size());
  run.text.append(shaped.text, cluster.text_begin, cluster.text_end - cluster.text_begin);
  const auto text_end = static_cast<std::uint32_t>(run.text.size());
  for (std::uint32_t i = cluster.glyph_begin; i < cluster.glyph_end; ++i) {
    const ShapedGlyph& glyph = shaped.glyphs[i];
    const bool is_first = i == cluster.glyph_begin;
    run.glyphs.push_back({glyph.id, pen + glyph.x_offset, glyph.y_offset, is_first ? text_begin : text_end, text_end});
    pen += glyph.advance;
  }
}

}  // namespace

}  // namespace broadsheet
