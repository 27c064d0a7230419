#include "typeset/divide_heading.h"

#include <algorithm>

namespace broadsheet {

namespace {

// What a line costs that is wider or narrower than the mean by as much as that; it grows with the square. Half as wide
// again costs as much as two parted words.
constexpr std::int64_t imbalance = 400;
constexpr std::int64_t short_last_line = 600;

// What has more lines is no heading.
constexpr int most_lines = 12;

}  // namespace

HeadingDivider::HeadingDivider(const TypesetText& text, int begin, const std::vector<SenseCost>& breaks,
                               const LineWidth& width, Length widest) {
  const auto end = static_cast<int>(text.atoms.size());
  places_.push_back({begin, begin, given_break, 0, 0});
  Place place;
  for (int i = begin; i < end; ++i) {
    if (text.atoms[i].is_letter) ++place.letters;
    if (i + 1 < end && breaks[i] == no_break) continue;
    place.begin = place.end_before = i + 1;
    while (place.end_before > begin && is_space(text.shaped.clusters[place.end_before - 1].character_class))
      --place.end_before;
    place.cost = i + 1 < end ? breaks[i] : given_break;
    places_.push_back(place);
    if (place.cost != given_break) place.passed += std::max(0, word_break - place.cost);
  }
  whole_ = width(begin, places_.back().end_before);
  widths_.resize(places_.size());
  for (std::size_t from = 0; from + 1 < places_.size(); ++from) {
    for (std::size_t to = from + 1; to < places_.size(); ++to) {
      widths_[from].push_back(width(places_[from].begin, places_[to].end_before));
      // A longer line may be a little narrower, by the blank of a mark at its end.
      if (places_[to].cost == given_break || widths_[from].back() > widest + widest / 2) break;
    }
  }
}

std::optional<Division> HeadingDivider::into(int lines, Length measure) const {
  std::vector<Ways> ways = {Ways(places_.size())};
  ways[0][0].from = 0;
  for (int line = 0; line < lines; ++line) ways.push_back(add_line(ways.back(), lines, measure));
  if (ways.back().back().from < 0) return std::nullopt;
  return division(ways);
}

std::optional<Division> HeadingDivider::into_fewest(Length measure) const {
  for (int lines = 1; lines <= most_lines; ++lines) {
    if (whole_ > lines * (measure + measure / 4)) continue;  // far too few
    if (auto found = into(lines, measure)) return found;
  }
  return std::nullopt;
}

// The best ways with one line more, of `lines` in all.
HeadingDivider::Ways HeadingDivider::add_line(const Ways& before, int lines, Length measure) const {
  Ways after(places_.size());
  for (std::size_t from = 0; from + 1 < places_.size(); ++from) {
    if (before[from].from < 0) continue;
    for (std::size_t to = from + 1; to <= from + widths_[from].size(); ++to) {
      if (widths_[from][to - from - 1] > measure || leaves_one_alone(from, to)) continue;
      const std::int64_t cost = before[from].cost + line_cost(from, to, lines);
      if (after[to].from < 0 || cost < after[to].cost) after[to] = {cost, static_cast<int>(from)};
    }
  }
  return after;
}

std::int64_t HeadingDivider::line_cost(std::size_t from, std::size_t to, int lines) const {
  const std::int64_t passed = places_[to].passed - places_[from].passed;
  // A place counts itself once it is passed, and the one that the line begins at has not been.
  const auto own = [&](std::size_t at) {
    return places_[at].cost == given_break ? 0 : std::max(0, word_break - places_[at].cost);
  };
  std::int64_t cost = passed - own(from);
  if (places_[to].cost != given_break) cost += places_[to].cost;
  const Length mean = whole_ / lines;
  const std::int64_t off = (widths_[from][to - from - 1] - mean).raw() * 1000 / std::max<std::int64_t>(1, mean.raw());
  const bool is_short_last = to + 1 == places_.size() && off < 0;
  return cost + (is_short_last ? short_last_line : imbalance) * off * off / 1'000'000;
}

// But where the editor has it so.
bool HeadingDivider::leaves_one_alone(std::size_t from, std::size_t to) const {
  if (places_[from].cost == given_break && places_[to].cost == given_break) return false;
  return places_[to].letters - places_[from].letters < 2;
}

Division HeadingDivider::division(const std::vector<Ways>& ways) const {
  Division division;
  division.cost = ways.back().back().cost;
  std::size_t to = places_.size() - 1;
  for (std::size_t line = ways.size() - 1; line > 0; --line) {
    const auto from = static_cast<std::size_t>(ways[line][to].from);
    division.lines.insert(division.lines.begin(), {places_[from].begin, places_[to].end_before});
    to = from;
  }
  return division;
}

}  // namespace broadsheet
