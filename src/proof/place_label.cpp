#include "proof/place_label.h"

#include <algorithm>

namespace broadsheet {

namespace {

// A label that has not found room after so many steps would be read as another frame's.
constexpr int most_steps_across = 4, most_steps_down = 8;

std::vector<Rect> candidates(const Rect& area, Size label, LabelSide side);
void add_row(Rect first, Length step, int count, std::vector<Rect>& places);
void add_column(Rect first, Length step, int count, std::vector<Rect>& places);

}  // namespace

Rect LabelPlaces::place(const Rect& area, Size label, LabelSide side) {
  std::vector<Rect> places = candidates(area, label, side);
  for (Rect& place : places) place = kept_on_page(place);
  const auto free = std::find_if(places.begin(), places.end(), [&](const Rect& place) { return is_free(place); });
  const Rect chosen = free == places.end() ? places.front() : *free;
  taken_.push_back(chosen);
  return chosen;
}

Rect LabelPlaces::kept_on_page(Rect label) const {
  label.x = std::max(Length{}, std::min(label.x, page_.width - label.width));
  label.y = std::max(Length{}, std::min(label.y, page_.height - label.height));
  return label;
}

bool LabelPlaces::is_free(const Rect& label) const {
  return std::none_of(taken_.begin(), taken_.end(), [&](const Rect& other) {
    return label.x < other.right() && other.x < label.right() && label.y < other.bottom() && other.y < label.bottom();
  });
}

namespace {

std::vector<Rect> candidates(const Rect& area, Size label, LabelSide side) {
  std::vector<Rect> places;
  const Rect box{area.x, area.y, label.width, label.height};
  switch (side) {
    case LabelSide::Above:
      add_row({box.x, area.y - label.height, label.width, label.height}, label.width, most_steps_across, places);
      add_column(box, label.height, most_steps_down, places);
      break;
    case LabelSide::InsideFoot:
      add_column({box.x, area.bottom() - label.height, label.width, label.height}, -label.height, most_steps_down,
                 places);
      break;
    case LabelSide::Below:
      add_column({area.right() - label.width, area.bottom(), label.width, label.height}, label.height, most_steps_down,
                 places);
      break;
  }
  return places;
}

void add_row(Rect first, Length step, int count, std::vector<Rect>& places) {
  for (int i = 0; i < count; ++i, first.x += step) places.push_back(first);
}

void add_column(Rect first, Length step, int count, std::vector<Rect>& places) {
  for (int i = 0; i < count; ++i, first.y += step) places.push_back(first);
}

}  // namespace

}  // namespace broadsheet
