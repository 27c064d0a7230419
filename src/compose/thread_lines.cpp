#include "compose/thread_lines.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace broadsheet {

namespace {

// What it costs, on the scale of the breaker, to set a paragraph in another number of lines than is best for it,
// besides the spacing: so that it happens only where the columns gain by it.
constexpr std::int64_t other_count = 50'000;

}  // namespace

const std::vector<LineCount>& ThreadLines::menu(int paragraph, const FlowRoom& room, MenuSize size) {
  const Best& best = this->best(paragraph, room);
  // Ragged lines have no other number that one would set them in.
  if (size == MenuSize::Best || paragraphs_[paragraph].style->align != Align::Justify) return best.menu;
  const auto [known, is_new] = menus_.try_emplace(setting(paragraph, room));
  std::vector<LineCount>& menu = known->second;
  if (!is_new) return menu;
  menu = line_counts(paragraphs_[paragraph].text, 0, spec(paragraph, room));
  const auto cheaper = [](const LineCount& a, const LineCount& b) { return a.cost < b.cost; };
  const auto least = std::min_element(menu.begin(), menu.end(), cheaper);
  const std::int64_t free = least == menu.end() ? 0 : least->cost;
  const int usual = best.menu.front().lines;
  const auto is_too_far = [&](const LineCount& count) {
    return most_off_ && std::abs(count.lines - usual) > *most_off_;
  };
  menu.erase(std::remove_if(menu.begin(), menu.end(), is_too_far), menu.end());
  if (paragraphs_[paragraph].is_begun && !menu.empty() && menu.front().lines == 1) menu.erase(menu.begin());
  for (LineCount& count : menu) count.cost = count.lines == usual ? 0 : count.cost - free + other_count;
  const auto at = std::lower_bound(menu.begin(), menu.end(), usual,
                                   [](const LineCount& count, int lines) { return count.lines < lines; });
  if (at == menu.end() || at->lines != usual) menu.insert(at, best.menu.front());
  return menu;
}

std::vector<Line> ThreadLines::lines(int paragraph, const FlowedParagraph& flowed) {
  const Best& best = this->best(paragraph, flowed.room);
  if (best.menu.front().lines == flowed.lines) return best.lines;
  LineSpec wanted = spec(paragraph, flowed.room);
  wanted.lines = flowed.lines;
  return set_lines(paragraphs_[paragraph].text, 0, wanted);
}

ThreadLines::Setting ThreadLines::setting(int paragraph, const FlowRoom& room) const {
  const auto from = columns_.begin() + room.column;
  const Length measure = from->measure();
  // Only those of other pages may have another measure: no place but this has column 0.
  const bool is_last_measure = measure == columns_.back().measure();
  if (room.lines.size() == 1) return {paragraph, is_last_measure ? static_cast<int>(columns_.size()) - 1 : 0, 0};
  const auto unlike =
      std::find_if(from, columns_.end(), [&](const auto& column) { return column.measure() != measure; });
  if (unlike == columns_.end()) return {paragraph, static_cast<int>(columns_.size()) - 1, 0};
  int lines_there = 0;
  for (auto column = from; column != unlike; ++column) {
    const auto i = static_cast<std::size_t>(column - from);
    if (i < room.lines.size()) lines_there += room.lines[i];
  }
  return {paragraph, static_cast<int>(unlike - columns_.begin()), lines_there};
}

const ThreadLines::Best& ThreadLines::best(int paragraph, const FlowRoom& room) {
  const auto [known, is_new] = best_.try_emplace(setting(paragraph, room));
  Best& best = known->second;
  if (is_new) {
    best.lines = set_best(paragraph, room);
    best.menu = {{static_cast<int>(best.lines.size()), 0}};
  }
  return best;
}

std::vector<Line> ThreadLines::set_best(int paragraph, const FlowRoom& room) const {
  const ThreadParagraph& text = paragraphs_[paragraph];
  if (!is_by_sense(paragraph)) {
    LineSpec spec = this->spec(paragraph, room);
    std::vector<Line> lines = set_lines(text.text, 0, spec);
    if (!text.is_begun || lines.size() > 1) return lines;
    // A last line does not stand alone at the head of another page (JU-12): it was left one more to go with it.
    spec.lines = 2;
    return set_lines(text.text, 0, spec);
  }
  LineSpec spec{columns_[room.column].measure(), text.indent, text.style->size, text.style->align};
  std::vector<Line> lines = set_lines_by_sense(text.text, 0, spec, text.breaks);
  if (static_cast<int>(lines.size()) <= room.lines.front()) return lines;
  // It goes on in other columns: the narrowest has room for it too.
  for (std::size_t i = 0; i < room.lines.size(); ++i) {
    spec.measure = std::min(spec.measure, columns_[room.column + i].measure());
  }
  return set_lines_by_sense(text.text, 0, spec, text.breaks);
}

LineSpec ThreadLines::spec(int paragraph, const FlowRoom& room) const {
  const ThreadParagraph& text = paragraphs_[paragraph];
  const TextStyle& style = *text.style;
  LineSpec spec{columns_[room.column].measure(), text.indent, style.size, style.align};
  const auto initial_lines = static_cast<std::size_t>(text.initial ? text.initial->lines : 0);
  const Setting key = setting(paragraph, room);
  if (key.lines_there > 0) {
    // The last column's lines are as long as all that come after them.
    for (std::size_t i = 0; i < room.lines.size() && room.column + i + 1 < columns_.size(); ++i) {
      const LineRoom line{Length(), columns_[room.column + i].measure()};
      spec.rooms.insert(spec.rooms.end(), room.lines[i], line);
    }
    spec.measure = columns_.back().measure();
  } else {
    spec.rooms.assign(initial_lines, {Length(), spec.measure});
  }
  for (std::size_t i = 0; i < std::min(initial_lines, spec.rooms.size()); ++i) {
    spec.rooms[i].left = text.initial->indent;
    spec.rooms[i].width -= text.initial->indent;
  }
  if (text.initial) spec.indent = Length();
  return spec;
}

}  // namespace broadsheet
