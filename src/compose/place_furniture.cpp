#include "compose/composition.h"
#include "compose/draw.h"

namespace broadsheet {

void place_rule(Composition& composition, int frame, const RuleFrame& spec) {
  draw_rule(composition.page, frame, composition.layout.rules[spec.rule], composition.page.frames[frame].area,
            spec.direction, spec.align);
}

void place_box(Composition& composition, int frame, const BoxFrame& spec) {
  const Rect area = composition.page.frames[frame].area;
  if (spec.fill) draw_fill(composition.page, frame, area, *spec.fill);
  if (spec.rule < 0) return;
  const RuleStyle& rule = composition.layout.rules[spec.rule];
  composition.page.items.push_back({frame, StrokedRect{area, rule.thickness(), rule.color}});
}

}  // namespace broadsheet
