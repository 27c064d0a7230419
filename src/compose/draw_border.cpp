#include "compose/draw_border.h"

#include <algorithm>

#include "compose/draw.h"
#include "compose/fit_dashes.h"

namespace broadsheet {

namespace {

Path open_border(const Rect& middle, Length radius, const BorderGap& gap);
void draw_sides(Page& page, int frame, const RuleStyle& rule, const Rect& rect, const std::optional<BorderGap>& gap);
std::vector<Length> dashes_of(const RuleStyle& rule, const Rect& middle, Length radius,
                              const std::optional<BorderGap>& gap);

}  // namespace

void draw_border(Page& page, int frame, const RuleStyle& rule, const Rect& rect, Length radius,
                 const std::optional<BorderGap>& gap) {
  const Length weight = rule.thickness();
  const bool is_round = radius > Length();
  if (rule.pattern != RulePattern::Solid && !is_round) return draw_sides(page, frame, rule, rect, gap);
  if (!is_round && !gap) {
    page.items.push_back({frame, StrokedRect{rect, weight, rule.color}});
    return;
  }
  const Rect middle = rect.inset({weight / 2, weight / 2, weight / 2, weight / 2});
  const Length middle_radius = std::max(radius - weight / 2, Length());
  const StrokeEnds ends = rule.pattern == RulePattern::Dotted ? StrokeEnds::Round : StrokeEnds::Cut;
  const Stroke stroke{weight, rule.color, ends, dashes_of(rule, middle, middle_radius, gap)};
  page.items.push_back(
      {frame,
       DrawnPath{gap ? open_border(middle, middle_radius, *gap) : rounded_rect(middle, middle_radius), {}, stroke}});
}

namespace {

// From the gap's right end round the box to its left end.
Path open_border(const Rect& middle, Length radius, const BorderGap& gap) {
  Path whole = rounded_rect(middle, radius);
  Path path;
  path.move_to({gap.to, middle.y});
  // The whole begins with the upper side, and closes at its left end.
  path.segments.insert(path.segments.end(), whole.segments.begin() + 1, whole.segments.end() - 1);
  return path.line_to({gap.from, middle.y});
}

// Each side from corner to corner: where two meet, their first dashes make it.
void draw_sides(Page& page, int frame, const RuleStyle& rule, const Rect& rect, const std::optional<BorderGap>& gap) {
  if (gap) {
    draw_rule(page, frame, rule, {rect.x, rect.y, gap->from - rect.x, rect.height}, RuleDirection::Horizontal,
              RuleAlign::Start);
    draw_rule(page, frame, rule, {gap->to, rect.y, rect.right() - gap->to, rect.height}, RuleDirection::Horizontal,
              RuleAlign::Start);
  } else {
    draw_rule(page, frame, rule, rect, RuleDirection::Horizontal, RuleAlign::Start);
  }
  draw_rule(page, frame, rule, rect, RuleDirection::Horizontal, RuleAlign::End);
  draw_rule(page, frame, rule, rect, RuleDirection::Vertical, RuleAlign::Start);
  draw_rule(page, frame, rule, rect, RuleDirection::Vertical, RuleAlign::End);
}

std::vector<Length> dashes_of(const RuleStyle& rule, const Rect& middle, Length radius,
                              const std::optional<BorderGap>& gap) {
  if (rule.pattern == RulePattern::Solid) return {};
  constexpr int quarter_circle = 15708;  // ten thousandths of its radius
  const Length straight = 2 * (middle.width + middle.height) - 8 * radius;
  const Length length = straight + 4 * radius.scaled(quarter_circle, 10000);
  if (!gap) return fit_closed_dashes(length, rule.dash, rule.gap);
  return fit_dashes(length - (gap->to - gap->from), rule.dash, rule.gap);
}

}  // namespace

}  // namespace broadsheet
