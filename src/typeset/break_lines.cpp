#include "typeset/break_lines.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "typeset/line_cost.h"
#include "typeset/line_sums.h"

namespace broadsheet {

namespace {

constexpr Cost illegal_break = 1'000'000'000;  // inside a word: only when nothing else is left
constexpr Cost overfull_line = 100'000'000'000;
constexpr Cost parted_word = 6'000;  // by a hyphen, or in an address: as a line with the least gap
// A last line of one character is worse than any line with gaps of up to a quarter em (JU-10).
constexpr Cost runt = 1'600'000;
constexpr Cost ragged_line = 10'000'000;  // each line of ragged text: as few as can be
// How far from a steady pace the lines of a paragraph may be when their number counts.
constexpr int most_off_pace = 4;

// How far the search goes: gaps of a quarter em at most (JU-06), gaps of about two em, any gaps, or lines that end
// inside words and overfull.
enum class Tolerance { Even, Loose, Open, Anywhere };

// The best way to set the atoms before `position` in whole lines, the last of them of a certain tightness.
struct Node {
  Cost cost = 0;
  int position = 0;
  int line = 0;  // how many lines; no more than are told apart
  int tightness = 0;
  int previous = -1;          // node
  int next_at_position = -1;  // node
};

class Breaker {
public:
  Breaker(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters);
  std::vector<int> run();
  std::vector<LineCount> counts();

private:
  // The nodes of the last lines found, or none.
  std::vector<int> search(Tolerance tolerance);
  bool has_node(int position, int measure_index) const;
  void extend(int begin, int measure_index, Tolerance tolerance);
  void try_line(int begin, int end, int measure_index, Tolerance tolerance);
  void relax(int from, int end, Cost cost, int tightness);
  LineJudgement judge(int begin, int end, Length room, Tolerance tolerance) const;
  bool is_runt(int begin, int end) const;
  bool is_legal(int end) const;
  void find_wide_addresses();
  int measure_index(int line) const { return std::min(line, static_cast<int>(parameters_.measures.size()) - 1); }
  bool is_on_pace(int line, int position) const;
  std::vector<int> ends_of(int node) const;
  int cheapest(const std::vector<int>& nodes) const;
  void count_lines(int about);
  std::vector<int> nodes_at(int position) const;

  const std::vector<Atom>& atoms_;
  const int begin_, end_;
  const BreakParameters& parameters_;
  const Cost parted_unit_;
  LineSums sums_;
  std::vector<int> stops_;  // for each atom, where its line ends at the latest: at a line end that the writer set
  std::vector<bool> in_wide_address_;  // for each atom; empty: there is no address
  std::vector<Node> nodes_;
  std::vector<int> first_at_;  // for each position, its first node
  int told_apart_;             // lines of a higher number are alike
  int pace_ = 0;               // lines of the whole paragraph, when counting
};

}  // namespace

std::vector<int> break_lines(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters) {
  if (begin >= static_cast<int>(atoms.size())) return {};
  return Breaker(atoms, begin, parameters).run();
}

std::vector<LineCount> line_counts(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters) {
  if (begin >= static_cast<int>(atoms.size())) return {};
  return Breaker(atoms, begin, parameters).counts();
}

namespace {

Breaker::Breaker(const std::vector<Atom>& atoms, int begin, const BreakParameters& parameters)
    : atoms_(atoms),
      begin_(begin),
      end_(static_cast<int>(atoms.size())),
      parameters_(parameters),
      parted_unit_(parted_unit_cost(parameters.measures.back(), parameters.em)),
      sums_(atoms, begin),
      told_apart_(static_cast<int>(parameters.measures.size()) - 1) {
  assert(!parameters.measures.empty());
  stops_.resize(atoms.size());
  int stop = end_;
  for (int i = end_ - 1; i >= begin_; --i) {
    if (atoms[i].break_after == BreakKind::Mandatory) stop = i + 1;
    stops_[i] = stop;
  }
  find_wide_addresses();
}

std::vector<int> Breaker::run() {
  std::vector<int> last = search(Tolerance::Even);
  if (last.empty()) last = search(Tolerance::Loose);
  if (last.empty()) last = search(Tolerance::Open);
  if (last.empty()) last = search(Tolerance::Anywhere);
  std::vector<int> ends = ends_of(cheapest(last));
  const auto best = static_cast<int>(ends.size());
  if (!parameters_.lines || *parameters_.lines == best) return ends;
  count_lines(best);
  std::vector<int> wanted;
  for (const int node : search(Tolerance::Even)) {
    if (nodes_[node].line == *parameters_.lines) wanted.push_back(node);
  }
  return wanted.empty() ? ends : ends_of(cheapest(wanted));
}

std::vector<LineCount> Breaker::counts() {
  count_lines(static_cast<int>(run().size()));
  std::vector<LineCount> result;
  for (const int node : search(Tolerance::Even)) {
    const LineCount count{nodes_[node].line, nodes_[node].cost};
    const auto at = std::lower_bound(result.begin(), result.end(), count.lines,
                                     [](const LineCount& a, int lines) { return a.lines < lines; });
    if (at == result.end() || at->lines != count.lines) {
      result.insert(at, count);
    } else {
      at->cost = std::min(at->cost, count.cost);
    }
  }
  return result;
}

// From now on lines of every number are told apart.
void Breaker::count_lines(int about) {
  told_apart_ = end_ - begin_;
  pace_ = about;
}

std::vector<int> Breaker::search(Tolerance tolerance) {
  nodes_.clear();
  nodes_.push_back({.position = begin_});
  first_at_.assign(atoms_.size() + 1, -1);
  first_at_[begin_] = 0;
  for (int begin = begin_; begin < end_; ++begin) {
    if (first_at_[begin] < 0) continue;
    // Nodes whose next lines have the same measure are extended together.
    for (int index = 0; index < static_cast<int>(parameters_.measures.size()); ++index) {
      if (has_node(begin, index)) extend(begin, index, tolerance);
    }
  }
  return nodes_at(end_);
}

bool Breaker::has_node(int position, int measure_index) const {
  for (int node = first_at_[position]; node >= 0; node = nodes_[node].next_at_position) {
    if (this->measure_index(nodes_[node].line) == measure_index) return true;
  }
  return false;
}

void Breaker::extend(int begin, int measure_index, Tolerance tolerance) {
  const Length room = parameters_.measures[measure_index];
  const int stop = stops_[begin];
  const bool bounded = tolerance <= Tolerance::Loose && parameters_.shape == LineShape::Justified;
  const Length past_limits = tolerance == Tolerance::Even ? parameters_.em / 4 : 2 * parameters_.em;
  int end = bounded ? sums_.first_end_reaching(begin, room - parameters_.em, past_limits) : begin + 1;
  for (; end < stop; ++end) {
    if (sums_.least_width(begin, end) > room + parameters_.em) return;
    if (!is_legal(end) && tolerance != Tolerance::Anywhere) continue;
    try_line(begin, end, measure_index, tolerance);
  }
  try_line(begin, stop, measure_index, tolerance);
}

void Breaker::try_line(int begin, int end, int measure_index, Tolerance tolerance) {
  const LineJudgement line = judge(begin, end, parameters_.measures[measure_index], tolerance);
  if (line.cost == impossible) return;
  for (int node = first_at_[begin]; node >= 0; node = nodes_[node].next_at_position) {
    if (this->measure_index(nodes_[node].line) != measure_index) continue;
    const Cost contrast = begin == begin_ || end == end_ ? 0 : contrast_cost(nodes_[node].tightness, line.tightness);
    relax(node, end, nodes_[node].cost + line.cost + contrast, line.tightness);
  }
}

void Breaker::relax(int from, int end, Cost cost, int tightness) {
  const int line = std::min(nodes_[from].line + 1, told_apart_);
  if (pace_ > 0 && !is_on_pace(line, end)) return;
  for (int node = first_at_[end]; node >= 0; node = nodes_[node].next_at_position) {
    Node& known = nodes_[node];
    if (known.line != line || known.tightness != tightness) continue;
    if (cost < known.cost) {
      known.cost = cost;
      known.previous = from;
    }
    return;
  }
  nodes_.push_back({cost, end, line, tightness, from, first_at_[end]});
  first_at_[end] = static_cast<int>(nodes_.size()) - 1;
}

LineJudgement Breaker::judge(int begin, int end, Length room, Tolerance tolerance) const {
  const LineTotals totals = sums_.totals(begin, end);
  const LineFit fit = fit_line(totals, room);
  const BreakKind kind = end == end_ ? BreakKind::Mandatory : atoms_[end - 1].break_after;
  const Cost at_break = end < end_ && !is_legal(end)                                ? illegal_break
                        : kind == BreakKind::Discouraged                            ? parted_unit_
                        : kind == BreakKind::Hyphen || kind == BreakKind::InAddress ? parted_word
                                                                                    : 0;
  if (!fit.fits) {
    const bool must_be = tolerance == Tolerance::Anywhere && end - begin == 1;
    return {must_be ? at_break + overfull_line : impossible, 0};
  }
  LineJudgement line;
  if (parameters_.shape == LineShape::Ragged) {
    if (totals.natural > room) return {impossible, 0};
    // Lines of about one length; the last is as short as it is.
    const Cost white = kind == BreakKind::Mandatory ? 0 : (room - totals.natural).raw() * 1000 / parameters_.em.raw();
    line.cost = ragged_line + white * white / 100;
  } else {
    line = judge_spacing(totals, fit, parameters_.em,
                         kind == BreakKind::Mandatory ? LineEnd::OfParagraph : LineEnd::Inside);
    if (tolerance == Tolerance::Even && kind != BreakKind::Mandatory && fit.gap(totals) * 4 > parameters_.em) {
      return {impossible, 0};
    }
  }
  line.cost += at_break;
  if (end == end_ && begin != begin_ && is_runt(begin, end)) line.cost += runt;
  return line;
}

// Fewer than two ideographs or letters; a word counts as one if it is a single letter.
bool Breaker::is_runt(int begin, int end) const {
  int letters = 0;
  for (int i = begin; i < end && letters < 2; ++i) letters += atoms_[i].is_letter ? 1 : 0;
  return letters < 2;
}

bool Breaker::is_legal(int end) const {
  const BreakKind kind = atoms_[end - 1].break_after;
  return kind == BreakKind::InAddress ? in_wide_address_[end - 1] : kind != BreakKind::Forbidden;
}

// Marks the atoms of every stretch without another place to end a line that is wider than the narrowest measure.
void Breaker::find_wide_addresses() {
  const auto in_address = [](const Atom& atom) { return atom.break_after == BreakKind::InAddress; };
  if (std::none_of(atoms_.begin() + begin_, atoms_.end(), in_address)) return;
  const Length narrowest = *std::min_element(parameters_.measures.begin(), parameters_.measures.end());
  in_wide_address_.resize(atoms_.size());
  for (int begin = begin_; begin < end_;) {
    const auto ends = [](const Atom& atom) {
      return atom.break_after != BreakKind::Forbidden && atom.break_after != BreakKind::InAddress;
    };
    int end = begin;
    while (end < end_ && !ends(atoms_[end])) ++end;
    end = std::min(end + 1, end_);
    const bool wide = sums_.least_width(begin, end) > narrowest;
    std::fill(in_wide_address_.begin() + begin, in_wide_address_.begin() + end, wide);
    begin = end;
  }
}

bool Breaker::is_on_pace(int line, int position) const {
  const std::int64_t expected = std::int64_t{pace_} * (position - begin_) / (end_ - begin_);
  return std::abs(line - expected) <= most_off_pace;
}

std::vector<int> Breaker::ends_of(int node) const {
  std::vector<int> ends;
  for (; nodes_[node].previous >= 0; node = nodes_[node].previous) ends.push_back(nodes_[node].position);
  std::reverse(ends.begin(), ends.end());
  return ends;
}

int Breaker::cheapest(const std::vector<int>& nodes) const {
  return *std::min_element(nodes.begin(), nodes.end(), [this](int a, int b) {
    return nodes_[a].cost != nodes_[b].cost ? nodes_[a].cost < nodes_[b].cost : a < b;
  });
}

std::vector<int> Breaker::nodes_at(int position) const {
  std::vector<int> nodes;
  for (int node = first_at_[position]; node >= 0; node = nodes_[node].next_at_position) nodes.push_back(node);
  return nodes;
}

}  // namespace

}  // namespace broadsheet
