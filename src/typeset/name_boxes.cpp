#include "typeset/name_boxes.h"

#include <algorithm>

namespace broadsheet {

namespace {

template <typename Use>
void for_each_box(const TypesetText& text, Use use) {
  const auto count = static_cast<int>(text.shaped.clusters.size());
  for (std::size_t run = 0; run < text.runs.size(); ++run) {
    if (text.runs[run].name_line != NameLine::Box) continue;
    const RunClusters box = clusters_of(static_cast<int>(run), text.shaped, 0, count);
    if (box.begin < box.end) use(box);
  }
}

}  // namespace

RunClusters clusters_of(int run, const ShapedText& shaped, int from, int to) {
  RunClusters found{from, from};
  while (found.begin < to && shaped.clusters[found.begin].run != run) ++found.begin;
  found.end = found.begin;
  while (found.end < to && shaped.clusters[found.end].run == run) ++found.end;
  return found;
}

void keep_boxed_names_whole(TypesetText& text) {
  for_each_box(text, [&text](const RunClusters& box) {
    for (int i = box.begin; i + 1 < box.end; ++i) text.shaped.clusters[i].break_after = BreakKind::Forbidden;
  });
}

void part_boxed_names(TypesetText& text) {
  std::vector<Length> rooms(text.atoms.size());
  for_each_box(text, [&](const RunClusters& box) {
    const Length room = text.shaped.clusters[box.begin].size / 8;
    if (box.begin > 0) rooms[box.begin - 1] += room;
    rooms[box.end - 1] += room;
  });
  // The gap between Han and Western is room enough.
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    if (rooms[i] > Length()) text.atoms[i].gap = std::max(text.atoms[i].gap, rooms[i]);
  }
}

}  // namespace broadsheet
