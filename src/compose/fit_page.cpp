#include "compose/fit_page.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace broadsheet {

namespace {

using Cost = std::int64_t;

// A band that moved four rows costs as much as two rows more before subheads, or a few paragraphs of another length.
constexpr Cost moved_row = 20'000;
// Below which ways to close a page are looked for first: most find one without much giving.
constexpr Cost little_given = white_row_cost, much_given = 8 * white_row_cost;

// Where not all threads can be closed, as many as can: an editor then has one text to cut, not all of them.
constexpr Cost open_thread = 1'000'000'000'000;

struct Trial {
  std::vector<int> shifts;
  Cost cost = 0;
};

// Fills each thread, once for all trials that leave its columns as they are.
class ThreadFills {
public:
  explicit ThreadFills(const std::vector<std::unique_ptr<ThreadFlow>>& threads)
      : threads_(threads), known_(threads.size()) {}

  // All threads, if together they cost less than `bound`.
  std::optional<std::vector<FilledColumns>> fill(const std::vector<Rect>& areas, Cost bound);

private:
  struct Known {
    std::optional<FilledColumns> filled;
    Cost bound = 0;  // that it was looked for below
  };
  const std::optional<FilledColumns>& fill(std::size_t thread, const std::vector<Rect>& areas, Cost bound);

  const std::vector<std::unique_ptr<ThreadFlow>>& threads_;
  std::vector<std::map<std::vector<FlowColumn>, Known>> known_;
};

std::optional<PageFit> cheapest(const Layout& layout, const std::vector<Trial>& trials, ThreadFills& fills, Cost bound);
std::vector<Trial> all_trials(const std::vector<Band>& bands);
std::vector<Remedy> find_remedies(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                                  const PageFit& fit);
bool is_closed(const FilledColumns& thread);
Cost cost_of(const FilledColumns& thread);
bool lies_in(Length edge, const Rect& frame, const Rect& band);

}  // namespace

std::optional<PageFit> fit_page(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                                std::int64_t bound) {
  ThreadFills fills(threads);
  if (!layout.fit) return cheapest(layout, {Trial()}, fills, bound);
  const std::vector<Trial> trials = all_trials(layout.fit->bands);
  // The lower the bound, the less has to be looked at.
  for (const Cost lower : {little_given, much_given}) {
    if (lower >= bound) break;
    if (auto fit = cheapest(layout, trials, fills, lower)) return fit;
  }
  return cheapest(layout, trials, fills, bound);
}

PageLedger make_ledger(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                       const PageFit& fit) {
  PageLedger ledger;
  ledger.is_fitted = layout.fit.has_value();
  for (std::size_t band = 0; band < fit.shifts.size(); ++band) {
    const Band& spec = layout.fit->bands[band];
    ledger.bands.push_back({spec.name, fit.shifts[band], spec.up, spec.down});
  }
  for (std::size_t thread = 0; thread < threads.size(); ++thread) {
    ledger.threads.push_back(threads[thread]->record(fit.threads[thread]));
  }
  if (ledger.is_fitted && !ledger.is_closed()) ledger.remedies = find_remedies(layout, threads, fit);
  return ledger;
}

std::optional<std::vector<Rect>> move_bands(const Layout& layout, const std::vector<int>& shifts) {
  std::vector<Rect> areas;
  for (const Frame& frame : layout.frames) {
    Length top = frame.area.y, foot = frame.area.bottom();
    for (std::size_t band = 0; band < shifts.size(); ++band) {
      const Rect& moved = layout.fit->bands[band].area;
      const Length by = shifts[band] * layout.grid.leading;
      if (lies_in(frame.area.y, frame.area, moved)) top += by;
      if (lies_in(frame.area.bottom(), frame.area, moved)) foot += by;
    }
    if (foot <= top) return std::nullopt;
    areas.push_back({frame.area.x, top, frame.area.width, foot - top});
  }
  return areas;
}

namespace {

std::optional<PageFit> cheapest(const Layout& layout, const std::vector<Trial>& trials, ThreadFills& fills,
                                Cost bound) {
  std::optional<PageFit> best;
  for (const Trial& trial : trials) {
    if (trial.cost >= bound) break;
    std::optional<std::vector<Rect>> areas = move_bands(layout, trial.shifts);
    if (!areas) continue;
    std::optional<std::vector<FilledColumns>> filled = fills.fill(*areas, bound - trial.cost);
    if (!filled) continue;
    best = PageFit{trial.shifts, *std::move(areas), *std::move(filled), trial.cost};
    for (const FilledColumns& thread : best->threads) best->cost += cost_of(thread);
    bound = best->cost;
  }
  return best;
}

std::optional<std::vector<FilledColumns>> ThreadFills::fill(const std::vector<Rect>& areas, Cost bound) {
  std::vector<FilledColumns> filled;
  for (std::size_t thread = 0; thread < threads_.size(); ++thread) {
    const std::optional<FilledColumns>& one = fill(thread, areas, bound);
    if (!one) return std::nullopt;
    bound -= cost_of(*one);
    filled.push_back(*one);
  }
  if (bound <= 0) return std::nullopt;
  return filled;
}

const std::optional<FilledColumns>& ThreadFills::fill(std::size_t thread, const std::vector<Rect>& areas, Cost bound) {
  const std::vector<FlowColumn> columns = flow_columns(threads_[thread]->columns(areas));
  Known& known = known_[thread][columns];
  if (!known.filled && known.bound < bound) known = {threads_[thread]->fill(columns, bound), bound};
  return known.filled;
}

// Each band by itself, one row farther at a time, the others where they stand.
std::vector<Remedy> find_remedies(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                                  const PageFit& fit) {
  constexpr int farthest = 40;  // rows past the limit
  std::vector<Remedy> remedies;
  ThreadFills fills(threads);
  for (std::size_t band = 0; band < fit.shifts.size(); ++band) {
    const Band& spec = layout.fit->bands[band];
    const auto closes = [&](int rows) {
      std::vector<int> shifts = fit.shifts;
      shifts[band] = rows;
      const std::optional<std::vector<Rect>> areas = move_bands(layout, shifts);
      if (!areas) return false;
      const std::optional<std::vector<FilledColumns>> filled = fills.fill(*areas, much_given);
      return filled && std::all_of(filled->begin(), filled->end(), is_closed);
    };
    for (int past = 1; past <= farthest; ++past) {
      const bool up = closes(-spec.up - past), down = !up && closes(spec.down + past);
      if (!up && !down) continue;
      remedies.push_back({spec.name, up ? -spec.up - past : spec.down + past});
      break;
    }
  }
  return remedies;
}

// The cheapest first; of equal cost those that move the first bands least.
std::vector<Trial> all_trials(const std::vector<Band>& bands) {
  std::vector<Trial> trials(1);
  for (const Band& band : bands) {
    std::vector<Trial> more;
    for (const Trial& trial : trials) {
      for (int rows = -band.up; rows <= band.down; ++rows) {
        more.push_back({trial.shifts, trial.cost + band.weight * rows * rows * moved_row});
        more.back().shifts.push_back(rows);
      }
    }
    trials = std::move(more);
  }
  std::stable_sort(trials.begin(), trials.end(), [](const Trial& a, const Trial& b) { return a.cost < b.cost; });
  return trials;
}

bool is_closed(const FilledColumns& thread) {
  return thread.white_rows == 0 && thread.lines_over == 0;
}

Cost cost_of(const FilledColumns& thread) {
  return thread.cost + (is_closed(thread) ? 0 : open_thread);
}

// Frames that reach past the band's sides do not move with it.
bool lies_in(Length edge, const Rect& frame, const Rect& band) {
  const Length slack = Length::points(0.5);
  return frame.x + slack >= band.x && frame.right() <= band.right() + slack && edge + slack >= band.y &&
         edge <= band.bottom() + slack;
}

}  // namespace

}  // namespace broadsheet
