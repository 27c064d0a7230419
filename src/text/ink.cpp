#include "text/ink.h"

#include <algorithm>

#include "fonts/face_handle.h"

namespace broadsheet {

InkExtent ink_extent(const ShapedText& shaped, const Cluster& cluster) {
  InkExtent ink{cluster.advance, Length()};
  const int em = cluster.face->units_per_em();
  Length pen;
  for (std::uint32_t i = cluster.glyph_begin; i < cluster.glyph_end; ++i) {
    const ShapedGlyph& glyph = shaped.glyphs[i];
    hb_glyph_extents_t extents;
    const bool known = hb_font_get_glyph_extents(cluster.face->handle().font.get(), glyph.id, &extents);
    if (known && extents.width != 0) {
      const Length left = pen + glyph.x_offset + cluster.size.scaled(extents.x_bearing, em);
      ink.left = std::min(ink.left, left);
      ink.right = std::max(ink.right, left + cluster.size.scaled(extents.width, em));
    }
    pen += glyph.advance;
  }
  return ink.left < ink.right ? ink : InkExtent{Length(), cluster.advance};
}

}  // namespace broadsheet
