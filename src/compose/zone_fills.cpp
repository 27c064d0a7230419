#include "compose/zone_fills.h"

#include <algorithm>
#include <utility>

namespace broadsheet {

ZoneFills::ZoneFills(const std::vector<FlowParagraph>& paragraphs, Length row, LineMenu menu)
    : paragraphs_(paragraphs), row_(row), menu_(std::move(menu)) {
  zones_.emplace_back();
  for (int paragraph = 0; paragraph < static_cast<int>(paragraphs.size()); ++paragraph) {
    const FlowParagraph& one = paragraphs[static_cast<std::size_t>(paragraph)];
    zones_.back().end = paragraph + (one.is_across ? 0 : 1);
    if (one.is_across) {
      zones_.push_back({paragraph + 1, paragraph + 1, {}});
    } else {
      zones_.back().paragraphs.push_back(one);
    }
  }
}

const std::vector<LineCount>& ZoneFills::menu(int paragraph, const LineRoom& room, MenuSize size) const {
  return menu_(paragraph, {{{0, room}}}, size);
}

const std::optional<FilledColumns>& ZoneFills::fill(int zone, const std::vector<FlowColumn>& columns, FillGoal goal,
                                                    int kept, std::int64_t bound) {
  const TextZone& text = zones_[static_cast<std::size_t>(zone)];
  Known& known = known_[{zone, goal, kept, columns}];
  if (known.filled || known.bound >= bound) return known.filled;
  const auto menu = [this, &text](int paragraph, const FlowRoom& room, MenuSize size) -> const std::vector<LineCount>& {
    return menu_(text.begin + paragraph, room, size);
  };
  known = {fill_columns(text.paragraphs, columns, row_, menu, goal, bound, kept), bound};
  return known.filled;
}

Length ZoneFills::least_height(int zone, Length measure, MenuSize size) const {
  Length height;
  const TextZone& text = zones_[static_cast<std::size_t>(zone)];
  for (int paragraph = text.begin; paragraph < text.end; ++paragraph) {
    const int lines = menu(paragraph, {Length(), measure}, size).front().lines;
    height += lines * paragraphs_[static_cast<std::size_t>(paragraph)].leading;
  }
  return height;
}

// Lines of another leading begin on a whole row.
Length ZoneFills::most_height(int zone, const LineRoom& room) const {
  Length height;
  const TextZone& text = zones_[static_cast<std::size_t>(zone)];
  for (int paragraph = text.begin; paragraph < text.end; ++paragraph) {
    const FlowParagraph& one = paragraphs_[static_cast<std::size_t>(paragraph)];
    const int lines = std::max(menu(paragraph, room, MenuSize::All).back().lines, one.together);
    height += one.before + lines * one.leading + one.after + (one.leading == row_ ? Length() : row_);
  }
  return height;
}

bool ZoneFills::is_even(int zone) const {
  const std::vector<FlowParagraph>& text = zones_[static_cast<std::size_t>(zone)].paragraphs;
  return std::all_of(text.begin(), text.end(), [this](const FlowParagraph& one) { return one.leading == row_; });
}

}  // namespace broadsheet
