#include <catch2/catch.hpp>

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <random>

#include "compose/search_bands.h"

using namespace broadsheet;

namespace {

constexpr std::int64_t no_bound = std::numeric_limits<std::int64_t>::max();

// Bands, and items of made-up costs that some of them decide; a cost of none is a place where the item cannot stand.
struct Case {
  std::vector<BandRange> bands;
  std::vector<BandItem> items;
  int asked = 0;  // for the cost of an item
};

using Costs = std::map<std::vector<int>, std::optional<std::int64_t>>;

void add_item(Case& made, std::vector<int> bands, std::mt19937& random) {
  auto costs = std::make_shared<Costs>();
  made.items.push_back({bands, [=, &random, &made](const std::vector<int>& shifts, std::int64_t) {
                          ++made.asked;
                          std::vector<int> key;
                          for (const int band : bands) key.push_back(shifts[static_cast<std::size_t>(band)]);
                          const auto [known, is_new] = costs->try_emplace(key);
                          if (is_new && random() % 5 != 0) known->second = static_cast<std::int64_t>(random() % 50);
                          return known->second;
                        }});
}

// Every way, one by one.
std::optional<std::int64_t> least_of_all(const Case& made) {
  std::optional<std::int64_t> least;
  std::vector<int> shifts;
  const std::function<void()> go_on = [&] {
    if (shifts.size() < made.bands.size()) {
      const BandRange& band = made.bands[shifts.size()];
      for (int rows = -band.up; rows <= band.down; ++rows) {
        shifts.push_back(rows);
        go_on();
        shifts.pop_back();
      }
      return;
    }
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < shifts.size(); ++i) cost += made.bands[i].cost * shifts[i] * shifts[i];
    for (const BandItem& item : made.items) {
      const auto one = item.cost(shifts, no_bound);
      if (!one) return;
      cost += *one;
    }
    if (!least || cost < *least) least = cost;
  };
  go_on();
  return least;
}

std::int64_t cost_of(const Case& made, const std::vector<int>& shifts) {
  std::int64_t cost = 0;
  for (std::size_t i = 0; i < shifts.size(); ++i) cost += made.bands[i].cost * shifts[i] * shifts[i];
  for (const BandItem& item : made.items) cost += item.cost(shifts, no_bound).value();
  return cost;
}

}  // namespace

TEST_CASE("of all ways to place bands the search finds one of the cheapest") {
  std::mt19937 random(20261125);
  int found = 0, none = 0;
  for (int round = 0; round < 300; ++round) {
    Case made;
    const int count = static_cast<int>(random() % 5);
    for (int band = 0; band < count; ++band) {
      made.bands.push_back({static_cast<int>(random() % 3), static_cast<int>(random() % 3),
                            static_cast<std::int64_t>(1 + random() % 8)});
    }
    const int items = static_cast<int>(random() % 6);
    for (int item = 0; item < items; ++item) {
      std::vector<int> bands;
      for (int band = 0; band < count; ++band) {
        if (random() % 3 == 0) bands.push_back(band);
      }
      add_item(made, bands, random);
    }
    const auto least = least_of_all(made);
    const auto choice = search_bands(made.bands, made.items, no_bound);
    REQUIRE(choice.has_value() == least.has_value());
    if (!least) {
      ++none;
      continue;
    }
    ++found;
    CHECK(choice->cost == *least);
    CHECK(cost_of(made, choice->shifts) == *least);
    CHECK_FALSE(search_bands(made.bands, made.items, *least));
    CHECK(search_bands(made.bands, made.items, *least + 1).value().cost == *least);
  }
  CHECK(found > 100);
  CHECK(none > 20);
}

TEST_CASE("bands that are tied in a chain take time in proportion to their number") {
  std::mt19937 random(7);
  const auto asked = [&](int count) {
    Case made;
    for (int band = 0; band < count; ++band) made.bands.push_back({3, 3, 1});
    for (int band = 0; band + 1 < count; ++band) add_item(made, {band, band + 1}, random);
    REQUIRE(search_bands(made.bands, made.items, no_bound));
    return made.asked;
  };
  CHECK(asked(40) < 40 * 49 * 2);
}
