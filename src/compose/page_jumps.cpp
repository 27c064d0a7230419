#include "compose/page_jumps.h"

#include <algorithm>
#include <utility>

#include "compose/thread.h"

namespace broadsheet {

namespace {

std::vector<Rect> areas_of(const Layout& layout);
std::map<ThreadKey, const TextFrame*> first_frames(const Layout& layout);

}  // namespace

PageJumps::PageJumps(const Edition& edition, const std::vector<const Layout*>& layouts) : pages_(layouts.size()) {
  for (std::size_t page = 0; page < layouts.size(); ++page) {
    for (const auto& [thread, frame] : first_frames(*layouts[page])) {
      const auto [before, is_first] = last_pages_.try_emplace(thread, page);
      if (is_first) continue;
      ThreadJump& from = pages_[before->second][thread];
      from.to_page = edition.pages[page].folio.page.text;
      from.to_measure = thread_columns(*layouts[page], areas_of(*layouts[page]), *frame).front().measure();
      pages_[page][thread].from_page = edition.pages[before->second].folio.page.text;
      before->second = page;
    }
  }
}

bool PageJumps::fits(std::size_t page, const Layout& drawing) const {
  const auto frames = first_frames(drawing);
  const bool has_all = std::all_of(pages_[page].begin(), pages_[page].end(),
                                   [&](const auto& jump) { return frames.contains(jump.first); });
  // What stands on other pages only would be set twice.
  const bool has_more = std::any_of(frames.begin(), frames.end(), [&](const auto& frame) {
    const auto known = last_pages_.find(frame.first);
    return known != last_pages_.end() && known->second != page && !pages_[page].contains(frame.first);
  });
  return has_all && !has_more;
}

void PageJumps::leave(std::size_t page, const ThreadKey& thread, ThreadRest rest) {
  for (std::size_t next = page + 1; next < pages_.size(); ++next) {
    const auto jump = pages_[next].find(thread);
    if (jump == pages_[next].end()) continue;
    jump->second.rest = std::move(rest);
    return;
  }
}

namespace {

std::vector<Rect> areas_of(const Layout& layout) {
  std::vector<Rect> areas;
  for (const Frame& frame : layout.frames) areas.push_back(frame.area);
  return areas;
}

std::map<ThreadKey, const TextFrame*> first_frames(const Layout& layout) {
  std::map<ThreadKey, const TextFrame*> frames;
  for (const Frame& frame : layout.frames) {
    if (const auto* text = std::get_if<TextFrame>(&frame.content)) frames.try_emplace(key_of(*text), text);
  }
  return frames;
}

}  // namespace

}  // namespace broadsheet
