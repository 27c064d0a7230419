#include "compose/draw.h"

#include "compose/draw_interlinear.h"
#include "display/append_cluster.h"

namespace broadsheet {

namespace {

bool is_drawn(const TypesetText& text, const Cluster& cluster);
bool continues(const GlyphRun& run, const Cluster& cluster);

// The em box reaches 0.88 em above the baseline and 0.12 em below it (the metrics of the CJK faces).
constexpr int em_box_ascent = 88;

}  // namespace

void draw_line(Page& page, int frame, const TypesetText& text, const Line& line, Length left, Length baseline,
               Length measure, const Color& color, TextRole role) {
  GlyphRun run;
  Length tallest;
  const auto flush = [&] {
    if (!run.glyphs.empty()) page.items.push_back({frame, std::move(run)});
    run = GlyphRun();
  };
  for (int i = line.begin; i < line.end; ++i) {
    const Cluster& cluster = text.shaped.clusters[i];
    tallest = std::max(tallest, cluster.size);
    if (!is_drawn(text, cluster)) continue;
    const Length x = left + line.pens[i - line.begin];
    const Length on = baseline - text.runs[cluster.run].rise;
    if (!continues(run, cluster) || run.origin.y != on) {
      flush();
      run.face = cluster.face;
      run.size = cluster.size;
      run.color = color;
      run.origin = {x, on};
    }
    append_cluster(run, text.shaped, cluster, x - run.origin.x);
  }
  flush();
  draw_interlinear(page, frame, text, line, {left, baseline}, measure, color);

  PlacedLine placed;
  placed.frame = frame;
  placed.role = role;
  placed.measure = {left, baseline - tallest.scaled(em_box_ascent, 100), measure, tallest};
  placed.baseline = baseline;
  if (line.begin < line.end) {
    const std::uint32_t from = text.shaped.clusters[line.begin].text_begin;
    placed.text = text.shaped.text.substr(from, text.shaped.clusters[line.end - 1].text_end - from);
  }
  page.lines.push_back(std::move(placed));
}

void draw_fill(Page& page, int frame, const Rect& rect, const Color& color) {
  page.items.push_back({frame, FilledRect{rect, color}});
}

void draw_rule(Page& page, int frame, const RuleStyle& rule, const Rect& area, RuleDirection direction,
               RuleAlign align) {
  const bool across = direction == RuleDirection::Horizontal;
  const Length room = (across ? area.height : area.width) - rule.thickness();
  Length at = across ? area.y : area.x;
  if (align == RuleAlign::Center) at += room / 2;
  if (align == RuleAlign::End) at += room;
  for (std::size_t i = 0; i < rule.strokes.size(); ++i) {
    const Length weight = rule.strokes[i];
    const bool is_stroke = i % 2 == 0;
    if (is_stroke) {
      draw_fill(page, frame, across ? Rect{area.x, at, area.width, weight} : Rect{at, area.y, weight, area.height},
                rule.color);
    }
    at += weight;
  }
}

namespace {

// Spaces that the layout itself sets (U+2000 to U+200A) are distances: they leave no trace in the text of the PDF.
bool is_drawn(const TypesetText& text, const Cluster& cluster) {
  if (cluster.character_class != CharacterClass::FullSpace) return true;
  return text.shaped.text.compare(cluster.text_begin, 2, "\xE2\x80") != 0;
}

bool continues(const GlyphRun& run, const Cluster& cluster) {
  return run.face == cluster.face && run.size == cluster.size && !run.glyphs.empty();
}

}  // namespace

}  // namespace broadsheet
