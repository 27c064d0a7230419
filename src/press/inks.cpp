#include "press/inks.h"

#include <fmt/format.h>

#include <algorithm>

namespace broadsheet {

int inks_of(const Color& color) {
  if (!color.spot.empty()) return color.tint > 0 ? 1 : 0;
  return (color.cyan > 0) + (color.magenta > 0) + (color.yellow > 0) + (color.black > 0);
}

int total_ink(const Color& color) {
  if (!color.spot.empty()) return std::min(color.tint, full_ink);
  return color.cyan + color.magenta + color.yellow + color.black;
}

int strongest_ink(const Color& color) {
  if (!color.spot.empty()) return std::min(color.tint, full_ink);
  return std::max({color.cyan, color.magenta, color.yellow, color.black});
}

std::string percent(int hundredths) {
  return fmt::format("{:g} %", hundredths / 100.0);
}

}  // namespace broadsheet
