// What is printed over something else (重叠): NP-16.
//
// Frames may overlap as long as their ink does not: a short text leaves room for what stands in its frame. What lies in
// a picture as a whole and is painted over it stands there by design (压图), and so does what runs round the shape of a
// picture whose corners are not to be seen.

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "display/ink_rects.h"
#include "layout/runs_round.h"
#include "page_rules/drawn_ink.h"
#include "page_rules/neighbours.h"
#include "page_rules/page_check.h"

namespace broadsheet {

namespace {

const DrawnThing* printed_over(const DrawnInk& lower, const DrawnInk& upper);
bool collide(const std::vector<Rect>& a, const std::vector<Rect>& b);
bool stands_in_picture(const DrawnInk& lower, const DrawnInk& upper);
bool runs_round_shape(const PageCheck& check, const DrawnInk& text, const DrawnInk& other);
std::string words_of(const DrawnThing& thing);

}  // namespace

void check_overlaps(const PageCheck& check) {
  const std::vector<DrawnInk> frames = find_drawn_ink(check.page, check.layout);
  for (std::size_t i = 0; i < frames.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const DrawnInk &lower = frames[j], &upper = frames[i];
      const DrawnThing* thing = printed_over(lower, upper);
      if (thing == nullptr || stands_in_picture(lower, upper)) continue;
      if (runs_round_shape(check, lower, upper) || runs_round_shape(check, upper, lower)) continue;
      check.report(PageRule::Overlaps, upper.frame,
                   fmt::format("`{}` is printed over `{}`{} (重叠)", check.page.frames[upper.frame].name,
                               check.page.frames[lower.frame].name, words_of(*thing)),
                   "move one of the two, or let text run round the other with `wrap`");
    }
  }
}

namespace {

// The first thing of `lower` that is.
const DrawnThing* printed_over(const DrawnInk& lower, const DrawnInk& upper) {
  if (!overlap(lower.reach, upper.reach)) return nullptr;
  for (const DrawnThing& under : lower.things) {
    if (!overlap(under.reach, upper.reach)) continue;
    std::optional<std::vector<Rect>> ink;  // reading outlines takes time
    for (const DrawnThing& over : upper.things) {
      if (!overlap(under.reach, over.reach)) continue;
      if (!ink) ink = ink_rects(*under.item);
      if (collide(*ink, ink_rects(*over.item))) return &under;
    }
  }
  return nullptr;
}

bool collide(const std::vector<Rect>& a, const std::vector<Rect>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Rect& one) {
    return std::any_of(b.begin(), b.end(), [&](const Rect& other) { return overlap(one, other); });
  });
}

bool stands_in_picture(const DrawnInk& lower, const DrawnInk& upper) {
  if (!lower.is_picture) return false;
  // The ground of the picture or of its placeholder; a caption stands below it.
  const auto ground = std::find_if(lower.things.begin(), lower.things.end(), [](const DrawnThing& thing) {
    return !std::holds_alternative<GlyphRun>(thing.item->content);
  });
  if (ground == lower.things.end()) return false;
  return std::all_of(upper.things.begin(), upper.things.end(), [&](const DrawnThing& thing) {
    const std::vector<Rect> ink = ink_rects(*thing.item);
    return std::all_of(ink.begin(), ink.end(), [&](const Rect& rect) { return holds(ground->reach, rect); });
  });
}

bool runs_round_shape(const PageCheck& check, const DrawnInk& text, const DrawnInk& other) {
  const Frame &spec = check.layout.frames[text.frame], &other_spec = check.layout.frames[other.frame];
  if (!other.is_picture || !other_spec.wrap || other_spec.wrap->shape == WrapShape::Rectangle) return false;
  return runs_round(spec, check.page.frames[text.frame].area, other_spec, check.page.frames[other.frame].area);
}

// ", on `街市重新响起来`", or nothing where it is no words.
std::string words_of(const DrawnThing& thing) {
  const auto* run = std::get_if<GlyphRun>(&thing.item->content);
  return run == nullptr ? "" : fmt::format(", on `{}`", run->text);
}

}  // namespace

}  // namespace broadsheet
