#include "display/append_cluster.h"

#include <string_view>

namespace broadsheet {

namespace {

std::uint32_t count_characters(std::string_view text);
std::uint32_t character_end(std::string_view text, std::uint32_t begin);

}  // namespace

void append_cluster(GlyphRun& run, const ShapedText& shaped, const Cluster& cluster, Length x) {
  auto text_begin = static_cast<std::uint32_t>(run.text.size());
  run.text.append(shaped.text, cluster.text_begin, cluster.text_end - cluster.text_begin);
  const auto text_end = static_cast<std::uint32_t>(run.text.size());
  // A PDF knows what a glyph stands for, not what a pair of them does: the halves of …… are one character each.
  const bool one_each =
      count_characters(std::string_view(run.text).substr(text_begin)) == cluster.glyph_end - cluster.glyph_begin;
  Length pen = x;
  for (std::uint32_t i = cluster.glyph_begin; i < cluster.glyph_end; ++i) {
    const ShapedGlyph& glyph = shaped.glyphs[i];
    const std::uint32_t end = one_each ? character_end(run.text, text_begin) : text_end;
    run.glyphs.push_back({glyph.id, pen + glyph.x_offset, glyph.y_offset, text_begin, end});
    text_begin = end;
    pen += glyph.advance;
  }
}

namespace {

std::uint32_t count_characters(std::string_view text) {
  std::uint32_t count = 0;
  for (std::uint32_t at = 0; at < text.size(); at = character_end(text, at)) ++count;
  return count;
}

std::uint32_t character_end(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return end;
}

}  // namespace

}  // namespace broadsheet
