#include "compose/fill_columns.h"

#include <algorithm>
#include <compare>
#include <map>
#include <numeric>
#include <utility>

namespace broadsheet {

namespace {

using Cost = std::int64_t;

// On the scale of the breaker, where a gap of a quarter em in one line costs about a million.
constexpr Cost parted_subhead = 1'000'000'000'000;
constexpr Cost line_over = 1'000'000'000;
constexpr Cost lone_last_line = 5'000'000;
constexpr Cost white_row = 1'000'000;
constexpr Cost lone_first_line = 100'000;

// Where the next paragraph begins, and what it owes to the one before.
struct Place {
  int column = 0;
  Length top;     // of its first line
  Length used;    // where the last line before it ends
  Length margin;  // what the column's first line left out of its top
  int kept = 0;   // lines that must stand in this column
  auto operator<=>(const Place&) const = default;
};

struct Node {
  Cost cost = 0;
  Place place;
  int previous = -1;  // node of the paragraph before
  FlowedParagraph placed;
};

bool are_alike(const std::vector<FlowColumn>& columns);

class Filler {
public:
  Filler(const std::vector<FlowParagraph>& paragraphs, const std::vector<FlowColumn>& columns, Length row,
         const LineMenu& menu)
      : paragraphs_(paragraphs), columns_(columns), row_(row), menu_(menu), alike_(are_alike(columns)) {}

  FilledColumns fill(Feet feet);

private:
  FilledColumns search(MenuSize size);
  void extend(int paragraph, int node, MenuSize size);
  void begin_at(int paragraph, int node, Place place, Cost cost, MenuSize size);
  void place(int paragraph, int node, const Place& place, FlowedParagraph flowed, Cost cost);
  void leave_over(int paragraph, int node, Cost cost, MenuSize size);
  void add(int paragraph, Node node);
  void level_feet(FilledColumns& filled);
  bool fits_all(int frame, Length depth);

  Place start_of(int paragraph, Place place) const;
  FlowRoom room_from(int paragraph, const Place& place) const;
  int lines_that_fit(int paragraph, int column, const Place& at) const;
  Cost white_below(const Place& place) const;
  bool is_full(int column) const { return column == static_cast<int>(columns_.size()); }

  const std::vector<FlowParagraph>& paragraphs_;
  std::vector<FlowColumn> columns_;
  const Length row_;
  const LineMenu& menu_;
  const bool alike_;                      // all columns have one measure
  std::vector<std::vector<Node>> nodes_;  // before each paragraph, and after the last
  std::vector<std::map<Place, int>> known_;
};

Place head_of(int column);
bool is_over(const FilledColumns& filled);

}  // namespace

FilledColumns fill_columns(const std::vector<FlowParagraph>& paragraphs, const std::vector<FlowColumn>& columns,
                           Length row, const LineMenu& menu, Feet feet) {
  return Filler(paragraphs, columns, row, menu).fill(feet);
}

int lines_placed(const FlowedParagraph& paragraph) {
  return std::accumulate(paragraph.parts.begin(), paragraph.parts.end(), 0,
                         [](int sum, const FlowPart& part) { return sum + part.lines; });
}

namespace {

FilledColumns Filler::fill(Feet feet) {
  FilledColumns filled = search(MenuSize::Best);
  if (feet == Feet::Level && !is_over(filled)) level_feet(filled);
  if (filled.cost >= white_row) filled = search(MenuSize::All);
  for (const FlowColumn& column : columns_) filled.depths.push_back(column.depth);
  return filled;
}

FilledColumns Filler::search(MenuSize size) {
  const auto count = static_cast<int>(paragraphs_.size());
  nodes_.assign(count + 1, {});
  known_.assign(count + 1, {});
  nodes_[0].emplace_back();
  for (int paragraph = 0; paragraph < count; ++paragraph) {
    for (int node = 0; node < static_cast<int>(nodes_[paragraph].size()); ++node) extend(paragraph, node, size);
  }
  const std::vector<Node>& last = nodes_.back();
  auto best = std::min_element(last.begin(), last.end(), [](const Node& a, const Node& b) { return a.cost < b.cost; });
  FilledColumns filled;
  filled.cost = best->cost;
  const Node* node = &*best;
  for (int paragraph = count; paragraph > 0; --paragraph) {
    filled.paragraphs.push_back(node->placed);
    node = &nodes_[paragraph - 1][node->previous];
  }
  std::reverse(filled.paragraphs.begin(), filled.paragraphs.end());
  return filled;
}

void Filler::extend(int paragraph, int node, MenuSize size) {
  const auto [cost, place] = std::pair(nodes_[paragraph][node].cost, nodes_[paragraph][node].place);
  if (is_full(place.column)) return leave_over(paragraph, node, cost, size);
  begin_at(paragraph, node, start_of(paragraph, place), cost, size);
  if (place.top == Length()) return;
  const Cost parted = place.kept > 0 ? parted_subhead : 0;
  const Cost at_next = cost + white_below(place) + parted;
  if (is_full(place.column + 1)) return leave_over(paragraph, node, at_next, size);
  begin_at(paragraph, node, head_of(place.column + 1), at_next, size);
}

void Filler::begin_at(int paragraph, int node, Place place, Cost cost, MenuSize size) {
  const FlowParagraph& text = paragraphs_[paragraph];
  if (place.top == Length()) place.margin = text.head_blank;
  const int lines = lines_that_fit(paragraph, place.column, place);
  if (lines < std::max(1, text.together)) {
    // Only a column too shallow for it at all is passed by here; the next one is tried by whoever calls otherwise.
    if (place.top > Length()) return;
    if (is_full(place.column + 1)) return leave_over(paragraph, node, cost, size);
    return begin_at(paragraph, node, head_of(place.column + 1), cost, size);
  }
  if (text.ends_text && place.top == Length()) cost += lone_last_line;
  const FlowRoom room = room_from(paragraph, place);
  for (const LineCount& count : menu_(paragraph, room, size)) {
    const Cost parted = std::min(place.kept, count.lines) > lines ? parted_subhead : 0;
    this->place(paragraph, node, place, {count.lines, room, {}}, cost + count.cost + parted);
  }
}

// Fills each column; a last line that would stand alone at a column's head may take the line before it along.
void Filler::place(int paragraph, int node, const Place& place, FlowedParagraph flowed, Cost cost) {
  const FlowParagraph& text = paragraphs_[paragraph];
  Node next;
  next.cost = cost;
  next.previous = node;
  next.placed = std::move(flowed);
  Place at = place;
  int left = next.placed.lines;
  while (true) {
    const int lines = std::min(left, lines_that_fit(paragraph, at.column, at));
    if (lines > 0) next.placed.parts.push_back({at.column, at.top, lines});
    left -= lines;
    if (left == 0) break;
    if (is_full(at.column + 1)) break;
    at = head_of(at.column + 1);
    at.margin = text.head_blank;
  }
  std::vector<FlowPart>& parts = next.placed.parts;
  if (left > 0) {
    next.cost += left * line_over;
    next.place = head_of(static_cast<int>(columns_.size()));
    return add(paragraph + 1, std::move(next));
  }
  if (parts.size() > 1 && parts.front().lines == 1) next.cost += lone_first_line;
  const auto end_with = [&](Node ended) {
    const FlowPart& last = ended.placed.parts.back();
    Length end = last.top + last.lines * text.leading;
    // A paragraph of fewer lines than its initial ends with it.
    if (ended.placed.parts.size() == 1) end = std::max(end, last.top + text.together * text.leading);
    ended.place = {last.column, end + text.after, end, last.column == place.column ? place.margin : text.head_blank,
                   text.keep_lines};
    add(paragraph + 1, std::move(ended));
  };
  const bool has_lone_last = parts.size() > 1 && parts.back().lines == 1;
  if (!has_lone_last) return end_with(std::move(next));
  const bool alike = columns_[parts.end()[-2].column].measure == columns_[parts.back().column].measure;
  Node alone = next;
  alone.cost += lone_last_line;
  end_with(std::move(alone));
  FlowPart& before = parts.end()[-2];
  const int least = parts.size() == 2 ? std::max({2, text.together, place.kept}) : 2;
  if (!alike || before.lines <= least) return;
  --before.lines;
  ++parts.back().lines;
  next.cost += white_row;
  end_with(std::move(next));
}

void Filler::leave_over(int paragraph, int node, Cost cost, MenuSize size) {
  Node next;
  next.previous = node;
  next.placed.room = room_from(paragraph, head_of(static_cast<int>(columns_.size()) - 1));
  next.placed.lines = menu_(paragraph, next.placed.room, size).front().lines;
  next.cost = cost + next.placed.lines * line_over;
  next.place = head_of(static_cast<int>(columns_.size()));
  add(paragraph + 1, std::move(next));
}

void Filler::add(int paragraph, Node node) {
  const auto [known, is_new] = known_[paragraph].emplace(node.place, static_cast<int>(nodes_[paragraph].size()));
  if (is_new) {
    nodes_[paragraph].push_back(std::move(node));
  } else if (Node& old = nodes_[paragraph][known->second]; node.cost < old.cost) {
    old = std::move(node);
  }
}

// Text of another leading begins on the next whole row.
Place Filler::start_of(int paragraph, Place place) const {
  const FlowParagraph& text = paragraphs_[paragraph];
  if (place.top == Length()) return place;
  const bool is_horizontal = text.head_blank == Length();
  if (paragraph > 0 && paragraphs_[paragraph - 1].leading != text.leading && is_horizontal) {
    const Length past = Length::from_raw(place.top.raw() % row_.raw());
    if (past > Length()) place.top += row_ - past;
  }
  place.top += text.before;
  return place;
}

FlowRoom Filler::room_from(int paragraph, const Place& place) const {
  FlowRoom room{place.column, {lines_that_fit(paragraph, place.column, place)}};
  if (alike_) return room;
  for (int column = place.column + 1; !is_full(column); ++column) {
    room.lines.push_back(lines_that_fit(paragraph, column, head_of(column)));
  }
  return room;
}

// From `at` on to the column's foot.
int Filler::lines_that_fit(int paragraph, int column, const Place& at) const {
  const FlowParagraph& text = paragraphs_[paragraph];
  const Length margin = at.top == Length() ? text.head_blank : at.margin;
  const Length room = columns_[column].depth - (at.top - margin) - text.foot;
  return room < Length() ? 0 : 1 + static_cast<int>(room.raw() / text.leading.raw());
}

Cost Filler::white_below(const Place& place) const {
  const Length white = columns_[place.column].depth - place.used;
  return std::max<std::int64_t>(0, white.raw() / row_.raw()) * white_row;
}

// Cuts the columns of the frame that the text ends in to the fewest rows that have room for all of it; or to one more,
// where that spares a last line that stands alone.
void Filler::level_feet(FilledColumns& filled) {
  int last_column = 0;
  for (const FlowedParagraph& paragraph : filled.paragraphs) {
    last_column = std::max(last_column, paragraph.parts.back().column);
  }
  const int frame = columns_[last_column].frame;
  const auto in_frame = [frame](const FlowColumn& column) { return column.frame == frame; };
  const std::int64_t count = std::count_if(columns_.begin(), columns_.end(), in_frame);
  if (count < 2) return;
  Length text;
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    for (const FlowPart& part : filled.paragraphs[i].parts) {
      if (in_frame(columns_[part.column])) text += part.lines * paragraphs_[i].leading;
    }
  }
  // Whole rows; what the frame has below its last row stays.
  const Length depth = columns_[last_column].depth;
  const std::int64_t most = depth.raw() / row_.raw();
  const auto cut_to = [&](std::int64_t rows) {
    for (FlowColumn& column : columns_) {
      if (in_frame(column)) column.depth = depth - (most - rows) * row_;
    }
    return search(MenuSize::Best);
  };
  std::int64_t rows = std::min(most, text.raw() / (count * row_.raw()));
  for (filled = cut_to(rows); is_over(filled) && rows < most; filled = cut_to(++rows)) {
  }
  if (filled.cost == 0 || rows == most) return;
  if (FilledColumns deeper = cut_to(rows + 1); deeper.cost < filled.cost) {
    filled = std::move(deeper);
  } else {
    filled = cut_to(rows);
  }
}

bool are_alike(const std::vector<FlowColumn>& columns) {
  return std::all_of(columns.begin(), columns.end(),
                     [&](const FlowColumn& column) { return column.measure == columns.front().measure; });
}

Place head_of(int column) {
  Place head;
  head.column = column;
  return head;
}

bool is_over(const FilledColumns& filled) {
  return std::any_of(filled.paragraphs.begin(), filled.paragraphs.end(),
                     [](const FlowedParagraph& paragraph) { return lines_placed(paragraph) < paragraph.lines; });
}

}  // namespace

}  // namespace broadsheet
