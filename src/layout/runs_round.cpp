#include "layout/runs_round.h"

namespace broadsheet {

namespace {

Rect grown(const Rect& area, const Insets& by);
bool overlap(const Rect& a, const Rect& b);
bool holds(const Rect& outer, const Rect& inner);

}  // namespace

bool runs_round(const Frame& text, const Rect& text_area, const Frame& other, const Rect& other_area) {
  if (!other.wrap || &text == &other || holds(other_area, text_area)) return false;
  const auto* spec = std::get_if<TextFrame>(&text.content);
  const auto* other_spec = std::get_if<TextFrame>(&other.content);
  if (spec == nullptr || (other_spec != nullptr && is_same_thread(*spec, *other_spec))) return false;
  return overlap(text_area, grown(other_area, other.wrap->offset));
}

namespace {

Rect grown(const Rect& area, const Insets& by) {
  return area.inset({-by.left, -by.top, -by.right, -by.bottom});
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool holds(const Rect& outer, const Rect& inner) {
  return outer.x <= inner.x && inner.right() <= outer.right() && outer.y <= inner.y && inner.bottom() <= outer.bottom();
}

}  // namespace

}  // namespace broadsheet
