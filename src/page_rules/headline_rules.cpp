// Titles: NP-06, NP-08, NP-09, NP-12, NP-13.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "page_rules/neighbours.h"
#include "page_rules/page_check.h"

namespace broadsheet {

namespace {

const char* name_of(BlockKind tier);
std::vector<const PageBlock*> headlines_of(const PageCheck& check);
bool is_like(Length a, Length b);
bool butt(const PageCheck& check, const PageBlock& left, const PageBlock& right);
bool is_parted_beside(const PageCheck& check, const PageBlock& left, const PageBlock& right);
void report_stack(const PageCheck& check, const PageBlock& upper, const PageBlock& lower);

}  // namespace

void check_headline_rows(const PageCheck& check) {
  const Length row = check.layout.grid.leading;
  for (const PageBlock& block : check.blocks) {
    // A kicker on a ground is a label, as high as it is drawn.
    const auto* line = std::get_if<LineFrame>(&check.layout.frames[block.frame].content);
    if (!block.is_heading() || (line != nullptr && line->fill)) continue;
    const double rows = block.area.height.pt() / row.pt();
    if (std::abs(rows - std::round(rows)) <= 0.01) continue;
    check.report(PageRule::HeadlineRows, block.frame,
                 fmt::format("the {} `{}` takes {:.2f} rows: a whole number was expected (标题占行)",
                             name_of(block.kind), check.words(block), rows),
                 fmt::format("a `height` of {:.0f}行 makes it whole", std::ceil(rows)));
  }
}

void check_butting_headlines(const PageCheck& check) {
  const std::vector<const PageBlock*> headlines = headlines_of(check);
  for (const PageBlock* left : headlines) {
    for (const PageBlock* right : headlines) {
      if (left->ink.right() > right->ink.x || !butt(check, *left, *right)) continue;
      check.report(PageRule::ButtingHeadlines, right->frame,
                   fmt::format("the headlines `{}` and `{}` butt: they stand side by side, in {} and {}, and nothing "
                               "parts them (碰题)",
                               check.words(*left), check.words(*right), PageCheck::points(left->size),
                               PageCheck::points(right->size)),
                   "move one up or down, set one vertically or in another size, or part them by a rule, a box or a "
                   "picture");
    }
  }
}

void check_stacked_headlines(const PageCheck& check) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const PageBlock& upper : check.blocks) {
    // A kicker may stand over several headlines.
    if (!upper.is_heading() || upper.kind == BlockKind::Kicker) continue;
    for (const PageBlock& lower : check.blocks) {
      if (!lower.is_heading() || lower.kind == BlockKind::Deck || lower.story == upper.story) continue;
      if (!is_close_above(upper, lower, check.layout.grid.leading)) continue;
      if (!is_open_between(check.blocks, upper, lower) || is_parted_by_box(check.blocks, upper, lower)) continue;
      if (seen.insert({upper.story, lower.story}).second) report_stack(check, upper, lower);
    }
  }
}

void check_main_headline(const PageCheck& check) {
  const std::vector<const PageBlock*> headlines = headlines_of(check);
  const auto smaller = [](const PageBlock* a, const PageBlock* b) { return a->size < b->size; };
  const auto largest = std::max_element(headlines.begin(), headlines.end(), smaller);
  if (largest == headlines.end()) return;
  const PageBlock& main = **largest;
  for (const PageBlock* other : headlines) {
    if (other->size != main.size || other->story == main.story) continue;
    check.report(
        PageRule::MainHeadline, other->frame,
        fmt::format("the headlines `{}` and `{}` are the largest of the page alike, in {}: one main headline was "
                    "expected (头题)",
                    check.words(main), check.words(*other), PageCheck::points(main.size)),
        "set one of them larger, or the other smaller");
  }

  const Grid& grid = check.layout.grid;
  const auto is_in_lower_half = [&](const PageBlock* block) {
    return block->area.y >= grid.origin.y + grid.height() / 2;
  };
  if (!is_in_lower_half(&main)) return;
  std::vector<const PageBlock*> above;
  std::remove_copy_if(headlines.begin(), headlines.end(), std::back_inserter(above), is_in_lower_half);
  if (above.empty()) {
    check.report(
        PageRule::MainHeadline, main.frame,
        fmt::format("the largest headline, `{}`, stands in the lower half of the page (头题)", check.words(main)),
        "the main headline stands in the upper half");
    return;
  }
  const PageBlock& upper = **std::max_element(above.begin(), above.end(), smaller);
  if (upper.size == main.size) return;
  check.report(
      PageRule::MainHeadline, main.frame,
      fmt::format("the headline `{}` in the lower half of the page is larger, in {}, than the main headline "
                  "`{}` above it, in {} (头题)",
                  check.words(main), PageCheck::points(main.size), check.words(upper), PageCheck::points(upper.size)),
      "set it smaller, or let the two change places");
}

// About two 字号 smaller than the headline, says the trade; between a quarter and three quarters of it is in
// proportion.
void check_headline_tiers(const PageCheck& check) {
  for (const PageBlock* headline : headlines_of(check)) {
    for (const PageBlock& tier : check.blocks) {
      if (tier.story != headline->story || (tier.kind != BlockKind::Kicker && tier.kind != BlockKind::Deck)) continue;
      const bool is_large = 4 * tier.size > 3 * headline->size, is_small = 4 * tier.size < headline->size;
      if (!is_large && !is_small) continue;
      check.report(PageRule::HeadlineTiers, tier.frame,
                   fmt::format("the {} `{}` is {} beside its headline: {} to {} (引题、副题)", name_of(tier.kind),
                               check.words(tier), is_large ? "large" : "small", PageCheck::points(tier.size),
                               PageCheck::points(headline->size)),
                   fmt::format("about two 字号 smaller than the headline is usual: {} to {}",
                               PageCheck::points(headline->size / 2), PageCheck::points(headline->size.scaled(2, 3))));
    }
  }
}

namespace {

const char* name_of(BlockKind tier) {
  return tier == BlockKind::Kicker ? "kicker" : tier == BlockKind::Deck ? "deck" : "headline";
}

std::vector<const PageBlock*> headlines_of(const PageCheck& check) {
  std::vector<const PageBlock*> headlines;
  for (const PageBlock& block : check.blocks) {
    if (block.kind == BlockKind::Headline) headlines.push_back(&block);
  }
  return headlines;
}

// Within a 字号: from one full number to the next, sizes grow by about a third.
bool is_like(Length a, Length b) {
  return 3 * std::max(a, b) <= 4 * std::min(a, b);
}

// A horizontal and a vertical headline go together well.
bool butt(const PageCheck& check, const PageBlock& left, const PageBlock& right) {
  if (left.story == right.story || left.is_vertical != right.is_vertical || !is_like(left.size, right.size))
    return false;
  const Length lower = std::min(left.ink.height, right.ink.height);
  const bool level = 10 * overlap_down(left.ink, right.ink) > 3 * lower;
  const bool near = right.ink.x - left.ink.right() < 2 * check.layout.grid.gutter;
  return level && near && !is_parted_beside(check, left, right) && !is_parted_by_box(check.blocks, left, right);
}

// By something that stands in the white between them along at least half of it.
bool is_parted_beside(const PageCheck& check, const PageBlock& left, const PageBlock& right) {
  const Rect white{left.ink.right(), std::max(left.ink.y, right.ink.y), right.ink.x - left.ink.right(),
                   overlap_down(left.ink, right.ink)};
  return std::any_of(check.blocks.begin(), check.blocks.end(), [&](const PageBlock& block) {
    if (block.is_heading() || block.kind == BlockKind::Box) return false;
    return overlap_across(block.ink, white) > Length() && 2 * overlap_down(block.ink, white) >= white.height;
  });
}

void report_stack(const PageCheck& check, const PageBlock& upper, const PageBlock& lower) {
  check.report(
      PageRule::StackedHeadlines, lower.frame,
      fmt::format("the {} `{}` stands right under the {} `{}` of another story: text was expected between them "
                  "(叠题)",
                  name_of(lower.kind), check.words(lower), name_of(upper.kind), check.words(upper)),
      "move one of them, or put text, a picture, a rule or a box between them");
}

}  // namespace

}  // namespace broadsheet
