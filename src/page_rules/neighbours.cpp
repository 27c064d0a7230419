#include "page_rules/neighbours.h"

#include <algorithm>

namespace broadsheet {

Length overlap_across(const Rect& a, const Rect& b) {
  return std::min(a.right(), b.right()) - std::max(a.x, b.x);
}

Length overlap_down(const Rect& a, const Rect& b) {
  return std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
}

bool overlap(const Rect& a, const Rect& b) {
  return overlap_across(a, b) > hair && overlap_down(a, b) > hair;
}

bool holds(const Rect& outer, const Rect& inner) {
  return outer.x <= inner.x + hair && outer.right() >= inner.right() - hair && outer.y <= inner.y + hair &&
         outer.bottom() >= inner.bottom() - hair;
}

bool is_parted_by_box(const std::vector<PageBlock>& blocks, const PageBlock& a, const PageBlock& b) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const PageBlock& box) {
    return box.kind == BlockKind::Box && holds(box.area, a.ink) != holds(box.area, b.ink);
  });
}

bool is_close_above(const PageBlock& upper, const PageBlock& lower, Length row) {
  return upper.ink.bottom() <= lower.ink.y + hair && overlap_across(upper.area, lower.area) > hair &&
         lower.area.y - upper.area.bottom() < 2 * row;
}

bool is_open_between(const std::vector<PageBlock>& blocks, const PageBlock& upper, const PageBlock& lower) {
  const Length left = std::max(upper.area.x, lower.area.x);
  const Rect white{left, upper.ink.bottom(), overlap_across(upper.area, lower.area), lower.ink.y - upper.ink.bottom()};
  return std::none_of(blocks.begin(), blocks.end(), [&](const PageBlock& block) {
    const bool is_own_title = block.is_heading() && (block.story == upper.story || block.story == lower.story);
    const bool is_one_of_them = block.frame == upper.frame || block.frame == lower.frame;
    if (is_own_title || is_one_of_them || block.kind == BlockKind::Box) return false;
    return overlap_down(block.ink, white) > Length() && 2 * overlap_across(block.area, white) >= white.width;
  });
}

}  // namespace broadsheet
