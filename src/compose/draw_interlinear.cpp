#include "compose/draw_interlinear.h"

#include <algorithm>

#include "compose/draw.h"
#include "display/append_cluster.h"
#include "text/emphasis_dot.h"

namespace broadsheet {

namespace {

class InterlinearDrawing {
public:
  InterlinearDrawing(Page& page, int frame, const TypesetText& text, const Line& line, Point origin, Length measure,
                     const Color& color)
      : page_(page), frame_(frame), text_(text), line_(line), origin_(origin), measure_(measure), color_(color) {}

  void draw_dot(int cluster);
  void draw_reading(const Reading& reading);

private:
  Length pen(int cluster) const { return origin_.x + line_.pens[cluster - line_.begin]; }
  Length ink_end(int cluster) const;
  GlyphRun& begin_run(const Face* face, Length size, Point origin);

  Page& page_;
  const int frame_;
  const TypesetText& text_;
  const Line& line_;
  const Point origin_;
  const Length measure_;
  const Color& color_;
};

// Hundredths of an em. A dot's middle is so far below the foot of the em box that it belongs to its own line, not to
// the next; the baseline of a reading so far above the head that its descenders keep off the characters.
constexpr int dot_drop = 100 - em_box_ascent + 17;
constexpr int reading_rise = em_box_ascent + 8;

}  // namespace

void draw_interlinear(Page& page, int frame, const TypesetText& text, const Line& line, Point origin, Length measure,
                      const Color& color) {
  InterlinearDrawing drawing(page, frame, text, line, origin, measure, color);
  for (int i = line.begin; i < line.end; ++i) {
    const Cluster& cluster = text.shaped.clusters[i];
    const bool is_dotted = cluster.character_class == CharacterClass::Han && text.runs[cluster.run].is_dotted;
    if (is_dotted) drawing.draw_dot(i);
  }
  for (const Reading& reading : text.readings) {
    if (reading.begin >= line.begin && reading.end <= line.end) drawing.draw_reading(reading);
  }
}

namespace {

// A dot shows no character of the text.
void InterlinearDrawing::draw_dot(int cluster) {
  const Cluster& over = text_.shaped.clusters[cluster];
  const Face* face = text_.runs[over.run].face;
  const EmphasisDot dot = emphasis_dot(*face, over.size);
  if (dot.size == Length()) return;
  const Length middle = (pen(cluster) + ink_end(cluster)) / 2;
  const Point origin{middle - dot.middle.x, origin_.y + over.size.scaled(dot_drop, 100) + dot.middle.y};
  begin_run(face, dot.size, origin).glyphs.push_back({dot.glyph, {}, {}, 0, 0});
}

void InterlinearDrawing::draw_reading(const Reading& reading) {
  const Length middle = (pen(reading.begin) + ink_end(reading.end - 1)) / 2;
  const Length most = origin_.x + measure_ - reading.width;
  Length x = std::max(origin_.x, std::min(most, middle - reading.width / 2));
  const Length baseline = origin_.y - text_.shaped.clusters[reading.begin].size.scaled(reading_rise, 100);
  GlyphRun* run = nullptr;
  for (const Cluster& cluster : reading.shaped.clusters) {
    if (!run || run->face != cluster.face) run = &begin_run(cluster.face, cluster.size, {x, baseline});
    run->is_gloss = true;
    append_cluster(*run, reading.shaped, cluster, x - run->origin.x);
    x += cluster.advance;
  }
}

// Where a cluster's own width ends, without the room that was made for a reading.
Length InterlinearDrawing::ink_end(int cluster) const {
  const Cluster& of = text_.shaped.clusters[cluster];
  Length end = pen(cluster);
  for (std::uint32_t i = of.glyph_begin; i < of.glyph_end; ++i) end += text_.shaped.glyphs[i].advance;
  return end;
}

GlyphRun& InterlinearDrawing::begin_run(const Face* face, Length size, Point origin) {
  GlyphRun run;
  run.face = face;
  run.size = size;
  run.color = color_;
  run.origin = origin;
  page_.items.push_back({frame_, std::move(run)});
  return std::get<GlyphRun>(page_.items.back().content);
}

}  // namespace

}  // namespace broadsheet
