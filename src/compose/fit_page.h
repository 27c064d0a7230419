#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "compose/thread_flow.h"

namespace broadsheet {

// How a page was made to close.
struct PageFit {
  std::vector<int> shifts;  // rows that each band of the layout moved down; up: less than 0
  std::vector<Rect> areas;  // of the frames
  std::vector<FilledColumns> threads;
  std::int64_t cost = 0;  // 0: as drawn
};

// What a thread costs that cannot be closed: where not all can, as many as can are, and an editor has one text to cut,
// not all of them.
inline constexpr std::int64_t open_thread_cost = 1'000'000'000'000;

// Chooses where the bands of the layout stand: of all ways the one in which bands and text together cost least, which
// is found exactly (compose/search_bands.h). A row that a band moves costs the more the farther it moved already.
// Nothing, if all ways cost as much as `bound`.
std::optional<PageFit> fit_page(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                                std::int64_t bound = no_bound);

// What was done, and, where a page did not close, which band had to move how much farther.
PageLedger make_ledger(const Layout& layout, const std::vector<std::unique_ptr<ThreadFlow>>& threads,
                       const PageFit& fit);

// The areas of the layout's frames with its bands moved; none where that leaves a frame less than its least height,
// or a picture wider or higher than its limits.
std::optional<std::vector<Rect>> move_bands(const Layout& layout, const std::vector<int>& shifts);

}  // namespace broadsheet
