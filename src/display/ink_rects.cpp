#include "display/ink_rects.h"

#include <algorithm>

namespace broadsheet {

namespace {

Rect reach_of(const GlyphRun& run);
Rect ink_of(const GlyphRun& run, const PlacedGlyph& glyph);

}  // namespace

std::optional<Rect> reach_of(const DisplayItem& item) {
  if (const auto* run = std::get_if<GlyphRun>(&item.content)) {
    return run->glyphs.empty() || run->face == nullptr ? std::nullopt : std::optional(reach_of(*run));
  }
  return std::visit(
      [](const auto& content) -> std::optional<Rect> {
        if constexpr (requires { content.rect; }) {
          return content.rect;
        } else if constexpr (requires { content.path; }) {
          return content.path.segments.empty() ? std::nullopt : std::optional(content.path.bounds());
        } else {
          return std::nullopt;
        }
      },
      item.content);
}

std::vector<Rect> ink_rects(const DisplayItem& item) {
  const auto* run = std::get_if<GlyphRun>(&item.content);
  const std::optional<Rect> reach = reach_of(item);
  if (!reach) return {};
  if (run == nullptr) return {*reach};
  std::vector<Rect> rects;
  for (const PlacedGlyph& glyph : run->glyphs) {
    const Rect ink = ink_of(*run, glyph);
    if (ink.width > Length{} && ink.height > Length{}) rects.push_back(ink);
  }
  return rects;
}

namespace {

// No character of a face reaches farther from its origin than two em: that is more than any accent needs.
Rect reach_of(const GlyphRun& run) {
  Length left, right, up, down;
  for (const PlacedGlyph& glyph : run.glyphs) {
    const Length x = glyph.x.scaled(run.x_scale, 1000);
    left = std::min(left, x);
    right = std::max(right, x);
    up = std::max(up, glyph.y);
    down = std::min(down, glyph.y);
  }
  const Length em = 2 * run.size;
  if (run.stance == Stance::Turned) {
    return {run.origin.x + down - em, run.origin.y + left - em, up - down + 2 * em, right - left + 2 * em};
  }
  return {run.origin.x + left - em, run.origin.y - up - em, right - left + 2 * em, up - down + 2 * em};
}

Rect ink_of(const GlyphRun& run, const PlacedGlyph& glyph) {
  const Face::Box box = run.face->ink(glyph.id);
  const int em = run.face->units_per_em();
  const auto across = [&](int units) { return (glyph.x + run.size.scaled(units, em)).scaled(run.x_scale, 1000); };
  const auto up = [&](int units) { return glyph.y + run.size.scaled(units, em); };
  const Length left = across(box.x_min), width = across(box.x_max) - left;
  const Length foot = up(box.y_min), height = up(box.y_max) - foot;
  // A quarter turn to the right: what was up is at the right, what was at the right is below.
  if (run.stance == Stance::Turned) return {run.origin.x + foot, run.origin.y + left, height, width};
  return {run.origin.x + left, run.origin.y - foot - height, width, height};
}

}  // namespace

}  // namespace broadsheet
