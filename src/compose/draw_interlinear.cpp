#include "compose/draw_interlinear.h"

#include <algorithm>

#include "compose/draw.h"
#include "display/append_cluster.h"
#include "text/emphasis_dot.h"
#include "typeset/name_boxes.h"

namespace broadsheet {

namespace {

class InterlinearDrawing {
public:
  InterlinearDrawing(Page& page, int frame, const TypesetText& text, const Line& line, Point origin, Length measure,
                     const Color& color, Direction direction)
      : page_(page),
        frame_(frame),
        text_(text),
        line_(line),
        origin_(origin),
        measure_(measure),
        color_(color),
        is_upright_(direction == Direction::Vertical) {}

  void draw_dot(int cluster);
  void draw_reading(int number);
  void draw_name(int run);

private:
  Length start_of(int cluster) const;
  Length end_of(int cluster) const;
  Length drawn_end(int cluster) const;
  RunClusters without_spaces(RunClusters name) const;
  bool is_lined(int cluster) const;
  Rect beside(Length from, Length to, Length near, Length far, Length em) const;
  GlyphRun& begin_run(const Face* face, Length size, Point origin);

  Page& page_;
  const int frame_;
  const TypesetText& text_;
  const Line& line_;
  const Point origin_;
  const Length measure_;
  const Color& color_;
  const bool is_upright_;
};

// Hundredths of an em. A dot's middle is so far from the em box that it belongs to its own line, not to the next, and
// keeps off a line under a name; the baseline of a reading so far above the head that its descenders keep off the
// characters.
constexpr int dot_drop = 17, dot_drop_past_wave = 22;
constexpr int reading_rise = em_box_ascent + 8;
// A line under a name begins so far from the em box, and is so thick; a wavy one needs more for its waves.
constexpr int line_drop = 1, line_weight = 4, wave_height = 11;
// A box stands so far outside the em boxes with its outer edge.
constexpr int box_reach = 8, box_weight = 4;

}  // namespace

void draw_interlinear(Page& page, int frame, const TypesetText& text, const Line& line, Point origin, Length measure,
                      const Color& color, Direction direction) {
  InterlinearDrawing drawing(page, frame, text, line, origin, measure, color, direction);
  int last_run = -1;
  for (int i = line.begin; i < line.end; ++i) {
    const Cluster& cluster = text.shaped.clusters[i];
    const TextRun& run = text.runs[cluster.run];
    if (cluster.run != last_run && run.name_line != NameLine::None) drawing.draw_name(cluster.run);
    last_run = cluster.run;
    if (cluster.character_class == CharacterClass::Han && run.is_dotted) drawing.draw_dot(i);
  }
  for (int i = 0; i < static_cast<int>(text.readings.size()); ++i) {
    const Reading& reading = text.readings[i];
    if (reading.begin >= line.begin && reading.end <= line.end) drawing.draw_reading(i);
  }
}

namespace {

// A dot shows no character of the text.
void InterlinearDrawing::draw_dot(int cluster) {
  const Cluster& over = text_.shaped.clusters[cluster];
  const TextRun& run = text_.runs[over.run];
  const EmphasisDot dot = emphasis_dot(*run.face, over.size);
  if (dot.size == Length()) return;
  const Length middle = (start_of(cluster) + drawn_end(cluster)) / 2;
  const Length drop = over.size.scaled(run.name_line == NameLine::Wavy ? dot_drop_past_wave : dot_drop, 100);
  const Length across = is_upright_ ? over.size / 2 + drop : over.size.scaled(100 - em_box_ascent, 100) + drop;
  const Point centre =
      is_upright_ ? Point{origin_.x + across, origin_.y + middle} : Point{origin_.x + middle, origin_.y + across};
  begin_run(run.face, dot.size, {centre.x - dot.middle.x, centre.y + dot.middle.y})
      .glyphs.push_back({dot.glyph, {}, {}, 0, 0});
}

void InterlinearDrawing::draw_reading(int number) {
  const Reading& reading = text_.readings[number];
  const Length middle = origin_.x + (start_of(reading.begin) + drawn_end(reading.end - 1)) / 2;
  const Length most = origin_.x + measure_ - reading.width;
  Length x = std::max(origin_.x, std::min(most, middle - reading.width / 2));
  const Length baseline = origin_.y - text_.shaped.clusters[reading.begin].size.scaled(reading_rise, 100);
  GlyphRun* run = nullptr;
  for (const Cluster& cluster : reading.shaped.clusters) {
    if (!run || run->face != cluster.face) run = &begin_run(cluster.face, cluster.size, {x, baseline});
    run->ruby = number;
    run->is_gloss = true;
    append_cluster(*run, reading.shaped, cluster, x - run->origin.x);
    x += cluster.advance;
  }
}

// As long as the frames of its characters. Where two names meet, each line gives up a twelfth of an em, so that they
// are seen to be two.
void InterlinearDrawing::draw_name(int run) {
  const RunClusters all = clusters_of(run, text_.shaped, line_.begin, line_.end);
  const RunClusters name = without_spaces(all);
  if (name.begin == name.end) return;
  const NameLine kind = text_.runs[run].name_line;
  const Length em = text_.shaped.clusters[name.begin].size;
  const auto part = [em](int hundredths) { return em.scaled(hundredths, 100); };
  Length from = start_of(name.begin), to = end_of(name.end - 1);
  if (kind == NameLine::Box) {
    const Length reach = part(box_reach);
    const Rect box = beside(from - reach, to + reach, -em - reach, reach, em);
    page_.items.push_back({frame_, StrokedRect{box, part(box_weight), color_}});
    return;
  }
  if (all.begin > line_.begin && is_lined(all.begin - 1)) from += em / 12;
  if (all.end < line_.end && is_lined(all.end)) to -= em / 12;
  if (kind == NameLine::Straight) {
    page_.items.push_back(
        {frame_, FilledRect{beside(from, to, part(line_drop), part(line_drop + line_weight), em), color_}});
  } else {
    page_.items.push_back({frame_, WavyLine{beside(from, to, part(line_drop), part(line_drop + wave_height), em),
                                            part(line_weight), color_}});
  }
}

// From the measure's start: where a cluster's own frame begins and ends. That of a mark is the half with its ink.
Length InterlinearDrawing::start_of(int cluster) const {
  return line_.pens[cluster - line_.begin] - text_.shaped.clusters[cluster].half_shift;
}

Length InterlinearDrawing::end_of(int cluster) const {
  return start_of(cluster) + text_.shaped.clusters[cluster].half_advance;
}

// Without the room that was made for a reading.
Length InterlinearDrawing::drawn_end(int cluster) const {
  const Cluster& of = text_.shaped.clusters[cluster];
  Length end = line_.pens[cluster - line_.begin];
  for (std::uint32_t i = of.glyph_begin; i < of.glyph_end; ++i) end += text_.shaped.glyphs[i].advance;
  return end;
}

RunClusters InterlinearDrawing::without_spaces(RunClusters name) const {
  const auto is_space = [this](int i) {
    const CharacterClass c = text_.shaped.clusters[i].character_class;
    return c == CharacterClass::Space || c == CharacterClass::FullSpace;
  };
  while (name.begin < name.end && is_space(name.begin)) ++name.begin;
  while (name.begin < name.end && is_space(name.end - 1)) --name.end;
  return name;
}

bool InterlinearDrawing::is_lined(int cluster) const {
  const NameLine line = text_.runs[text_.shaped.clusters[cluster].run].name_line;
  return line == NameLine::Straight || line == NameLine::Wavy;
}

// From `near` to `far` past the foot of the em boxes, or past their left in a vertical line.
Rect InterlinearDrawing::beside(Length from, Length to, Length near, Length far, Length em) const {
  if (is_upright_) return {origin_.x - em / 2 - far, origin_.y + from, far - near, to - from};
  const Length foot = origin_.y + em.scaled(100 - em_box_ascent, 100);
  return {origin_.x + from, foot + near, to - from, far - near};
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
