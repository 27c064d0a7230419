#include "text/tabular_figures.h"

#include <algorithm>

#include "fonts/face_handle.h"

namespace broadsheet {

namespace {

int widest_digit(const Face& face);

}  // namespace

int figure_width(const Face& face) {
  const Face::Handle& handle = face.handle();
  std::call_once(handle.figure_width_once, [&] { handle.figure_width = widest_digit(face); });
  return handle.figure_width;
}

void set_in_figure_width(Cluster& cluster, ShapedGlyph& glyph) {
  const int em = cluster.face->units_per_em(), box = figure_width(*cluster.face);
  // The glyph's own advance: a kern is for digits at their own widths.
  const int blank = box - cluster.face->advance(glyph.id);
  cluster.advance = cluster.half_advance = glyph.advance = cluster.size.scaled(box, em);
  glyph.x_offset = cluster.size.scaled(blank / 2, em);
}

namespace {

int widest_digit(const Face& face) {
  const BufferPtr buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), "0123456789", -1, 0, -1);
  hb_buffer_guess_segment_properties(buffer.get());
  const hb_feature_t features[] = {{HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
                                   {HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
  hb_shape(face.handle().font.get(), buffer.get(), features, 2);
  unsigned count = 0;
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  int widest = 0;
  for (unsigned i = 0; i < count; ++i) widest = std::max(widest, positions[i].x_advance);
  return widest;
}

}  // namespace

}  // namespace broadsheet
