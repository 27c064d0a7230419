#include "text/half_forms.h"

#include <algorithm>
#include <array>
#include <optional>

namespace broadsheet {

namespace {

using HalfForm = Face::Handle::HalfForm;

std::vector<HalfForm> make_half_forms(const Face& face, Direction direction);

}  // namespace

const Face::Handle::HalfForm* half_form(const Face& face, std::uint32_t glyph, Direction direction) {
  const Face::Handle& handle = face.handle();
  const Face::Handle::HalfForms& made =
      direction == Direction::Vertical ? handle.vertical_half_forms : handle.half_forms;
  std::call_once(made.once, [&] { made.forms = make_half_forms(face, direction); });
  const auto found = std::lower_bound(made.forms.begin(), made.forms.end(), glyph,
                                      [](const HalfForm& form, std::uint32_t id) { return form.glyph < id; });
  return found != made.forms.end() && found->glyph == glyph ? &*found : nullptr;
}

int shift_to_middle(const Face& face, std::uint32_t glyph, int box_width) {
  hb_glyph_extents_t extents;
  if (!hb_font_get_glyph_extents(face.handle().font.get(), glyph, &extents) || extents.width == 0)
    return (box_width - face.advance(glyph)) / 2;
  return (box_width - extents.width) / 2 - extents.x_bearing;
}

namespace {

constexpr std::u32string_view marks = U"“‘（《〈「『【〖〔［｛｟〘〚〝”’）》〉」』】〗〕］｝｠〙〛〞〟，、；：。．？！";

// The glyph of a mark may depend on the language, by `locl`.
constexpr std::array languages = {"zh-Hans", "zh-Hant", "zh-HK", "ja"};

// In font units.
struct ShapedMark {
  std::uint32_t glyph;
  int offset, advance;  // along the line
};

std::vector<ShapedMark> shape_marks(const Face& face, const char* language, Direction direction, bool half) {
  const bool down = direction == Direction::Vertical;
  const BufferPtr buffer(hb_buffer_create());
  for (std::size_t i = 0; i < marks.size(); ++i) hb_buffer_add(buffer.get(), marks[i], static_cast<unsigned>(i));
  hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer.get(), down ? HB_DIRECTION_TTB : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_HAN);
  hb_buffer_set_language(buffer.get(), hb_language_from_string(language, -1));
  const std::array<hb_feature_t, 2> features = {{
      {down ? HB_TAG('v', 'h', 'a', 'l') : HB_TAG('h', 'a', 'l', 't'), half ? 1u : 0u, HB_FEATURE_GLOBAL_START,
       HB_FEATURE_GLOBAL_END},
      {down ? HB_TAG('v', 'k', 'r', 'n') : HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START,
       HB_FEATURE_GLOBAL_END},
  }};
  hb_shape(face.handle().font.get(), buffer.get(), features.data(), features.size());
  unsigned count = 0;
  const auto* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const auto* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  std::vector<ShapedMark> shaped;
  if (count != marks.size()) return shaped;  // the face joins marks: no mark has a form of its own
  for (unsigned i = 0; i < count; ++i)
    shaped.push_back({infos[i].codepoint, down ? -positions[i].y_offset : positions[i].x_offset,
                      down ? -positions[i].y_advance : positions[i].x_advance});
  return shaped;
}

// For a face without `halt` or `vhal`. GB/T 15834-2011 5.1: opening marks stand in the far half of their em, the others
// in the near half.
std::optional<HalfForm> half_form_by_ink(const Face& face, char32_t mark, const ShapedMark& full, Direction direction) {
  const int em = face.units_per_em();
  hb_glyph_extents_t extents;
  if (full.advance != em || !hb_font_get_glyph_extents(face.handle().font.get(), full.glyph, &extents)) return {};
  const bool down = direction == Direction::Vertical;
  const int ink_begin = down ? full.offset - extents.y_bearing : extents.x_bearing;
  const int ink_end = ink_begin + (down ? -extents.height : extents.width);
  const bool opening = character_class(mark) == CharacterClass::Opening;
  if (opening && ink_begin >= em / 2) return HalfForm{full.glyph, em / 2, -(em - em / 2)};
  if (!opening && ink_begin >= 0 && ink_end <= em / 2) return HalfForm{full.glyph, em / 2, 0};
  return {};
}

std::vector<HalfForm> make_half_forms(const Face& face, Direction direction) {
  std::vector<HalfForm> forms;
  for (const char* language : languages) {
    const auto full = shape_marks(face, language, direction, false);
    const auto half = shape_marks(face, language, direction, true);
    for (std::size_t i = 0; i < std::min(full.size(), half.size()); ++i) {
      if (full[i].glyph == 0) continue;
      if (half[i].glyph == full[i].glyph && half[i].advance < full[i].advance)
        forms.push_back({full[i].glyph, half[i].advance, half[i].offset - full[i].offset});
      else if (const auto by_ink = half_form_by_ink(face, marks[i], full[i], direction))
        forms.push_back(*by_ink);
    }
  }
  const auto by_glyph = [](const HalfForm& a, const HalfForm& b) { return a.glyph < b.glyph; };
  std::stable_sort(forms.begin(), forms.end(), by_glyph);
  forms.erase(
      std::unique(forms.begin(), forms.end(), [](const HalfForm& a, const HalfForm& b) { return a.glyph == b.glyph; }),
      forms.end());
  return forms;
}

}  // namespace

}  // namespace broadsheet
