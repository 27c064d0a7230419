#include "compose/thread_lines.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace broadsheet {

namespace {

// What it costs, on the scale of the breaker, to set a paragraph in another number of lines than is best for it,
// besides the spacing: so that it happens only where the columns gain by it.
constexpr std::int64_t other_count = 50'000;

// To take words out that may go, or in that may come: more than loosened lines and moved bands cost, less than a white
// row.
constexpr std::int64_t other_words = 600'000;

// How many lines more than is best for it a paragraph is ever set in: more are no choice of the breaker's.
constexpr int most_lines_more = 4;

}  // namespace

const std::vector<LineCount>& ThreadLines::menu(int paragraph, const FlowRoom& room, MenuSize size) {
  const Known& usual = known(paragraph, 0, room);
  if (size == MenuSize::Best) return usual.second.menu;
  if (paragraphs_[paragraph].others.empty()) return menu_of(usual);
  const auto [known, is_new] = choices_.try_emplace({paragraph, room});
  if (is_new) known->second = choose(paragraph, room);
  return known->second.menu;
}

ThreadLines::Choice ThreadLines::choose(int paragraph, const FlowRoom& room) {
  std::map<int, std::pair<std::int64_t, int>> least;  // cost and words, by the number of lines
  for (int words = 0; words <= static_cast<int>(paragraphs_[paragraph].others.size()); ++words) {
    for (const LineCount& count : menu_of(known(paragraph, words, room))) {
      const std::int64_t cost = count.cost + (words > 0 ? other_words : 0);
      const auto [at, is_new] = least.try_emplace(count.lines, cost, words);
      if (!is_new && cost < at->second.first) at->second = {cost, words};
    }
  }
  Choice choice;
  for (const auto& [lines, one] : least) {
    choice.menu.push_back({lines, one.first});
    choice.words.push_back(one.second);
  }
  return choice;
}

const ThreadParagraph& ThreadLines::words(int paragraph, const FlowedParagraph& flowed) const {
  return text_of(paragraph, words_of(paragraph, flowed));
}

// The menu of all words is asked for only where the usual ones in their best number of lines do not do.
int ThreadLines::words_of(int paragraph, const FlowedParagraph& flowed) const {
  const auto choice = choices_.find({paragraph, flowed.room});
  if (choice == choices_.end()) return 0;
  const auto& [menu, words] = choice->second;
  const auto at =
      std::find_if(menu.begin(), menu.end(), [&](const LineCount& count) { return count.lines == flowed.lines; });
  return at == menu.end() ? 0 : words[static_cast<std::size_t>(at - menu.begin())];
}

const ThreadParagraph& ThreadLines::text_of(int paragraph, int words) const {
  const ThreadParagraph& usual = paragraphs_[paragraph];
  return words == 0 ? usual : usual.others[static_cast<std::size_t>(words) - 1];
}

const std::vector<LineCount>& ThreadLines::menu_of(const Known& one) {
  const auto& [setting, best] = one;
  const int paragraph = setting.paragraph;
  // Ragged lines have no other number that one would set them in.
  if (paragraphs_[paragraph].style->align != Align::Justify) return best.menu;
  const auto [known, is_new] = menus_.try_emplace(setting);
  std::vector<LineCount>& menu = known->second;
  if (!is_new) return menu;
  menu = line_counts(text_of(paragraph, setting.words).text, 0, spec(setting));
  const auto cheaper = [](const LineCount& a, const LineCount& b) { return a.cost < b.cost; };
  const auto least = std::min_element(menu.begin(), menu.end(), cheaper);
  const std::int64_t free = least == menu.end() ? 0 : least->cost;
  const int usual = best.menu.front().lines;
  const auto is_too_far = [&](const LineCount& count) {
    return count.lines > usual + most_more(paragraph) || (most_off_ && usual - count.lines > *most_off_);
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
  const int words = words_of(paragraph, flowed);
  const auto& [setting, best] = known(paragraph, words, flowed.room);
  if (best.menu.front().lines == flowed.lines) return best.lines;
  LineSpec wanted = spec(setting);
  wanted.lines = flowed.lines;
  return set_lines(text_of(paragraph, words).text, 0, wanted);
}

// Of the runs of its room only as many as the paragraph can reach: what comes after them is the same to it.
const ThreadLines::Known& ThreadLines::known(int paragraph, int words, const FlowRoom& room) {
  Setting setting{paragraph, words, {}, {}};
  int lines = 0;
  for (auto run = room.runs.begin();; ++run) {
    setting.room = run->room;
    lines += run->lines;
    const auto [known, is_new] = best_.try_emplace(setting);
    Best& best = known->second;
    if (is_new) {
      best.lines = set_best(setting);
      best.menu = {{static_cast<int>(best.lines.size()), 0}};
    }
    if (run + 1 == room.runs.end() || best.menu.front().lines + most_more(paragraph) <= lines) return *known;
    setting.before.push_back(*run);
  }
}

int ThreadLines::most_more(int paragraph) const {
  if (paragraphs_[paragraph].style->align != Align::Justify) return 0;
  return std::min(most_lines_more, most_off_.value_or(most_lines_more));
}

std::vector<Line> ThreadLines::set_best(const Setting& setting) const {
  if (is_by_sense(setting.paragraph)) return set_by_sense(setting);
  const ThreadParagraph& text = text_of(setting.paragraph, setting.words);
  LineSpec spec = this->spec(setting);
  std::vector<Line> lines = set_lines(text.text, 0, spec);
  if (!text.is_begun || lines.size() > 1) return lines;
  // A last line does not stand alone at the head of another page (JU-12): it was left one more to go with it.
  spec.lines = 2;
  return set_lines(text.text, 0, spec);
}

// In the narrowest of its rooms, each line at the left of its own.
std::vector<Line> ThreadLines::set_by_sense(const Setting& setting) const {
  const ThreadParagraph& text = text_of(setting.paragraph, setting.words);
  LineSpec spec{setting.room.width, text.indent, text.style->size, text.style->align};
  for (const LineRun& run : setting.before) spec.measure = std::min(spec.measure, run.room.width);
  std::vector<Line> lines = set_lines_by_sense(text.text, 0, spec, text.breaks);
  auto line = lines.begin();
  for (const LineRun& run : setting.before) {
    for (int i = 0; i < run.lines && line != lines.end(); ++i) move_line(*line++, run.room.left);
  }
  while (line != lines.end()) move_line(*line++, setting.room.left);
  return lines;
}

LineSpec ThreadLines::spec(const Setting& setting) const {
  const ThreadParagraph& text = text_of(setting.paragraph, setting.words);
  LineSpec spec{setting.room.width, text.indent, text.style->size, text.style->align};
  spec.left = setting.room.left;
  for (const LineRun& run : setting.before) spec.rooms.insert(spec.rooms.end(), run.lines, run.room);
  const auto beside = static_cast<std::size_t>(text.initial ? text.initial->lines : 0);
  if (beside == 0) return spec;
  spec.rooms.resize(std::max(spec.rooms.size(), beside), setting.room);
  LineRoom room = spec.rooms.front();
  for (std::size_t i = 1; i < beside; ++i) room = common_room(room, spec.rooms[i]);
  room.left += text.initial->indent;
  room.width -= text.initial->indent;
  std::fill_n(spec.rooms.begin(), beside, room);
  spec.indent = Length();
  return spec;
}

}  // namespace broadsheet
