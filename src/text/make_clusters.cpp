#include "text/make_clusters.h"

#include "text/contextual_classes.h"
#include "text/fixed_spaces.h"
#include "text/half_forms.h"
#include "text/tabular_figures.h"
#include "text/vertical_stances.h"

namespace broadsheet {

namespace {

using enum CharacterClass;

bool joins_last(const ClusterSink& sink, std::size_t begin, const Item& item, const Face& face);
bool lacks_vertical_form(const Cluster& cluster, char32_t character, std::uint32_t glyph);
void turn(Cluster& cluster, ShapedGlyph& glyph);
void set_space(Cluster& cluster, std::vector<ShapedGlyph>& glyphs, EmPart width);
void set_in_half_em(Cluster& cluster, ShapedGlyph& glyph);
void find_half_form(Cluster& cluster, std::uint32_t glyph, char32_t character, const std::string& language);
bool stands_in_half_em(char32_t character, CharacterClass character_class);

}  // namespace

void append_cluster(ClusterSink& sink, const RawGlyph* first, const RawGlyph* last, std::size_t begin, std::size_t end,
                    const Item& item, const Face& face) {
  const char32_t character = sink.paragraph.characters[begin];
  std::vector<ShapedGlyph>& glyphs = sink.shaped.glyphs;
  if (is_invisible(character) && end == begin + 1) last = first;

  Cluster cluster;
  cluster.text_begin = static_cast<std::uint32_t>(begin);
  cluster.text_end = static_cast<std::uint32_t>(end);
  cluster.glyph_begin = static_cast<std::uint32_t>(glyphs.size());
  cluster.run = item.run;
  cluster.face = &face;
  cluster.size = sink.runs[static_cast<std::size_t>(item.run)].size;
  cluster.character_class = sink.paragraph.classes[begin];
  cluster.stance = item.stance;
  const int em = face.units_per_em();
  for (const RawGlyph* raw = first; raw != last; ++raw) {
    const Length advance = cluster.size.scaled(raw->advance, em);
    glyphs.push_back(
        {raw->id, cluster.size.scaled(raw->x_offset, em), cluster.size.scaled(raw->y_offset, em), advance});
    cluster.advance += advance;
  }
  cluster.half_advance = cluster.advance;

  if (const auto width = space_width(character)) {
    set_space(cluster, glyphs, *width);
  } else if (last - first == 1) {
    if (lacks_vertical_form(cluster, character, first->id)) turn(cluster, glyphs.back());
    if (sink.paragraph.is_chinese) {
      if (stands_in_half_em(character, cluster.character_class)) set_in_half_em(cluster, glyphs.back());
      find_half_form(cluster, first->id, character, sink.paragraph.language);
    }
  }
  const bool is_digit =
      character >= '0' && character <= '9' && last - first == 1 && cluster.stance == Stance::Horizontal;
  if (is_digit && sink.paragraph.figures == FigureWidth::Tabular) set_in_figure_width(cluster, glyphs.back());
  // An upright letter is an em among others: no gap parts it from them.
  if (cluster.stance == Stance::Upright && cluster.character_class == Western) cluster.character_class = Han;
  cluster.glyph_end = static_cast<std::uint32_t>(glyphs.size());

  if (!joins_last(sink, begin, item, face)) {
    sink.shaped.clusters.push_back(cluster);
    return;
  }
  Cluster& whole = sink.shaped.clusters.back();
  whole.text_end = cluster.text_end;
  whole.glyph_end = cluster.glyph_end;
  whole.advance += cluster.advance;
  whole.half_advance += cluster.advance;
}

bool is_invisible(char32_t character) {
  return character == 0xAD || (character >= 0x200B && character <= 0x200F) ||
         (character >= 0x202A && character <= 0x202E) || (character >= 0x2060 && character <= 0x206F) ||
         character == 0xFEFF;
}

namespace {

// Invisible characters stay with the one before; …… and a —— that the face does not join are one unit of two.
bool joins_last(const ClusterSink& sink, std::size_t begin, const Item& item, const Face& face) {
  if (sink.shaped.clusters.empty()) return false;
  const Cluster& last = sink.shaped.clusters.back();
  if (last.run != item.run || last.face != &face) return false;
  const std::u32string& characters = sink.paragraph.characters;
  if (is_invisible(characters[begin])) return true;
  const bool two_em = sink.paragraph.classes[begin] == TwoEm && characters[begin] < 0x2E3A;
  return two_em && characters[begin] == characters[last.text_begin] && last.text_end - last.text_begin == 1;
}

// Letters and figures that are to stand upright need no form for it, nor do points, which nobody turns in Chinese.
bool lacks_vertical_form(const Cluster& cluster, char32_t character, std::uint32_t glyph) {
  const CharacterClass c = cluster.character_class;
  const bool is_point = c == Comma || c == Stop || c == MiddleDot || c == Solidus;
  if (cluster.stance != Stance::Upright || c == Western || is_point) return false;
  if (is_invisible(character) || !turns_without_form(character)) return false;
  hb_codepoint_t horizontal = 0;
  hb_font_get_nominal_glyph(cluster.face->handle().font.get(), character, &horizontal);
  return glyph == horizontal;
}

void turn(Cluster& cluster, ShapedGlyph& glyph) {
  cluster.stance = Stance::Turned;
  cluster.advance = cluster.half_advance =
      cluster.size.scaled(cluster.face->advance(glyph.id), cluster.face->units_per_em());
  glyph = {glyph.id, {}, {}, cluster.advance};
}

void set_space(Cluster& cluster, std::vector<ShapedGlyph>& glyphs, EmPart width) {
  cluster.advance = cluster.half_advance = cluster.size.scaled(width.numerator, width.denominator);
  const bool has_glyph = glyphs.size() == cluster.glyph_begin + 1 && glyphs.back().id != 0;
  if (has_glyph && cluster.stance == Stance::Upright)
    glyphs.back().advance = cluster.advance;
  else if (has_glyph)
    glyphs.back() = {glyphs.back().id, {}, {}, cluster.advance};
  else
    glyphs.resize(cluster.glyph_begin);
}

// GB/T 15834-2011 5.1.6, 5.1.7, 5.1.9: – · and / take half an em. Left alone where a face draws them wider than that.
bool stands_in_half_em(char32_t character, CharacterClass character_class) {
  switch (character) {
    case 0x00B7:
    case 0x2027:
    case 0x30FB:
    case 0x2013:
      return true;
    default:
      return character_class == Solidus;
  }
}

void set_in_half_em(Cluster& cluster, ShapedGlyph& glyph) {
  const int em = cluster.face->units_per_em(), box = em / 2;
  hb_glyph_extents_t extents;
  if (!hb_font_get_glyph_extents(cluster.face->handle().font.get(), glyph.id, &extents)) return;
  const bool is_upright = cluster.stance == Stance::Upright;
  if ((is_upright ? -extents.height : extents.width) > box) return;
  glyph.advance = cluster.advance = cluster.half_advance = cluster.size / 2;
  glyph.x_offset = cluster.size.scaled(shift_to_middle(*cluster.face, glyph.id, is_upright ? 0 : box), em);
  if (is_upright) glyph.y_offset = -cluster.size.scaled(box + 2 * extents.y_bearing + extents.height, 2 * em);
}

// In Taiwan and Hong Kong ？ and ！ stand in the middle of their em, and keep it (CLREQ, adjustment space).
bool keeps_its_em(char32_t character, const std::string& language) {
  return is_traditional_chinese(language) && (character == 0xFF01 || character == 0xFF1F);
}

void find_half_form(Cluster& cluster, std::uint32_t glyph, char32_t character, const std::string& language) {
  const CharacterClass c = cluster.character_class;
  if (c != Opening && c != Closing && c != Comma && c != Stop) return;
  if (keeps_its_em(character, language)) return;
  const Direction along = cluster.stance == Stance::Upright ? Direction::Vertical : Direction::Horizontal;
  const auto* half = half_form(*cluster.face, glyph, along);
  if (!half) return;
  cluster.half_advance = cluster.size.scaled(half->advance, cluster.face->units_per_em());
  cluster.half_shift = cluster.size.scaled(half->shift, cluster.face->units_per_em());
}

}  // namespace

}  // namespace broadsheet
