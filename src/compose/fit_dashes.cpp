#include "compose/fit_dashes.h"

#include <algorithm>

namespace broadsheet {

namespace {

std::int64_t nearest_count(Length length, Length period);

}  // namespace

std::vector<Length> fit_dashes(Length length, Length dash, Length gap) {
  const bool are_dots = dash == Length();
  const std::int64_t count = std::max<std::int64_t>(nearest_count(length + gap, dash + gap), are_dots ? 2 : 1);
  if (count == 1) return {};
  const std::int64_t whole = (count * dash + (count - 1) * gap).raw();
  return {dash.scaled(length.raw(), whole), gap.scaled(length.raw(), whole)};
}

std::vector<Length> fit_closed_dashes(Length length, Length dash, Length gap) {
  const std::int64_t count = std::max<std::int64_t>(nearest_count(length, dash + gap), 1);
  const Length period = length / count;
  const Length fitted = dash.scaled(period.raw(), (dash + gap).raw());
  return {fitted, period - fitted};
}

namespace {

std::int64_t nearest_count(Length length, Length period) {
  return length.scaled(1, period.raw()).raw();
}

}  // namespace

}  // namespace broadsheet
