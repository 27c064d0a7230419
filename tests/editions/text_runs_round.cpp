#include "text_runs_round.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "layout/runs_round.h"

using namespace broadsheet;

namespace {

// In points. What stands nearer than an offset stands nearer to the outline than that: so what stands in a character's
// way is looked for in its em box, grown by the offsets.
struct Box {
  double left, top, right, foot;
};

// What rounding may take.
constexpr double rounding = 0.2;

Box grown(const Rect& box, const Insets& by) {
  return {box.x.pt() - by.right.pt() + rounding, box.y.pt() - by.bottom.pt() + rounding,
          box.right().pt() + by.left.pt() - rounding, box.bottom().pt() + by.top.pt() - rounding};
}

bool meets_rectangle(const Box& box, const Rect& area) {
  return box.left < area.right().pt() && box.right > area.x.pt() && box.top < area.bottom().pt() &&
         box.foot > area.y.pt();
}

bool meets_ellipse(const Box& box, const Rect& area) {
  const double x = area.x.pt() + area.width.pt() / 2, y = area.y.pt() + area.height.pt() / 2;
  const double across = (std::clamp(x, box.left, box.right) - x) / (area.width.pt() / 2);
  const double down = (std::clamp(y, box.top, box.foot) - y) / (area.height.pt() / 2);
  return across * across + down * down < 1;
}

bool is_inside(const std::vector<Wrap::Corner>& corners, double x, double y) {
  bool inside = false;
  for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
    const Wrap::Corner &a = corners[i], &b = corners[j];
    if ((a.y > y) != (b.y > y) && x < a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}

// Looked for at a few hundred points.
bool meets_polygon(const Box& box, const Rect& area, const std::vector<Wrap::Corner>& corners) {
  if (box.left >= box.right || box.top >= box.foot) return false;
  constexpr int steps = 16;
  for (int i = 0; i <= steps; ++i) {
    for (int j = 0; j <= steps; ++j) {
      const double x = box.left + (box.right - box.left) * i / steps, y = box.top + (box.foot - box.top) * j / steps;
      if (is_inside(corners, (x - area.x.pt()) / area.width.pt(), (y - area.y.pt()) / area.height.pt())) return true;
    }
  }
  return false;
}

bool meets(const Rect& box, const Wrap& wrap, const Rect& area) {
  const Box near = grown(box, wrap.offset);
  switch (wrap.shape) {
    case WrapShape::Rectangle:
      return meets_rectangle(near, area);
    case WrapShape::Ellipse:
      return meets_ellipse(near, area);
    case WrapShape::Polygon:
      return meets_polygon(near, area, wrap.corners);
  }
  return false;
}

bool is_blank(const std::string& text, std::size_t at) {
  const std::string blanks[] = {" ", "　", "\xE2\x80\x83"};
  return std::any_of(std::begin(blanks), std::end(blanks),
                     [&](const std::string& blank) { return text.compare(at, blank.size(), blank) == 0; });
}

// The boxes of the middles of a run's characters: the blank of a mark at a line's end may stand over the measure.
std::vector<Rect> middles_of(const GlyphRun& run) {
  std::vector<Rect> middles;
  for (const PlacedGlyph& glyph : run.glyphs) {
    if (is_blank(run.text, glyph.text_begin)) continue;
    const Length advance = run.size.scaled(run.face->advance(glyph.id), run.face->units_per_em());
    const Length x = run.origin.x + glyph.x + advance / 2;
    middles.push_back({x, run.origin.y - run.size.scaled(88, 100), Length(), run.size});
  }
  return middles;
}

}  // namespace

void check_text_runs_round(const Page& page, const Layout& layout) {
  for (std::size_t other = 0; other < layout.frames.size(); ++other) {
    const Frame& obstacle = layout.frames[other];
    if (!obstacle.wrap) continue;
    const Rect area = page.frames[other].area;
    const auto stands_in_it = [&](int frame, const Rect& box) {
      const auto text = static_cast<std::size_t>(frame);
      return runs_round(layout.frames[text], page.frames[text].area, obstacle, area) &&
             meets(box, *obstacle.wrap, area);
    };
    for (const PlacedLine& line : page.lines) {
      INFO(line.text << " / " << obstacle.name);
      if (stands_in_it(line.frame, line.measure)) FAIL_CHECK("a line's measure stands in what it runs round");
    }
    for (const DisplayItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item.content);
      if (run == nullptr || run->is_gloss) continue;
      for (const Rect& middle : middles_of(*run)) {
        INFO(run->text << " / " << obstacle.name);
        if (stands_in_it(item.frame, middle)) FAIL_CHECK("a character stands in what its text runs round");
      }
    }
  }
}
