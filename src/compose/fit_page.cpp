#include "compose/fit_page.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compose/search_bands.h"
#include "layout/picture_ratio.h"
#include "layout/runs_round.h"

namespace broadsheet {

namespace {

using Cost = std::int64_t;

// A band that moved four rows costs as much as two rows more before subheads, or a few paragraphs of another length.
constexpr Cost moved_row = 20'000;
// Below which ways to close a page are looked for first: most find one without much giving.
constexpr Cost little_given = white_row_cost, much_given = 8 * white_row_cost;

// Fills each thread, once for all trials that leave its columns as they are.
class ThreadFills {
public:
  explicit ThreadFills(const std::vector<std::unique_ptr<ThreadFlow>>& threads)
      : threads_(threads), known_(threads.size()) {}

  // One thread, if it costs less than `bound`; it may be there if it costs more.
  const std::optional<FilledColumns>& fill(std::size_t thread, const std::vector<Rect>& areas, Cost bound);
  // All threads, if together they cost less than `bound`.
  std::optional<std::vector<FilledColumns>> fill(const std::vector<Rect>& areas, Cost bound);

private:
  struct Known {
    std::optional<FilledColumns> filled;
    Cost bound = 0;  // that it was looked for below
  };

  const std::vector<std::unique_ptr<ThreadFlow>>& threads_;
  std::vector<std::map<FlowSpace, Known>> known_;
};

std::vector<BandRange> ranges_of(const Layout& layout);
std::vector<BandItem> items_of(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                               ThreadFills& fills);
bool may_stand(const Frame& frame, const Rect& area, Length row);
std::vector<int> bands_of(const Layout& layout, const std::set<int>& frames);
std::set<int> frames_of(const Layout& layout, const ThreadFlow& thread);
std::vector<Rect> moved_areas(const Layout& layout, const std::vector<int>& shifts);
std::vector<Remedy> find_remedies(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                                  const PageFit& fit);
bool is_closed(const FilledColumns& thread);
Cost cost_of(const FilledColumns& thread);

}  // namespace

std::optional<PageFit> fit_page(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                                std::int64_t bound) {
  ThreadFills fills(threads);
  const std::vector<BandRange> ranges = ranges_of(layout);
  const std::vector<BandItem> items = items_of(layout, threads, fills);
  std::optional<BandChoice> choice;
  // The lower the bound, the less has to be looked at.
  for (const Cost lower : {little_given, much_given}) {
    if (!choice && layout.fit && lower < bound) choice = search_bands(ranges, items, lower);
  }
  if (!choice) choice = search_bands(ranges, items, bound);
  if (!choice) return std::nullopt;
  PageFit fit{choice->shifts, moved_areas(layout, choice->shifts), {}, choice->cost};
  fit.threads = fills.fill(fit.areas, no_bound).value();
  return fit;
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
  std::vector<Rect> areas = moved_areas(layout, shifts);
  for (std::size_t frame = 0; frame < areas.size(); ++frame) {
    if (!may_stand(layout.frames[frame], areas[frame], layout.grid.leading)) return std::nullopt;
  }
  return areas;
}

namespace {

std::vector<BandRange> ranges_of(const Layout& layout) {
  std::vector<BandRange> ranges;
  if (!layout.fit) return ranges;
  for (const Band& band : layout.fit->bands) ranges.push_back({band.up, band.down, band.weight * moved_row});
  return ranges;
}

// Frames, which must be able to stand where they are moved, before the threads that flow through them.
std::vector<BandItem> items_of(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                               ThreadFills& fills) {
  std::vector<BandItem> items;
  for (int frame = 0; frame < static_cast<int>(layout.frames.size()); ++frame) {
    const std::vector<int> bands = bands_of(layout, {frame});
    if (bands.empty()) continue;
    items.push_back({bands, [&layout, frame](const std::vector<int>& shifts, Cost) -> std::optional<Cost> {
                       const auto number = static_cast<std::size_t>(frame);
                       const Rect area = moved_areas(layout, shifts)[number];
                       if (!may_stand(layout.frames[number], area, layout.grid.leading)) return std::nullopt;
                       return 0;
                     }});
  }
  for (std::size_t thread = 0; thread < threads.size(); ++thread) {
    const std::vector<int> bands = bands_of(layout, frames_of(layout, *threads[thread]));
    items.push_back(
        {bands, [&layout, &fills, thread](const std::vector<int>& shifts, Cost bound) -> std::optional<Cost> {
           const auto& filled = fills.fill(thread, moved_areas(layout, shifts), bound);
           return filled ? std::optional(cost_of(*filled)) : std::nullopt;
         }});
  }
  return items;
}

// A frame must keep its least height, and its picture its proportions.
bool may_stand(const Frame& frame, const Rect& area, Length row) {
  const auto* picture = std::get_if<PictureFrame>(&frame.content);
  const bool is_high_enough = area.height > Length() && area.height >= frame.least_height;
  return is_high_enough && (picture == nullptr || may_be_cropped_to(*picture, area, row));
}

// The bands that move an edge of one of the frames.
std::vector<int> bands_of(const Layout& layout, const std::set<int>& frames) {
  std::vector<int> bands;
  const int count = layout.fit ? static_cast<int>(layout.fit->bands.size()) : 0;
  for (int band = 0; band < count; ++band) {
    const Rect& moved = layout.fit->bands[static_cast<std::size_t>(band)].area;
    const bool is_one = std::any_of(frames.begin(), frames.end(), [&](int frame) {
      return moves_with(layout.frames[static_cast<std::size_t>(frame)].area, moved);
    });
    if (is_one) bands.push_back(band);
  }
  return bands;
}

// Those that it flows through, and those that it runs round, however far these move.
std::set<int> frames_of(const Layout& layout, const ThreadFlow& thread) {
  std::set<int> frames;
  for (const ThreadColumn& column : thread.columns(moved_areas(layout, {}))) frames.insert(column.frame);
  std::set<int> obstacles;
  for (const int frame : frames) {
    const Frame& text = layout.frames[static_cast<std::size_t>(frame)];
    const Rect anywhere{text.area.x, -layout.page.height, text.area.width, 3 * layout.page.height};
    for (int other = 0; other < static_cast<int>(layout.frames.size()); ++other) {
      const Frame& obstacle = layout.frames[static_cast<std::size_t>(other)];
      if (runs_round(text, anywhere, obstacle, obstacle.area)) obstacles.insert(other);
    }
  }
  frames.merge(obstacles);
  return frames;
}

// The areas of the frames, where a band that no shift is given for stays.
std::vector<Rect> moved_areas(const Layout& layout, const std::vector<int>& shifts) {
  std::vector<Rect> areas;
  for (const Frame& frame : layout.frames) {
    Length top = frame.area.y, foot = frame.area.bottom();
    for (std::size_t band = 0; band < shifts.size(); ++band) {
      const Rect& moved = layout.fit->bands[band].area;
      const Length by = shifts[band] * layout.grid.leading;
      if (moves_with(frame.area.y, frame.area, moved)) top += by;
      if (moves_with(frame.area.bottom(), frame.area, moved)) foot += by;
    }
    areas.push_back({frame.area.x, top, frame.area.width, foot - top});
  }
  return areas;
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
  const FlowSpace space = threads_[thread]->space(areas);
  Known& known = known_[thread][space];
  if (!known.filled && known.bound < bound) known = {threads_[thread]->fill(space, bound), bound};
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

bool is_closed(const FilledColumns& thread) {
  return thread.white_rows == 0 && thread.lines_over == 0;
}

Cost cost_of(const FilledColumns& thread) {
  return thread.cost + (is_closed(thread) ? 0 : open_thread_cost);
}

}  // namespace

}  // namespace broadsheet
