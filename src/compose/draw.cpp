#include "compose/draw.h"

#include <algorithm>

#include "compose/draw_interlinear.h"
#include "compose/fit_dashes.h"
#include "display/append_cluster.h"
#include "text/fixed_spaces.h"

namespace broadsheet {

namespace {

bool continues(const GlyphRun& run, const Cluster& cluster, const Color& color, int ruby);
int ruby_at(const TypesetText& text, int cluster);
void append_hyphen(GlyphRun& run, const TypesetText& text, const Line& line, Length along);
Length tallest(const TypesetText& text, const Line& line);
void add_line(Page& page, std::size_t first_item, const TypesetText& text, const Line& line, PlacedLine placed);
void draw_patterned_rule(Page& page, int frame, const RuleStyle& rule, const Rect& rect, RuleDirection direction);

constexpr int em_box_middle = em_box_ascent - 50;

// The runs of a line whose measure starts at `start`, along the line. `origin_at` says where on the page a cluster's
// pen stands there.
template <typename OriginAt>
void draw_runs(Page& page, int frame, const TypesetText& text, const Line& line, Length start, const Color& color,
               OriginAt origin_at);

}  // namespace

void draw_line(Page& page, int frame, const TypesetText& text, const Line& line, Length left, Length baseline,
               Length measure, const Color& color, TextRole role) {
  const std::size_t first_item = page.items.size();
  draw_runs(page, frame, text, line, left, color, [&text, baseline](const Cluster& cluster, Length x) {
    return Point{x, baseline - text.runs[cluster.run].rise};
  });
  draw_interlinear(page, frame, text, line, {left, baseline}, measure, color);
  const Length em = tallest(text, line);
  const Rect box{left, baseline - em.scaled(em_box_ascent, 100), measure, em};
  add_line(page, first_item, text, line, {frame, role, box, baseline, {}, Direction::Horizontal});
}

// The baseline of turned words stands so far left of the middle that their letters stand on it as Han do.
void draw_vertical_line(Page& page, int frame, const TypesetText& text, const Line& line, Length middle, Length top,
                        Length measure, const Color& color) {
  const std::size_t first_item = page.items.size();
  draw_runs(page, frame, text, line, top, color, [&text, middle](const Cluster& cluster, Length y) {
    const Length raised = middle + text.runs[cluster.run].rise;
    const bool turned = cluster.stance == Stance::Turned;
    return Point{turned ? raised - cluster.size.scaled(em_box_middle, 100) : raised, y};
  });
  draw_interlinear(page, frame, text, line, {middle, top}, measure, color, Direction::Vertical);
  const Length em = tallest(text, line);
  const Rect box{middle - em / 2, top, em, measure};
  add_line(page, first_item, text, line, {frame, TextRole::Other, box, middle, {}, Direction::Vertical});
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
  if (rule.pattern != RulePattern::Solid) {
    const Length thickness = rule.thickness();
    return draw_patterned_rule(
        page, frame, rule, across ? Rect{area.x, at, area.width, thickness} : Rect{at, area.y, thickness, area.height},
        direction);
  }
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

// Dashes and dots lie along the middle of the rectangle, the first and the last dot within its ends.
void draw_patterned_rule(Page& page, int frame, const RuleStyle& rule, const Rect& rect, RuleDirection direction) {
  if (rect.width <= Length() || rect.height <= Length()) return;
  const bool across = direction == RuleDirection::Horizontal;
  const Length weight = rule.strokes.front();
  if (rule.pattern == RulePattern::Wavy) {
    page.items.push_back({frame, WavyLine{rect, weight, rule.color}});
    return;
  }
  const bool are_dots = rule.pattern == RulePattern::Dotted;
  const Length edge = are_dots ? weight / 2 : Length();
  const Length length = (across ? rect.width : rect.height) - 2 * edge;
  if (are_dots && length < rule.gap / 2) {
    page.items.push_back(
        {frame, DrawnPath{circle({rect.x + rect.width / 2, rect.y + rect.height / 2}, weight / 2), rule.color, {}}});
    return;
  }
  const auto at = [&](Length along) {
    return across ? Point{rect.x + edge + along, rect.y + rect.height / 2}
                  : Point{rect.x + rect.width / 2, rect.y + edge + along};
  };
  const Stroke stroke{weight, rule.color, are_dots ? StrokeEnds::Round : StrokeEnds::Cut,
                      fit_dashes(length, rule.dash, rule.gap)};
  // A little gap behind the last dot, so that no rounding loses it.
  const Length end = are_dots ? length + stroke.dashes.back() / 4 : length;
  page.items.push_back({frame, DrawnPath{Path().move_to(at(Length())).line_to(at(end)), {}, stroke}});
}

template <typename OriginAt>
void draw_runs(Page& page, int frame, const TypesetText& text, const Line& line, Length start, const Color& color,
               OriginAt origin_at) {
  GlyphRun run;
  Length run_start;
  const auto flush = [&] {
    if (!run.glyphs.empty()) page.items.push_back({frame, std::move(run)});
    run = GlyphRun();
  };
  for (int i = line.begin; i < line.end; ++i) {
    const Cluster& cluster = text.shaped.clusters[i];
    if (text.shaped.text_of(cluster) == em_quad) continue;
    const Length along = start + line.pens[i - line.begin];
    const std::optional<Color>& of_run = text.runs[cluster.run].color;
    const Color& own_color = of_run ? *of_run : color;
    const int ruby = ruby_at(text, i);
    if (!continues(run, cluster, own_color, ruby)) {
      flush();
      run.face = cluster.face;
      run.size = cluster.size;
      run.color = own_color;
      run.origin = origin_at(cluster, along);
      run.stance = cluster.stance;
      run.x_scale = cluster.x_scale;
      run.ruby = ruby;
      run_start = along;
    }
    append_cluster(run, text.shaped, cluster, along - run_start);
  }
  if (line.is_hyphenated) append_hyphen(run, text, line, start - run_start);
  flush();
}

Length tallest(const TypesetText& text, const Line& line) {
  Length size;
  for (int i = line.begin; i < line.end; ++i) size = std::max(size, text.shaped.clusters[i].size);
  return size;
}

// Adds a line to the page, and tells what has been drawn of it that it is the line's.
void add_line(Page& page, std::size_t first_item, const TypesetText& text, const Line& line, PlacedLine placed) {
  const auto number = static_cast<int>(page.lines.size());
  for (std::size_t i = first_item; i < page.items.size(); ++i) page.items[i].line = number;
  placed.text = words_of(text, line.begin, line.end);
  placed.is_hyphenated = line.is_hyphenated;
  placed.continues = line.begin > 0;
  page.lines.push_back(std::move(placed));
}

bool continues(const GlyphRun& run, const Cluster& cluster, const Color& color, int ruby) {
  const bool alike = run.face == cluster.face && run.size == cluster.size && run.stance == cluster.stance &&
                     run.color == color && run.ruby == ruby;
  return alike && cluster.stance != Stance::Combined && !run.glyphs.empty();
}

// The reading that stands above a cluster; -1: none does.
int ruby_at(const TypesetText& text, int cluster) {
  const auto after = std::upper_bound(text.readings.begin(), text.readings.end(), cluster,
                                      [](int at, const Reading& reading) { return at < reading.end; });
  const bool is_above = after != text.readings.end() && after->begin <= cluster;
  return is_above ? static_cast<int>(after - text.readings.begin()) : -1;
}

// The hyphen shows no character of the text: the word is whole where the page is read by a machine. `along`: from the
// run's origin to the start of the measure.
void append_hyphen(GlyphRun& run, const TypesetText& text, const Line& line, Length along) {
  const Cluster& last = text.shaped.clusters[line.end - 1];
  const HyphenGlyph& hyphen = text.shaped.hyphens[last.run];
  const auto end = static_cast<std::uint32_t>(run.text.size());
  run.glyphs.push_back({hyphen.id, along + line.pens.back() + last.advance, Length(), end, end});
}

}  // namespace

}  // namespace broadsheet
