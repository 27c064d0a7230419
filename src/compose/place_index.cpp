#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/page_parts.h"
#include "compose/resolve_pattern.h"
#include "compose/words_block.h"
#include "source/utf8.h"

namespace broadsheet {

namespace {

// An entry, set: what stands on its first line, and the headline below.
struct SetEntry {
  std::vector<WordsBlock> head;  // number and section, a line each
  std::optional<WordsBlock> headline;

  Length head_height() const;
  Length height() const { return head_height() + (headline ? headline->height() : Length()); }
};

class IndexPlacer {
public:
  IndexPlacer(Composition& composition, int frame, const IndexFrame& spec);
  void run();

private:
  SetEntry set(const IndexEntry& entry) const;
  WordsBlock set_on_line(const Text& words, int style) const;
  bool find_room(Length height);
  void draw(const SetEntry& entry, std::size_t number) const;
  void draw_column_rules() const;
  void draw_rule_over_entry() const;
  void report(std::size_t first_over);
  std::vector<IndexEntry> wanted_entries() const;

  Composition& composition_;
  const int frame_;
  const IndexFrame& spec_;
  Rect column_;     // that is being filled
  int filled_ = 0;  // columns before it
  Length top_;      // of the next entry
  const std::vector<IndexEntry> index_;
};

}  // namespace

void place_index(Composition& composition, int frame, const IndexFrame& spec) {
  IndexPlacer(composition, frame, spec).run();
}

namespace {

IndexPlacer::IndexPlacer(Composition& composition, int frame, const IndexFrame& spec)
    : composition_(composition),
      frame_(frame),
      spec_(spec),
      column_(composition.page.frames[frame].area),
      index_(wanted_entries()) {
  column_.width = (column_.width - (spec.columns - 1) * spec.gutter) / spec.columns;
  top_ = column_.y;
}

void IndexPlacer::run() {
  draw_column_rules();
  for (std::size_t i = 0; i < index_.size(); ++i) {
    const SetEntry entry = set(index_[i]);
    if (!find_room(entry.height())) return report(i);
    draw(entry, i);
    top_ += entry.height();
  }
}

SetEntry IndexPlacer::set(const IndexEntry& entry) const {
  SetEntry set;
  set.head.push_back(
      set_on_line({resolve_pattern(spec_.number, {{"page", entry.page}}), spec_.number.span}, spec_.number_style));
  if (spec_.section_style >= 0 && !entry.section.empty()) {
    set.head.push_back(set_on_line(entry.section, spec_.section_style));
  }
  if (!entry.headline.empty()) {
    set.headline = set_words(composition_, entry.headline, spec_.headline_style, TextUse::Heading, column_.width);
  }
  return set;
}

WordsBlock IndexPlacer::set_on_line(const Text& words, int style) const {
  const Voice& voice = composition_.voice(style);
  WordsBlock block{voice.style, composition_.set(words.text, words.span, voice), {}};
  block.lines = {set_single_line(block.text, voice.style->tracking)};
  return block;
}

// Below the last entry, or at the head of the next column; false where none is left.
bool IndexPlacer::find_room(Length height) {
  if (top_ > column_.y) {
    if (top_ + spec_.between + height <= column_.bottom()) {
      top_ += spec_.between;
      draw_rule_over_entry();
      return true;
    }
    ++filled_;
    column_.x += column_.width + spec_.gutter;
    top_ = column_.y;
  }
  return filled_ < spec_.columns && height <= column_.height;
}

void IndexPlacer::draw(const SetEntry& entry, std::size_t number) const {
  const auto part = [&](EntryPiece piece) { return index_entry_part(composition_, frame_, number, piece); };
  Length baseline, left = column_.x;
  for (const WordsBlock& words : entry.head) baseline = std::max(baseline, baseline_in_line(*words.style));
  for (const WordsBlock& words : entry.head) {
    const bool is_page = &words == entry.head.data();
    const PartScope head(composition_.page, part(is_page ? EntryPiece::Page : EntryPiece::Section));
    const Line& line = words.lines.front();
    draw_line(composition_.page, frame_, words.text, line, left, top_ + baseline, line.width, words.style->color,
              TextRole::Other);
    left += line.width + spec_.gap;
  }
  if (entry.headline) {
    const PartScope headline(composition_.page, part(EntryPiece::Headline));
    draw_words(composition_, frame_, *entry.headline, {column_.x, top_ + entry.head_height()}, column_.width);
  }
}

void IndexPlacer::draw_column_rules() const {
  if (spec_.column_rule < 0) return;
  for (int i = 1; i < spec_.columns; ++i) {
    const Length gutter = column_.x + i * column_.width + (i - 1) * spec_.gutter;
    draw_rule(composition_.page, frame_, composition_.layout.rules[spec_.column_rule],
              {gutter, column_.y, spec_.gutter, column_.height}, RuleDirection::Vertical, RuleAlign::Center);
  }
}

void IndexPlacer::draw_rule_over_entry() const {
  if (spec_.rule < 0) return;
  draw_rule(composition_.page, frame_, composition_.layout.rules[spec_.rule],
            {column_.x, top_ - spec_.between, column_.width, spec_.between}, RuleDirection::Horizontal,
            RuleAlign::Center);
}

void IndexPlacer::report(std::size_t first_over) {
  std::string left_over;
  for (std::size_t i = first_over; i < index_.size(); ++i) left_over += index_[i].headline.text;
  const auto entries = static_cast<int>(index_.size() - first_over);
  const PlacedFrame& frame = composition_.page.frames[frame_];
  const Span span = index_[first_over].headline.span;
  composition_.page.overset.push_back(
      {"", frame.name, entries, static_cast<int>(to_characters(left_over).size()), left_over, span});
  composition_.report_overset(frame_, span,
                              fmt::format("{} of {} entries of the index do not fit `{}`, from that of page {} on",
                                          entries, index_.size(), frame.name, index_[first_over].page),
                              "give the frame more rows or columns, or its styles smaller sizes");
}

// The index of the composition is that of the edition's last pages.
std::vector<IndexEntry> IndexPlacer::wanted_entries() const {
  const int before = static_cast<int>(composition_.edition.pages.size() - composition_.index.size());
  std::vector<IndexEntry> wanted;
  for (int i = 0; i < static_cast<int>(composition_.index.size()); ++i) {
    const int page = before + i + 1;
    if (page < spec_.first_page || page > spec_.last_page.value_or(page)) continue;
    wanted.push_back(composition_.index[static_cast<std::size_t>(i)]);
  }
  return wanted;
}

Length SetEntry::head_height() const {
  Length height;
  for (const WordsBlock& words : head) height = std::max(height, words.style->leading);
  return height;
}

}  // namespace

}  // namespace broadsheet
