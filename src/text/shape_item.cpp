#include "text/shape_item.h"

namespace broadsheet {

namespace {

std::vector<hb_feature_t> features_of(const ParagraphText& paragraph, const Item& item);
void fill(hb_buffer_t* buffer, const ParagraphText& paragraph, const Item& item);

}  // namespace

std::vector<RawGlyph> shape_item(const ParagraphText& paragraph, const Item& item, const Face& face) {
  thread_local const BufferPtr buffer(hb_buffer_create());
  fill(buffer.get(), paragraph, item);
  const auto features = features_of(paragraph, item);
  hb_shape(face.handle().font.get(), buffer.get(), features.data(), static_cast<unsigned>(features.size()));

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  const bool is_upright = item.stance == Stance::Upright;
  std::vector<RawGlyph> glyphs;
  glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i)
    glyphs.push_back({infos[i].codepoint, infos[i].cluster, positions[i].x_offset, positions[i].y_offset,
                      is_upright ? -positions[i].y_advance : positions[i].x_advance});
  return glyphs;
}

namespace {

// Horizontal lines run from left to right, and turned words as if they stood in one; a word of a script that runs the
// other way keeps its letters' joined forms, but is not turned.
void fill(hb_buffer_t* buffer, const ParagraphText& paragraph, const Item& item) {
  hb_buffer_clear_contents(buffer);
  const auto* codes = reinterpret_cast<const hb_codepoint_t*>(paragraph.characters.data());
  static_assert(sizeof(hb_codepoint_t) == sizeof(char32_t));
  hb_buffer_add_codepoints(buffer, codes, static_cast<int>(paragraph.characters.size()),
                           static_cast<unsigned>(item.begin), static_cast<int>(item.end - item.begin));
  hb_buffer_set_direction(buffer, item.stance == Stance::Upright ? HB_DIRECTION_TTB : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, item.script);
  const std::string& language = paragraph.language;
  hb_buffer_set_language(buffer, hb_language_from_string(language.empty() ? "zh-Hans" : language.c_str(), -1));
}

// Chinese faces draw curly quotes one em wide, · and / sometimes for Latin: what the context wants is asked for. In a
// vertical line upright letters and digits fill their em, combined ones half of it.
std::vector<hb_feature_t> features_of(const ParagraphText& paragraph, const Item& item) {
  std::vector<hb_feature_t> features;
  if (paragraph.figures == FigureWidth::Tabular) {
    features.push_back({HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  }
  const auto add = [&features](hb_tag_t tag, std::size_t at) {
    features.push_back({tag, 1, static_cast<unsigned>(at), static_cast<unsigned>(at + 1)});
  };
  for (std::size_t i = item.begin; i < item.end; ++i) {
    const char32_t c = paragraph.characters[i];
    const CharacterClass character_class = paragraph.classes[i];
    const bool western = !paragraph.is_chinese || character_class == CharacterClass::Western;
    if (c >= 0x2018 && c <= 0x201D && western) add(HB_TAG('p', 'w', 'i', 'd'), i);
    if (!paragraph.is_chinese) continue;
    const bool is_upright_western = item.stance == Stance::Upright && character_class == CharacterClass::Western;
    if (c == 0xB7 || is_upright_western) add(HB_TAG('f', 'w', 'i', 'd'), i);
    const bool is_narrow = character_class == CharacterClass::Solidus && item.stance != Stance::Upright;
    if (is_narrow || item.stance == Stance::Combined) add(HB_TAG('h', 'w', 'i', 'd'), i);
  }
  return features;
}

}  // namespace

}  // namespace broadsheet
