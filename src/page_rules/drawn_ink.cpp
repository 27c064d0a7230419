#include "page_rules/drawn_ink.h"

#include <algorithm>
#include <optional>

#include "display/ink_rects.h"

namespace broadsheet {

namespace {

bool prints_only_words(const Frame& frame);

}  // namespace

std::vector<DrawnInk> find_drawn_ink(const Page& page, const Layout& layout) {
  std::vector<DrawnInk> frames(page.frames.size());
  for (const DisplayItem& item : page.items) {
    if (item.frame < 0) continue;
    const Frame& spec = layout.frames[item.frame];
    if (prints_only_words(spec) && !std::holds_alternative<GlyphRun>(item.content)) continue;
    const std::optional<Rect> reach = reach_of(item);
    if (!reach) continue;
    DrawnInk& frame = frames[item.frame];
    frame.frame = item.frame;
    frame.is_picture = std::holds_alternative<PictureFrame>(spec.content);
    frame.reach = frame.things.empty() ? *reach : joined(frame.reach, *reach);
    frame.things.push_back({&item, *reach});
  }
  std::erase_if(frames, [](const DrawnInk& frame) { return frame.things.empty(); });
  return frames;
}

namespace {

bool prints_only_words(const Frame& frame) {
  return !std::holds_alternative<PictureFrame>(frame.content) && !std::holds_alternative<ChartFrame>(frame.content) &&
         !std::holds_alternative<TableFrame>(frame.content) && !std::holds_alternative<IndicatorsFrame>(frame.content);
}

}  // namespace

}  // namespace broadsheet
