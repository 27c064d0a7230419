#include "text/half_forms.h"

#include <algorithm>
#include <array>
#include <optional>

namespace broadsheet {

namespace {

using HalfForm = Face::Handle::HalfForm;

std::vector<HalfForm> make_half_forms(const Face& face);

}  // namespace

const Face::Handle::HalfForm* half_form(const Face& face, std::uint32_t glyph) {
  const Face::Handle& handle = face.handle();
  std::call_once(handle.half_forms_once, [&] { handle.half_forms = make_half_forms(face); });
  const auto found = std::lower_bound(handle.half_forms.begin(), handle.half_forms.end(), glyph,
                                      [](const HalfForm& form, std::uint32_t id) { return form.glyph < id; });
  return found != handle.half_forms.end() && found->glyph == glyph ? &*found : nullptr;
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

struct ShapedMark {
  std::uint32_t glyph;
  int x_offset, advance;
};

std::vector<ShapedMark> shape_marks(const Face& face, const char* language, bool half) {
  const BufferPtr buffer(hb_buffer_create());
  for (std::size_t i = 0; i < marks.size(); ++i) hb_buffer_add(buffer.get(), marks[i], static_cast<unsigned>(i));
  hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_HAN);
  hb_buffer_set_language(buffer.get(), hb_language_from_string(language, -1));
  const std::array<hb_feature_t, 2> features = {{
      {HB_TAG('h', 'a', 'l', 't'), half ? 1u : 0u, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
  }};
  hb_shape(face.handle().font.get(), buffer.get(), features.data(), features.size());
  unsigned count = 0;
  const auto* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const auto* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  std::vector<ShapedMark> shaped;
  if (count != marks.size()) return shaped;  // the face joins marks: no mark has a form of its own
  for (unsigned i = 0; i < count; ++i)
    shaped.push_back({infos[i].codepoint, positions[i].x_offset, positions[i].x_advance});
  return shaped;
}

// For a face without `halt`. GB/T 15834-2011 5.1: opening marks stand in the right half of their em, the others in
// the left half.
std::optional<HalfForm> half_form_by_ink(const Face& face, char32_t mark, std::uint32_t glyph) {
  const int em = face.units_per_em();
  hb_glyph_extents_t extents;
  if (face.advance(glyph) != em || !hb_font_get_glyph_extents(face.handle().font.get(), glyph, &extents)) return {};
  const bool opening = character_class(mark) == CharacterClass::Opening;
  if (opening && extents.x_bearing >= em / 2) return HalfForm{glyph, em / 2, -(em - em / 2)};
  if (!opening && extents.x_bearing >= 0 && extents.x_bearing + extents.width <= em / 2)
    return HalfForm{glyph, em / 2, 0};
  return {};
}

std::vector<HalfForm> make_half_forms(const Face& face) {
  std::vector<HalfForm> forms;
  for (const char* language : languages) {
    const auto full = shape_marks(face, language, false), half = shape_marks(face, language, true);
    for (std::size_t i = 0; i < std::min(full.size(), half.size()); ++i) {
      if (full[i].glyph == 0) continue;
      if (half[i].glyph == full[i].glyph && half[i].advance < full[i].advance)
        forms.push_back({full[i].glyph, half[i].advance, half[i].x_offset - full[i].x_offset});
      else if (const auto by_ink = half_form_by_ink(face, marks[i], full[i].glyph))
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
