#include "compose/leave_out_empty.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "compose/obstacle.h"
#include "compose/overloaded.h"
#include "compose/resolve_pattern.h"
#include "compose/thread.h"
#include "layout/runs_round.h"

namespace broadsheet {

namespace {

enum class Filling { Words, Nothing, Furniture };

class EmptyFrames {
public:
  EmptyFrames(Layout& layout, const Edition& edition, std::size_t page);
  void leave_out();

private:
  Filling filling_of(const FrameContent& content) const;
  bool is_empty(const TextFrame& text) const;
  bool is_empty(const PictureFrame& picture) const;
  bool is_empty(const LineFrame& line) const;
  bool is_empty(const IndexFrame& index) const;
  bool is_box_of_nothing(std::size_t box) const;
  bool belongs_to(const Frame& furniture, const Frame& missing) const;

  Layout& layout_;
  const Edition& edition_;
  const std::size_t page_;
  std::vector<Filling> fillings_;  // of each frame
};

bool lies_in(const Rect& inner, const Rect& outer);
void blank(Frame& furniture);

}  // namespace

Layout leave_out_empty(Layout layout, const Edition& edition, std::size_t page) {
  EmptyFrames(layout, edition, page).leave_out();
  if (!layout.fit) return layout;
  for (Drawing& drawing : layout.fit->drawings) {
    drawing.layout = std::make_shared<Layout>(leave_out_empty(*drawing.layout, edition, page));
  }
  return layout;
}

namespace {

EmptyFrames::EmptyFrames(Layout& layout, const Edition& edition, std::size_t page)
    : layout_(layout), edition_(edition), page_(page) {
  for (const Frame& frame : layout.frames) fillings_.push_back(filling_of(frame.content));
}

void EmptyFrames::leave_out() {
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < layout_.frames.size(); ++i) {
    if (!layout_.frames[i].wrap) continue;
    if (fillings_[i] == Filling::Nothing || is_box_of_nothing(i)) missing.push_back(i);
  }
  std::vector<std::size_t> gone;
  for (std::size_t i = 0; i < layout_.frames.size(); ++i) {
    const bool belongs = std::any_of(missing.begin(), missing.end(), [&](std::size_t other) {
      return i == other || belongs_to(layout_.frames[i], layout_.frames[other]);
    });
    if (fillings_[i] == Filling::Furniture && belongs) gone.push_back(i);
  }
  for (const std::size_t i : gone) blank(layout_.frames[i]);
  for (const std::size_t i : missing) layout_.frames[i].wrap.reset();
}

// What is required of an edition, and reported where it lacks, counts as there.
Filling EmptyFrames::filling_of(const FrameContent& content) const {
  const auto filling = [](bool is_empty) { return is_empty ? Filling::Nothing : Filling::Words; };
  return std::visit(Overloaded{[&](const TextFrame& text) { return filling(is_empty(text)); },
                               [&](const PictureFrame& picture) { return filling(is_empty(picture)); },
                               [&](const LineFrame& line) { return filling(is_empty(line)); },
                               [&](const IndexFrame& index) { return filling(is_empty(index)); },
                               [](const RuleFrame&) { return Filling::Furniture; },
                               [](const BoxFrame& box) { return box.title ? Filling::Words : Filling::Furniture; },
                               [](const auto&) { return Filling::Words; }},
                    content);
}

bool EmptyFrames::is_empty(const TextFrame& text) const {
  const Story* story = edition_.story(text.story);
  if (story == nullptr) return false;
  const bool has_byline = text.byline_style >= 0 && !story->byline.empty();
  return part_paragraphs(*story, text).empty() && !has_byline;
}

bool EmptyFrames::is_empty(const PictureFrame& picture) const {
  const Picture* found = edition_.picture(picture.picture);
  return found != nullptr && !found->file && picture.placeholder < 0 && picture.caption_rows == 0;
}

bool EmptyFrames::is_empty(const LineFrame& line) const {
  const auto has_no_words = [&](const std::vector<LinePart>& parts) {
    return std::all_of(parts.begin(), parts.end(), [&](const LinePart& part) {
      return resolve_pattern(part.text, edition_, edition_.pages[page_].folio).empty();
    });
  };
  return has_no_words(line.left) && has_no_words(line.center) && has_no_words(line.right);
}

bool EmptyFrames::is_empty(const IndexFrame& index) const {
  const auto pages = static_cast<int>(edition_.pages.size()), next = static_cast<int>(page_) + 2;
  return std::max(index.first_page, next) > std::min(index.last_page.value_or(pages), pages);
}

// Whether a box was drawn for words, none of which are there.
bool EmptyFrames::is_box_of_nothing(std::size_t box) const {
  if (fillings_[box] != Filling::Furniture) return false;
  bool holds_any = false;
  for (std::size_t i = 0; i < layout_.frames.size(); ++i) {
    if (fillings_[i] == Filling::Furniture || !lies_in(layout_.frames[i].area, layout_.frames[box].area)) continue;
    if (fillings_[i] == Filling::Words) return false;
    holds_any = true;
  }
  return holds_any;
}

// What stands over the text that runs round the frame, in it or within a row above and below: a rule there would now
// lie on words.
bool EmptyFrames::belongs_to(const Frame& furniture, const Frame& missing) const {
  const Length row = layout_.grid.leading;
  if (!lies_in(furniture.area, missing.area.inset({Length(), -row, Length(), -row}))) return false;
  return std::any_of(layout_.frames.begin(), layout_.frames.end(), [&](const Frame& text) {
    return runs_round(text, text.area, missing, missing.area) && lies_in(furniture.area, text.area);
  });
}

bool lies_in(const Rect& inner, const Rect& outer) {
  return outer.x <= inner.x + hair && inner.right() <= outer.right() + hair && outer.y <= inner.y + hair &&
         inner.bottom() <= outer.bottom() + hair;
}

// It keeps its place among the frames, which go by number.
void blank(Frame& furniture) {
  if (auto* rule = std::get_if<RuleFrame>(&furniture.content)) rule->rule = -1;
  if (auto* box = std::get_if<BoxFrame>(&furniture.content)) *box = {};
}

}  // namespace

}  // namespace broadsheet
