// A story's text, its headline and its way through the page: NP-11, NP-14.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "page_rules/neighbours.h"
#include "page_rules/page_check.h"

namespace broadsheet {

namespace {

std::map<std::string, std::vector<const PageBlock*>> texts_by_story(const PageCheck& check);
std::optional<Rect> title_of(const PageCheck& check, const std::string& story);
void check_link(const PageCheck& check, const PageBlock& from, const PageBlock& to);
bool runs_backwards(const PageBlock& from, const PageBlock& to);
Rect way_between(const PageBlock& from, const PageBlock& to);
const PageBlock* crossed(const PageCheck& check, const PageBlock& from, const PageBlock& to);
const PageBlock* foreign_headline_over(const PageCheck& check, const PageBlock& text);
bool says_where_it_goes_on(const PageCheck& check, const PageBlock& from, const PageBlock& to);

}  // namespace

// Text beside the headline stands in columns of its own; only what lies under it may not be wider.
void check_headline_width(const PageCheck& check) {
  const Length half = check.layout.grid.body_size / 2;
  for (const auto& [story, texts] : texts_by_story(check)) {
    const std::optional<Rect> title = title_of(check, story);
    if (!title) continue;
    for (const PageBlock* text : texts) {
      const bool is_under = text->area.y >= title->bottom() - hair && overlap_across(text->area, *title) > hair;
      const Length left = title->x - text->area.x, right = text->area.right() - title->right();
      if (!is_under || std::max(left, right) <= half) continue;
      check.report(
          PageRule::HeadlineWidth, text->frame,
          fmt::format("the text of `{}` in `{}` is wider than its headline, by {} at the {} (题文)", story,
                      check.name(*text), PageCheck::points(std::max(left, right)), right > left ? "right" : "left"),
          "let the headline span its text, or the text keep to the columns of its headline");
    }
  }
}

void check_reading_order(const PageCheck& check) {
  for (const auto& [story, texts] : texts_by_story(check)) {
    for (std::size_t i = 1; i < texts.size(); ++i) check_link(check, *texts[i - 1], *texts[i]);
  }
}

namespace {

// In the order in which they are read.
std::map<std::string, std::vector<const PageBlock*>> texts_by_story(const PageCheck& check) {
  std::map<std::string, std::vector<const PageBlock*>> texts;
  for (const PageBlock& block : check.blocks) {
    if (block.kind == BlockKind::Body) texts[block.story].push_back(&block);
  }
  const auto is_lead = [&](const PageBlock* block) {
    return std::get<TextFrame>(check.layout.frames[block->frame].content).part == StoryPart::Lead;
  };
  for (auto& [story, blocks] : texts) std::stable_partition(blocks.begin(), blocks.end(), is_lead);
  return texts;
}

// What a story's horizontal headline covers, with its other tiers; none where there is no such headline.
std::optional<Rect> title_of(const PageCheck& check, const std::string& story) {
  std::optional<Rect> title;
  Length foot;
  bool has_headline = false;
  for (const PageBlock& block : check.blocks) {
    if (!block.is_heading() || block.story != story || block.is_vertical) continue;
    if (block.kind == BlockKind::Headline) {
      has_headline = true;
      foot = block.area.bottom();
    }
    if (!title) title = block.area;
    const Length left = std::min(title->x, block.area.x), top = std::min(title->y, block.area.y);
    title = Rect{left, top, std::max(title->right(), block.area.right()) - left, {}};
  }
  if (!has_headline) return std::nullopt;
  title->height = foot - title->y;
  return title;
}

void check_link(const PageCheck& check, const PageBlock& from, const PageBlock& to) {
  if (says_where_it_goes_on(check, from, to)) return;
  const char* hint = "fill frames from left to right and from top to bottom, side by side, or say 下转 and 上接";
  if (runs_backwards(from, to)) {
    check.report(PageRule::ReadingOrder, to.frame,
                 fmt::format("the text of `{}` runs back from `{}` to `{}` (阅读顺序)", to.story, check.name(from),
                             check.name(to)),
                 hint);
  } else if (const PageBlock* other = crossed(check, from, to)) {
    check.report(PageRule::ReadingOrder, to.frame,
                 fmt::format("the text of `{}` runs from `{}` to `{}` across `{}` of another story (阅读顺序)",
                             to.story, check.name(from), check.name(to), check.words(*other)),
                 hint);
  } else if (const PageBlock* headline = foreign_headline_over(check, to)) {
    check.report(PageRule::ReadingOrder, to.frame,
                 fmt::format("the text of `{}` goes on in `{}` under `{}`, the headline of another story (阅读顺序)",
                             to.story, check.name(to), check.words(*headline)),
                 hint);
  }
}

// To the left, of vertical text to the right, and not below; or upwards in the same columns.
bool runs_backwards(const PageBlock& from, const PageBlock& to) {
  if (to.area.y >= from.area.bottom() - hair) return false;
  if (overlap_across(from.area, to.area) > hair) return to.area.y < from.area.y;
  return from.is_vertical ? to.area.x > from.area.x : to.area.x < from.area.x;
}

// What the reader's eye passes from the one to the other.
Rect way_between(const PageBlock& from, const PageBlock& to) {
  const Rect &a = from.area, &b = to.area;
  if (b.y >= a.bottom() - hair) {
    const Length left = std::min(a.x, b.x), right = std::max(a.right(), b.right());
    return {left, a.bottom(), right - left, b.y - a.bottom()};
  }
  const Length left = std::min(a.right(), b.right()), top = std::min(a.y, b.y);
  return {left, top, std::max(a.x, b.x) - left, std::max(a.bottom(), b.bottom()) - top};
}

const PageBlock* crossed(const PageCheck& check, const PageBlock& from, const PageBlock& to) {
  const Rect way = way_between(from, to);
  const auto found = std::find_if(check.blocks.begin(), check.blocks.end(), [&](const PageBlock& block) {
    const bool is_foreign = block.has_story() && block.story != to.story;
    return is_foreign && overlap_across(block.area, way) > hair && overlap_down(block.area, way) > hair;
  });
  return found == check.blocks.end() ? nullptr : &*found;
}

const PageBlock* foreign_headline_over(const PageCheck& check, const PageBlock& text) {
  const auto found = std::find_if(check.blocks.begin(), check.blocks.end(), [&](const PageBlock& block) {
    return block.kind == BlockKind::Headline && block.story != text.story &&
           is_close_above(block, text, check.layout.grid.leading) && is_open_between(check.blocks, block, text) &&
           !is_parted_by_box(check.blocks, block, text);
  });
  return found == check.blocks.end() ? nullptr : &*found;
}

// A line of words at the foot of the one or the head of the other, or in their text.
bool says_where_it_goes_on(const PageCheck& check, const PageBlock& from, const PageBlock& to) {
  const Length near = -2 * check.layout.grid.leading;
  return std::any_of(check.page.lines.begin(), check.page.lines.end(), [&](const PlacedLine& line) {
    const auto is_by = [&](const PageBlock& block) {
      return overlap_across(line.measure, block.area) > near && overlap_down(line.measure, block.area) > near;
    };
    const auto says = [&](const char* words) { return line.text.find(words) != std::string::npos; };
    return (says("下转") && is_by(from)) || (says("上接") && is_by(to));
  });
}

}  // namespace

}  // namespace broadsheet
