#include "proof/place_label.h"

#include <algorithm>

namespace broadsheet {

namespace {

// A label that has not found room after so many steps would be read as another frame's.
constexpr int rows_above = 3, steps_along = 8, steps_down = 8;

bool overlaps_any(const Rect& label, const std::vector<Rect>& others);
std::vector<Rect> candidates(const Rect& area, Size label, LabelSide side);
void add_places_around(const Rect& area, Size label, std::vector<Rect>& places);
void add_row(Rect first, Length step, int count, std::vector<Rect>& places);
void add_column(Rect first, Length step, int count, std::vector<Rect>& places);

}  // namespace

Rect LabelPlaces::place(const Rect& area, Size label, LabelSide side) {
  std::vector<Rect> places = candidates(area, label, side);
  for (Rect& place : places) place = kept_on_page(place);
  const auto clear_of_labels = [&](const Rect& place) { return !overlaps_any(place, taken_); };
  const auto clear_of_all = [&](const Rect& place) { return clear_of_labels(place) && !overlaps_any(place, type_); };
  auto chosen = std::find_if(places.begin(), places.end(), clear_of_all);
  if (chosen == places.end()) chosen = std::find_if(places.begin(), places.end(), clear_of_labels);
  if (chosen == places.end()) chosen = places.begin();
  taken_.push_back(*chosen);
  return *chosen;
}

Rect LabelPlaces::kept_on_page(Rect label) const {
  label.x = std::max(Length{}, std::min(label.x, page_.width - label.width));
  label.y = std::max(Length{}, std::min(label.y, page_.height - label.height));
  return label;
}

namespace {

bool overlaps_any(const Rect& label, const std::vector<Rect>& others) {
  return std::any_of(others.begin(), others.end(), [&](const Rect& other) {
    return label.x < other.right() && other.x < label.right() && label.y < other.bottom() && other.y < label.bottom();
  });
}

std::vector<Rect> candidates(const Rect& area, Size label, LabelSide side) {
  std::vector<Rect> places;
  const Rect box{area.x, area.y, label.width, label.height};
  switch (side) {
    case LabelSide::Above:
      for (int row = 1; row <= rows_above; ++row)
        add_row({box.x, area.y - row * label.height, label.width, label.height}, label.width / 2, steps_along, places);
      add_column(box, label.height, steps_down, places);
      break;
    case LabelSide::InsideFoot:
      add_column({box.x, area.bottom() - label.height, label.width, label.height}, -label.height, steps_down, places);
      break;
    case LabelSide::Below:
      add_column({area.right() - label.width, area.bottom(), label.width, label.height}, label.height, steps_down,
                 places);
      break;
    case LabelSide::Around:
      add_places_around(area, label, places);
      break;
  }
  return places;
}

void add_places_around(const Rect& area, Size label, std::vector<Rect>& places) {
  const int along = 1 + static_cast<int>(std::max(Length(), area.width - label.width).raw() / label.width.raw());
  const int down = 1 + static_cast<int>(std::max(Length(), area.height - label.height).raw() / label.height.raw());
  const Rect head{area.x, area.y, label.width, label.height};
  const auto moved = [&](Length x, Length y) { return Rect{x, y, label.width, label.height}; };
  constexpr int large = 3;  // times as high as the label
  if (area.height > large * label.height) add_row(head, label.width, along, places);
  add_row(moved(area.x, area.y - label.height), label.width, along, places);
  add_column(moved(area.x - label.width, area.y), label.height, down, places);
  add_column(moved(area.right(), area.y), label.height, down, places);
  add_row(moved(area.x, area.bottom()), label.width, along, places);
}

void add_row(Rect first, Length step, int count, std::vector<Rect>& places) {
  for (int i = 0; i < count; ++i, first.x += step) places.push_back(first);
}

void add_column(Rect first, Length step, int count, std::vector<Rect>& places) {
  for (int i = 0; i < count; ++i, first.y += step) places.push_back(first);
}

}  // namespace

}  // namespace broadsheet
