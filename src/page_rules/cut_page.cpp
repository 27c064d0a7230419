// A page that falls into parts (断版): NP-10.
//
// A cut is a straight white, or a rule in it, that no block crosses. What parts stories that have nothing to do with
// each other is a fault. What parts a story from its own headline, or from something without a story (the folio, a row
// of pictures, a pillar of figures), or from what spans the page or is boxed, is design.

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "page_rules/neighbours.h"
#include "page_rules/page_check.h"

namespace broadsheet {

namespace {

struct Stretch {
  Length begin, end;
  Length length() const { return end - begin; }
};

// What lies between two cuts from edge to edge.
struct Strip {
  Length top, bottom;
  std::set<std::string> stories;
  bool is_banner = false;  // it holds a headline or a box that spans the page
  int frame = -1;          // of its first story
};

void check_upright_cuts(const PageCheck& check, const std::vector<const PageBlock*>& blocks);
void check_level_cuts(const PageCheck& check, const std::vector<const PageBlock*>& blocks);
bool is_ground(const PageCheck& check, const PageBlock& block);
std::vector<const PageBlock*> blocks_of(const PageCheck& check);
bool is_boxed(const PageCheck& check, const PageBlock& block);
std::optional<Stretch> upright_cut(const PageCheck& check, const std::vector<const PageBlock*>& blocks, Length x);
std::vector<Stretch> ties_at(const PageCheck& check, const std::vector<const PageBlock*>& blocks, Length x);
Stretch longest_between(std::vector<Stretch> ties, Stretch all);
bool parts_stories(const PageCheck& check, const std::vector<const PageBlock*>& blocks, Length x, const Stretch& cut);
void report_upright(const PageCheck& check, const PageBlock& block, Length x, const Stretch& cut);
std::vector<Strip> strips_of(const PageCheck& check, std::vector<const PageBlock*> blocks);
int row_at(const Grid& grid, Length y);

}  // namespace

void check_cut_page(const PageCheck& check) {
  const std::vector<const PageBlock*> blocks = blocks_of(check);
  check_upright_cuts(check, blocks);
  check_level_cuts(check, blocks);
}

namespace {

// One report for each gutter, at the block at its right.
void check_upright_cuts(const PageCheck& check, const std::vector<const PageBlock*>& blocks) {
  const Grid& grid = check.layout.grid;
  std::set<Length> edges;
  for (const PageBlock* block : blocks) edges.insert(block->area.right());
  std::optional<Length> last;
  for (const Length x : edges) {
    if (last && x - *last < grid.column / 2) continue;
    const auto cut = upright_cut(check, blocks, x);
    if (!cut || 5 * cut->length() <= 4 * grid.height() || !parts_stories(check, blocks, x, *cut)) continue;
    const auto right = std::find_if(blocks.begin(), blocks.end(), [&](const PageBlock* block) {
      return block->has_story() && block->area.x >= x - hair && block->area.bottom() > cut->begin + hair;
    });
    report_upright(check, **right, x, *cut);
    last = x;
  }
}

// Two strips are two pages where they share no story.
void check_level_cuts(const PageCheck& check, const std::vector<const PageBlock*>& blocks) {
  const std::vector<Strip> strips = strips_of(check, blocks);
  for (std::size_t i = 1; i < strips.size(); ++i) {
    const Strip &above = strips[i - 1], &below = strips[i];
    if (above.stories.empty() || below.stories.empty() || above.is_banner || below.is_banner) continue;
    const bool share = std::any_of(above.stories.begin(), above.stories.end(),
                                   [&](const std::string& story) { return below.stories.contains(story); });
    if (share) continue;
    check.report(
        PageRule::CutPage, below.frame,
        fmt::format("the page is cut from edge to edge below row {} (断版)", row_at(check.layout.grid, above.bottom)),
        "let a story or a picture stand across the cut, or close the page there with a headline or a box over "
        "its whole width");
  }
}

// A box under the whole page holds nothing together.
bool is_ground(const PageCheck& check, const PageBlock& block) {
  const Grid& grid = check.layout.grid;
  return block.kind == BlockKind::Box && block.area.width >= grid.width() - hair &&
         block.area.height >= grid.height() - hair;
}

// All but rules.
std::vector<const PageBlock*> blocks_of(const PageCheck& check) {
  std::vector<const PageBlock*> blocks;
  for (const PageBlock& block : check.blocks) {
    if (block.kind != BlockKind::Rule && !is_ground(check, block)) blocks.push_back(&block);
  }
  return blocks;
}

bool is_boxed(const PageCheck& check, const PageBlock& block) {
  return std::any_of(check.blocks.begin(), check.blocks.end(), [&](const PageBlock& box) {
    return box.kind == BlockKind::Box && !is_ground(check, box) &&
           overlap_across(box.area, block.area) >= block.area.width - hair &&
           overlap_down(box.area, block.area) >= block.area.height - hair;
  });
}

// The longest stretch of the upright through `x` that nothing ties together, where both sides have something.
std::optional<Stretch> upright_cut(const PageCheck& check, const std::vector<const PageBlock*>& blocks, Length x) {
  std::optional<Stretch> left, right;
  for (const PageBlock* block : blocks) {
    std::optional<Stretch>* side = block->area.right() <= x + hair ? &left
                                   : block->area.x >= x - hair     ? &right
                                                                   : nullptr;
    if (side == nullptr) continue;
    if (!*side) *side = Stretch{block->area.y, block->area.bottom()};
    (*side)->begin = std::min((*side)->begin, block->area.y);
    (*side)->end = std::max((*side)->end, block->area.bottom());
  }
  if (!left || !right) return std::nullopt;
  return longest_between(ties_at(check, blocks, x),
                         {std::max(left->begin, right->begin), std::min(left->end, right->end)});
}

// What crosses the upright, level rules too, and where a story stands at both of its sides.
std::vector<Stretch> ties_at(const PageCheck& check, const std::vector<const PageBlock*>& blocks, Length x) {
  std::vector<Stretch> ties;
  for (const PageBlock& block : check.blocks) {
    const Rect& rect = block.kind == BlockKind::Rule ? block.ink : block.area;
    if (!is_ground(check, block) && rect.x < x - hair && rect.right() > x + hair)
      ties.push_back({rect.y, rect.bottom()});
  }
  for (const PageBlock* a : blocks) {
    for (const PageBlock* b : blocks) {
      const bool are_one =
          a->has_story() && a->story == b->story && a->area.right() <= x + hair && b->area.x >= x - hair;
      if (!are_one || overlap_down(a->area, b->area) <= hair) continue;
      ties.push_back({std::max(a->area.y, b->area.y), std::min(a->area.bottom(), b->area.bottom())});
    }
  }
  return ties;
}

Stretch longest_between(std::vector<Stretch> ties, Stretch all) {
  std::sort(ties.begin(), ties.end(), [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  ties.push_back({all.end, all.end});
  Stretch longest;
  Length from = all.begin;
  for (const Stretch& tie : ties) {
    const Stretch free{from, std::min(tie.begin, all.end)};
    if (free.length() > longest.length()) longest = free;
    from = std::max(from, tie.end);
  }
  return longest;
}

// Stories at both sides that no box sets apart.
bool parts_stories(const PageCheck& check, const std::vector<const PageBlock*>& blocks, Length x, const Stretch& cut) {
  bool at_left = false, at_right = false;
  for (const PageBlock* block : blocks) {
    const bool is_beside = block->area.y < cut.end - hair && block->area.bottom() > cut.begin + hair;
    if (!is_beside || !block->has_story() || is_boxed(check, *block)) continue;
    at_left |= block->area.right() <= x + hair;
    at_right |= block->area.x >= x - hair;
  }
  return at_left && at_right;
}

void report_upright(const PageCheck& check, const PageBlock& block, Length x, const Stretch& cut) {
  const Grid& grid = check.layout.grid;
  int column = 0;
  while (column < grid.columns && grid.area(column + 1, column + 1, 1, 1).x < x - hair) ++column;
  check.report(PageRule::CutPage, block.frame,
               fmt::format("the page is cut from row {} to row {} at the right of column {} (断版)",
                           row_at(grid, cut.begin) + 1, row_at(grid, cut.end), column),
               "let a headline, a picture or a text stand across the gutter");
}

// Upright rules hold together what they stand beside.
std::vector<Strip> strips_of(const PageCheck& check, std::vector<const PageBlock*> blocks) {
  for (const PageBlock& block : check.blocks) {
    if (block.kind == BlockKind::Rule && block.ink.height > block.ink.width) blocks.push_back(&block);
  }
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const PageBlock* a, const PageBlock* b) { return a->area.y < b->area.y; });
  std::vector<Strip> strips;
  for (const PageBlock* block : blocks) {
    if (strips.empty() || block->area.y >= strips.back().bottom - hair) {
      strips.push_back({block->area.y, block->area.bottom(), {}, false, -1});
    }
    Strip& strip = strips.back();
    strip.bottom = std::max(strip.bottom, block->area.bottom());
    const bool spans = 1000 * block->area.width >= 999 * check.layout.grid.width();
    strip.is_banner |= spans && (block->is_heading() || block->kind == BlockKind::Box);
    if (!block->has_story()) continue;
    if (strip.frame < 0) strip.frame = block->frame;
    strip.stories.insert(block->story);
  }
  return strips;
}

// The row that ends at a height.
int row_at(const Grid& grid, Length y) {
  return static_cast<int>((y - grid.origin.y + grid.leading / 2).raw() / grid.leading.raw());
}

}  // namespace

}  // namespace broadsheet
