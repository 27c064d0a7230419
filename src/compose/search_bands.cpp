#include "compose/search_bands.h"

#include <algorithm>
#include <map>
#include <set>

namespace broadsheet {

namespace {

using Cost = std::int64_t;

class BandSearch {
public:
  BandSearch(const std::vector<BandRange>& bands, const std::vector<BandItem>& items);
  std::optional<BandChoice> run(Cost bound);

private:
  // The best that bands from one on can do; nothing: all ways cost as much as `bound`.
  struct Rest {
    std::optional<BandChoice> best;  // its first shift is that of the first of these bands
    Cost bound = 0;
  };
  std::optional<BandChoice> best_from(std::size_t band, Cost bound);
  std::optional<BandChoice> try_from(std::size_t band, Cost bound);
  std::optional<Cost> items_decided_by(std::size_t band, Cost cost, Cost bound);

  const std::vector<BandRange>& bands_;
  std::vector<int> shifts_;
  std::vector<const BandItem*> fixed_;                 // depend on no band
  std::vector<std::vector<const BandItem*>> decided_;  // by each band, the last that they depend on
  std::vector<std::vector<int>> ties_;                 // bands before each that items from it on depend on
  std::map<std::vector<int>, Rest> known_;             // by the band, and the shifts of those it is tied to
};

std::vector<int> nearest_first(const BandRange& band);

}  // namespace

std::optional<BandChoice> search_bands(const std::vector<BandRange>& bands, const std::vector<BandItem>& items,
                                       std::int64_t bound) {
  return BandSearch(bands, items).run(bound);
}

namespace {

BandSearch::BandSearch(const std::vector<BandRange>& bands, const std::vector<BandItem>& items)
    : bands_(bands), shifts_(bands.size()), decided_(bands.size()), ties_(bands.size()) {
  std::vector<std::set<int>> ties(bands.size());
  for (const BandItem& item : items) {
    if (item.bands.empty()) {
      fixed_.push_back(&item);
      continue;
    }
    decided_[static_cast<std::size_t>(item.bands.back())].push_back(&item);
    for (std::size_t at = 0; at < item.bands.size(); ++at) {
      for (int band = item.bands[at] + 1; band <= item.bands.back(); ++band) {
        ties[static_cast<std::size_t>(band)].insert(item.bands[at]);
      }
    }
  }
  for (std::size_t band = 0; band < bands.size(); ++band) ties_[band].assign(ties[band].begin(), ties[band].end());
}

std::optional<BandChoice> BandSearch::run(Cost bound) {
  Cost cost = 0;
  for (const BandItem* item : fixed_) {
    const std::optional<Cost> one = item->cost(shifts_, bound - cost);
    if (!one) return std::nullopt;
    cost += *one;
  }
  std::optional<BandChoice> best = best_from(0, bound - cost);
  if (best) best->cost += cost;
  return best;
}

std::optional<BandChoice> BandSearch::best_from(std::size_t band, Cost bound) {
  if (bound <= 0) return std::nullopt;
  if (band == bands_.size()) return BandChoice();
  std::vector<int> key{static_cast<int>(band)};
  for (const int tied : ties_[band]) key.push_back(shifts_[static_cast<std::size_t>(tied)]);
  Rest& rest = known_[std::move(key)];
  if (!rest.best && rest.bound < bound) rest = {try_from(band, bound), bound};
  if (!rest.best || rest.best->cost >= bound) return std::nullopt;
  return rest.best;
}

std::optional<BandChoice> BandSearch::try_from(std::size_t band, Cost bound) {
  std::optional<BandChoice> best;
  for (const int rows : nearest_first(bands_[band])) {
    const Cost moving = bands_[band].cost * rows * rows;
    if (moving >= bound) break;
    shifts_[band] = rows;
    const std::optional<Cost> cost = items_decided_by(band, moving, bound);
    if (!cost) continue;
    const std::optional<BandChoice> rest = best_from(band + 1, bound - *cost);
    if (!rest) continue;
    best = BandChoice{{rows}, *cost + rest->cost};
    best->shifts.insert(best->shifts.end(), rest->shifts.begin(), rest->shifts.end());
    bound = best->cost;
  }
  shifts_[band] = 0;
  return best;
}

// `cost`, and what the items cost.
std::optional<Cost> BandSearch::items_decided_by(std::size_t band, Cost cost, Cost bound) {
  for (const BandItem* item : decided_[band]) {
    const std::optional<Cost> one = item->cost(shifts_, bound - cost);
    if (!one) return std::nullopt;
    cost += *one;
    if (cost >= bound) return std::nullopt;
  }
  return cost;
}

// Up before down.
std::vector<int> nearest_first(const BandRange& band) {
  std::vector<int> rows{0};
  for (int far = 1; far <= std::max(band.up, band.down); ++far) {
    if (far <= band.up) rows.push_back(-far);
    if (far <= band.down) rows.push_back(far);
  }
  return rows;
}

}  // namespace

}  // namespace broadsheet
