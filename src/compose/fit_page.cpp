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

struct Trial {
  std::vector<int> shifts;
  Cost cost = 0;
};

// Fills each thread, once for all trials that leave its columns as deep.
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
  std::vector<std::map<std::vector<Length>, Known>> known_;  // by the depths of its columns
};

std::optional<PageFit> cheapest(const Layout& layout, const std::vector<Trial>& trials, ThreadFills& fills, Cost bound);
std::vector<Trial> all_trials(const std::vector<Band>& bands);
bool lies_in(Length edge, const Rect& frame, const Rect& band);

}  // namespace

PageFit fit_page(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads) {
  ThreadFills fills(threads);
  if (!layout.fit) return *cheapest(layout, {Trial()}, fills, no_bound);
  const std::vector<Trial> trials = all_trials(layout.fit->bands);
  // Below a low bound little has to be looked at: most pages close without a white row.
  for (const Cost bound : {white_row_cost, 8 * white_row_cost}) {
    if (auto fit = cheapest(layout, trials, fills, bound)) return *std::move(fit);
  }
  return *cheapest(layout, trials, fills, no_bound);
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
    for (const FilledColumns& thread : best->threads) best->cost += thread.cost;
    bound = best->cost;
  }
  return best;
}

std::optional<std::vector<FilledColumns>> ThreadFills::fill(const std::vector<Rect>& areas, Cost bound) {
  std::vector<FilledColumns> filled;
  for (std::size_t thread = 0; thread < threads_.size(); ++thread) {
    const std::optional<FilledColumns>& one = fill(thread, areas, bound);
    if (!one) return std::nullopt;
    bound -= one->cost;
    filled.push_back(*one);
  }
  if (bound <= 0) return std::nullopt;
  return filled;
}

const std::optional<FilledColumns>& ThreadFills::fill(std::size_t thread, const std::vector<Rect>& areas, Cost bound) {
  const std::vector<ThreadColumn> columns = threads_[thread]->columns(areas);
  std::vector<Length> depths;
  for (const ThreadColumn& column : columns) depths.push_back(column.depth());
  Known& known = known_[thread][std::move(depths)];
  if (!known.filled && known.bound < bound) known = {threads_[thread]->fill(columns, bound), bound};
  return known.filled;
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

// Frames that reach past the band's sides do not move with it.
bool lies_in(Length edge, const Rect& frame, const Rect& band) {
  const Length slack = Length::points(0.5);
  return frame.x + slack >= band.x && frame.right() <= band.right() + slack && edge + slack >= band.y &&
         edge <= band.bottom() + slack;
}

}  // namespace

}  // namespace broadsheet
