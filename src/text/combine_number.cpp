#include "text/combine_number.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace broadsheet {

namespace {

constexpr int full_scale = 1000, least_scale = 660;

// The em box reaches 0.88 em above the baseline in Chinese faces, so that figures stand in its middle.
constexpr int em_box_ascent = 88;

}  // namespace

bool append_combined(ClusterSink& sink, const Item& item, const Face& face) {
  const auto raw_glyphs = shape_item(sink.paragraph, item, face);
  const auto is_missing = [](const RawGlyph& glyph) { return glyph.id == 0; };
  if (std::any_of(raw_glyphs.begin(), raw_glyphs.end(), is_missing)) return false;
  const int em = face.units_per_em();
  assert(em > 0);
  const int width = std::accumulate(raw_glyphs.begin(), raw_glyphs.end(), 0,
                                    [](int sum, const RawGlyph& glyph) { return sum + glyph.advance; });
  const int scale = width > em ? full_scale * em / width : full_scale;
  if (scale < least_scale) return false;

  Cluster cluster;
  cluster.text_begin = static_cast<std::uint32_t>(item.begin);
  cluster.text_end = static_cast<std::uint32_t>(item.end);
  cluster.glyph_begin = static_cast<std::uint32_t>(sink.shaped.glyphs.size());
  cluster.run = item.run;
  cluster.face = &face;
  cluster.size = sink.runs[static_cast<std::size_t>(item.run)].size;
  cluster.character_class = CharacterClass::Han;  // an em among others: no gap parts it from them
  cluster.stance = Stance::Combined;
  cluster.x_scale = scale;
  cluster.advance = cluster.half_advance = cluster.size;
  int pen = 0;
  for (const RawGlyph& raw : raw_glyphs) {
    const Length x = cluster.size.scaled(2 * (pen + raw.x_offset) - width, 2 * em);
    const Length y = cluster.size.scaled(raw.y_offset, em) - cluster.size.scaled(em_box_ascent, 100);
    sink.shaped.glyphs.push_back({raw.id, x, y, Length()});
    pen += raw.advance;
  }
  cluster.glyph_end = static_cast<std::uint32_t>(sink.shaped.glyphs.size());
  sink.shaped.clusters.push_back(cluster);
  return true;
}

}  // namespace broadsheet
