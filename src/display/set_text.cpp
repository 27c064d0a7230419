#include "display/set_text.h"

#include "display/append_cluster.h"

namespace broadsheet {

SetText set_text(const std::string& text, const SetTextStyle& style, const std::string& language,
                 const FontBook& fonts) {
  Diagnostics ignored;
  const ShapedText shaped = shape_text({{text, style.face, style.size, {}}}, {language}, fonts, ignored);
  return text_from_shape(shaped, style.color);
}

SetText text_from_shape(const ShapedText& shaped, const Color& color) {
  SetText line;
  for (const Cluster& cluster : shaped.clusters) {
    if (line.runs.empty() || line.runs.back().face != cluster.face) {
      line.runs.push_back({cluster.face, cluster.size, color, {line.width, {}}, {}, {}});
    }
    GlyphRun& run = line.runs.back();
    append_cluster(run, shaped, cluster, line.width - run.origin.x);
    line.width += cluster.advance;
  }
  return line;
}

void place_text(const SetText& text, Point origin, std::vector<DisplayItem>& items) {
  for (GlyphRun run : text.runs) {
    run.origin.x += origin.x;
    run.origin.y += origin.y;
    items.push_back({.content = std::move(run)});
  }
}

}  // namespace broadsheet
