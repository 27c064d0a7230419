// Pictures and their captions: NP-15.

#include <fmt/format.h>

#include <algorithm>

#include "page_rules/neighbours.h"
#include "page_rules/page_check.h"

namespace broadsheet {

namespace {

void check_caption(const PageCheck& check, const PageBlock& picture, const PageBlock& caption);

}  // namespace

void check_captions(const PageCheck& check) {
  for (const PageBlock& caption : check.blocks) {
    if (caption.kind != BlockKind::Caption) continue;
    for (const PageBlock& picture : check.blocks) {
      if (picture.kind == BlockKind::Picture && picture.picture == caption.picture) {
        check_caption(check, picture, caption);
      }
    }
  }
}

namespace {

// As wide as the picture, or as a base column where the picture is narrower; marks may hang out by half a character.
void check_caption(const PageCheck& check, const PageBlock& picture, const PageBlock& caption) {
  const Grid& grid = check.layout.grid;
  const auto report = [&](std::string message, std::string hint) {
    check.report(PageRule::Captions, caption.frame, std::move(message), std::move(hint));
  };
  const Length allowed = std::max(picture.area.width, grid.column) + caption.size / 2;
  if (caption.ink.width > allowed) {
    report(fmt::format("the caption of `{}` is wider than its picture: {} to {} (图说)", caption.picture,
                       PageCheck::points(caption.ink.width), PageCheck::points(picture.area.width)),
           "shorten its lines, or give the picture more columns");
  }
  if (caption.size > grid.body_size) {
    report(fmt::format("the caption of `{}` is set larger than the text: {} to {} (图说)", caption.picture,
                       PageCheck::points(caption.size), PageCheck::points(grid.body_size)),
           "set it in the size of the text or a smaller one");
  }
  // In a frame of its own a caption may be shorter than there is room for.
  const Rect& words = caption.frame == picture.frame ? caption.ink : caption.area;
  const Length beside = -overlap_across(caption.area, picture.area), below = -overlap_down(words, picture.area);
  if (beside > 2 * grid.gutter || below > grid.leading) {
    report(fmt::format("the caption of `{}` stands apart from its picture, by {} (图说)", caption.picture,
                       PageCheck::points(std::max(beside, below))),
           "let it begin within a row of the picture");
  }
}

}  // namespace

}  // namespace broadsheet
