#include "text/emphasis_dot.h"

#include "fonts/face_handle.h"

namespace broadsheet {

EmphasisDot emphasis_dot(const Face& face, Length size) {
  hb_font_t* font = face.handle().font.get();
  for (const char32_t dot : {U'●', U'•', U'·', U'.'}) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t ink;
    if (!hb_font_get_nominal_glyph(font, dot, &glyph) || !hb_font_get_glyph_extents(font, glyph, &ink)) continue;
    if (ink.width <= 0) continue;
    const Length dot_size = size.scaled(18, 100).scaled(face.units_per_em(), ink.width);
    const auto at = [&](int twice) { return dot_size.scaled(twice, 2 * face.units_per_em()); };
    return {glyph, dot_size, {at(2 * ink.x_bearing + ink.width), at(2 * ink.y_bearing + ink.height)}};
  }
  return {};
}

}  // namespace broadsheet
