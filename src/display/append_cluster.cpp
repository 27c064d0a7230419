#include "display/append_cluster.h"

#include "source/utf8.h"

namespace broadsheet {

namespace {

std::uint32_t end_of_character(const std::string& text, std::uint32_t begin);

}  // namespace

void append_cluster(GlyphRun& run, const ShapedText& shaped, const Cluster& cluster, Length along) {
  auto text_begin = static_cast<std::uint32_t>(run.text.size());
  run.text.append(shaped.text, cluster.text_begin, cluster.text_end - cluster.text_begin);
  const auto cluster_end = static_cast<std::uint32_t>(run.text.size());
  // The halves of …… and combined figures show a character each; of other clusters the first glyph shows all.
  const bool one_each = cluster.glyph_end - cluster.glyph_begin > 1 &&
                        (cluster.character_class == CharacterClass::TwoEm || cluster.stance == Stance::Combined);
  const bool down = run.stance == Stance::Upright || run.stance == Stance::Combined;
  Length pen = along;
  for (std::uint32_t i = cluster.glyph_begin; i < cluster.glyph_end; ++i) {
    const ShapedGlyph& glyph = shaped.glyphs[i];
    const Length x = glyph.x_offset + (down ? Length() : pen), y = glyph.y_offset - (down ? pen : Length());
    const std::uint32_t text_end = one_each ? end_of_character(run.text, text_begin) : cluster_end;
    run.glyphs.push_back({glyph.id, x, y, text_begin, text_end});
    text_begin = text_end;
    pen += glyph.advance;
  }
}

namespace {

std::uint32_t end_of_character(const std::string& text, std::uint32_t begin) {
  std::size_t end = begin;
  if (end < text.size()) next_character(text, end);
  return static_cast<std::uint32_t>(end);
}

}  // namespace

}  // namespace broadsheet
