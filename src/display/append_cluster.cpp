#include "display/append_cluster.h"

#include <algorithm>

namespace broadsheet {

namespace {

std::uint32_t end_of_character(const std::string& text, std::uint32_t begin);
bool has_one_glyph_a_character(const ShapedText& shaped, const Cluster& cluster);

}  // namespace

void append_cluster(GlyphRun& run, const ShapedText& shaped, const Cluster& cluster, Length along) {
  auto text_begin = static_cast<std::uint32_t>(run.text.size());
  run.text.append(shaped.text, cluster.text_begin, cluster.text_end - cluster.text_begin);
  const auto cluster_end = static_cast<std::uint32_t>(run.text.size());
  // The two dots of …… and combined digits show a character each; of other clusters the first glyph shows all.
  const bool one_each = has_one_glyph_a_character(shaped, cluster);
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

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::uint32_t end_of_character(const std::string& text, std::uint32_t begin) {
  std::uint32_t end = begin + 1;
  while (end < text.size() && continues_character(text[end])) ++end;
  return end;
}

bool has_one_glyph_a_character(const ShapedText& shaped, const Cluster& cluster) {
  const auto begin = shaped.text.begin() + cluster.text_begin, end = shaped.text.begin() + cluster.text_end;
  const auto characters = std::count_if(begin, end, [](char byte) { return !continues_character(byte); });
  return characters == static_cast<std::ptrdiff_t>(cluster.glyph_end - cluster.glyph_begin);
}

}  // namespace

}  // namespace broadsheet
