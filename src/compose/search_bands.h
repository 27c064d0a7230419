#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace broadsheet {

// How many rows a band may move up and down, and what the first row costs; the second costs three times as much, the
// third five times, so that many bands give a little before one gives much.
struct BandRange {
  int up = 0, down = 0;
  std::int64_t cost = 0;
};

// Something on the page whose cost depends on where some bands stand. `shifts` has a number for every band; the cost
// may look at those of `bands` only. Nothing: the bands cannot stand so, or it costs as much as `bound`.
struct BandItem {
  std::vector<int> bands;  // ascending
  std::function<std::optional<std::int64_t>(const std::vector<int>& shifts, std::int64_t bound)> cost;
};

struct BandChoice {
  std::vector<int> shifts;  // rows down, less than 0 up
  std::int64_t cost = 0;
};

// Of all ways to move the bands the one in which bands and items cost least; nothing, if all cost as much as `bound`.
// Bands are decided one after another, each item is asked as soon as its bands are; what is best for the bands to come
// is found once for all ways to place those before that the items to come do not depend on (variable elimination), so
// that the time grows with the number of bands, and exponentially only with how many of them one item ties together.
std::optional<BandChoice> search_bands(const std::vector<BandRange>& bands, const std::vector<BandItem>& items,
                                       std::int64_t bound);

}  // namespace broadsheet
