#pragma once

#include <utility>

namespace broadsheet {

// How far a face's weight is from the one asked for, smaller is nearer: CSS Fonts 4, 5.2. From 400 to 500 heavier faces
// up to 500 come first, then lighter ones, then heavier; below, the lighter side comes first; above, the heavier.
inline std::pair<int, int> weight_distance(int wanted, int weight) {
  const int distance = weight > wanted ? weight - wanted : wanted - weight;
  if (wanted >= 400 && wanted <= 500) {
    const int group = weight >= wanted && weight <= 500 ? 0 : weight < wanted ? 1 : 2;
    return {group, distance};
  }
  const bool near_side = wanted < 400 ? weight <= wanted : weight >= wanted;
  return {near_side ? 0 : 1, distance};
}

}  // namespace broadsheet
