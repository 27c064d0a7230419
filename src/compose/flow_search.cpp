#include "compose/flow_search.h"

#include <algorithm>
#include <compare>
#include <limits>
#include <map>
#include <utility>

#include "compose/flow_costs.h"
#include "compose/flow_rooms.h"

namespace broadsheet {

namespace {

using Cost = std::int64_t;

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

Length least_leading(const std::vector<FlowParagraph>& paragraphs);

class FlowSearch {
public:
  FlowSearch(const FlowTask& task, const std::vector<FlowColumn>& columns, MenuSize size)
      : task_(task),
        paragraphs_(task.paragraphs),
        columns_(columns),
        row_(task.row),
        size_(size),
        rooms_(paragraphs_, columns_),
        least_leading_(least_leading(task.paragraphs)) {}

  std::optional<FilledColumns> run();

private:
  void extend(int paragraph, int node);
  void begin_below(int paragraph, int node, Place start, Cost cost);
  int lines_allowed(int paragraph, int column) const;
  void begin_at(int paragraph, int node, Place place, int more_before, Cost cost);
  void place(int paragraph, int node, const Place& place, FlowedParagraph flowed, Cost cost);
  int lines_to_take_along(int paragraph, const FlowPart& before, int to) const;
  void leave_over(int paragraph, int node, Cost cost);
  void add(int paragraph, Node node);

  Place start_of(int paragraph, Place place) const;
  int lines_that_fit(int paragraph, const Place& at) const {
    return rooms_.lines_from(paragraph, at.column, at.top, at.margin);
  }
  std::int64_t white_rows(int column, Length used) const;
  Cost white_below(const Place& place) const;
  Cost white_from(const Place& end) const;
  int count_white(const FilledColumns& filled) const;
  bool is_full(int column) const { return column == static_cast<int>(columns_.size()); }

  const FlowTask& task_;
  const std::vector<FlowParagraph>& paragraphs_;
  const std::vector<FlowColumn>& columns_;
  const Length row_;
  const MenuSize size_;
  const FlowRooms rooms_;
  const Length least_leading_;
  std::vector<std::vector<Node>> nodes_;  // before each paragraph, and after the last
  std::vector<std::map<Place, int>> known_;
};

Place head_of(int column);

}  // namespace

std::optional<FilledColumns> search_flow(const FlowTask& task, const std::vector<FlowColumn>& columns, MenuSize size) {
  return FlowSearch(task, columns, size).run();
}

namespace {

std::optional<FilledColumns> FlowSearch::run() {
  const auto count = static_cast<int>(paragraphs_.size());
  nodes_.assign(count + 1, {});
  known_.assign(count + 1, {});
  nodes_[0].emplace_back().place.kept = task_.kept;
  for (int paragraph = 0; paragraph < count; ++paragraph) {
    for (int node = 0; node < static_cast<int>(nodes_[paragraph].size()); ++node) extend(paragraph, node);
  }
  std::vector<Node>& last = nodes_.back();
  if (task_.goal == FillGoal::Full) {
    for (Node& node : last) node.cost += white_from(node.place);
  }
  auto best = std::min_element(last.begin(), last.end(), [](const Node& a, const Node& b) { return a.cost < b.cost; });
  if (best == last.end() || best->cost >= task_.bound) return std::nullopt;
  FilledColumns filled;
  filled.cost = best->cost;
  const Node* node = &*best;
  for (int paragraph = count; paragraph > 0; --paragraph) {
    filled.paragraphs.push_back(node->placed);
    node = &nodes_[paragraph - 1][node->previous];
  }
  std::reverse(filled.paragraphs.begin(), filled.paragraphs.end());
  for (const FlowedParagraph& paragraph : filled.paragraphs) {
    filled.lines_over += paragraph.lines - lines_placed(paragraph);
  }
  filled.white_rows = count_white(filled);
  return filled;
}

void FlowSearch::extend(int paragraph, int node) {
  const auto [cost, place] = std::pair(nodes_[paragraph][node].cost, nodes_[paragraph][node].place);
  if (is_full(place.column)) return leave_over(paragraph, node, cost);
  const int more = place.top > Length() && size_ == MenuSize::All ? paragraphs_[paragraph].more_before : 0;
  for (int rows = 0; rows <= more; ++rows) {
    Place start = start_of(paragraph, place);
    start.top += rows * row_;
    begin_at(paragraph, node, start, rows, cost + rows * more_space);
  }
  begin_below(paragraph, node, start_of(paragraph, place), cost);
  if (place.top == Length()) return;
  const Cost parted = place.kept > 0 ? parted_subhead : 0;
  Cost at_next = cost + white_below(place) + parted;
  if (is_full(place.column + 1)) return leave_over(paragraph, node, at_next);
  // What is too shallow for a subhead with its text may be passed by, if something comes after it.
  for (int next = place.column + 1;; ++next) {
    begin_at(paragraph, node, head_of(next), 0, at_next);
    begin_below(paragraph, node, head_of(next), at_next);
    if (is_full(next + 1) || rooms_.has_room_for_kept(paragraph, next)) return;
    at_next += white_below(head_of(next));
  }
}

// A heading may leave the rows beside an obstacle to nothing.
void FlowSearch::begin_below(int paragraph, int node, Place start, Cost cost) {
  if (!paragraphs_[paragraph].is_heading) return;
  const Length wide = rooms_.wide_from(paragraph, start.column, start.top);
  const auto rows = static_cast<int>((wide - start.top).raw() / row_.raw());
  start.top = wide;
  if (rows > 0) begin_at(paragraph, node, start, rows, cost + rows * white_row_cost);
}

// In how many lines a heading may be set in a column without harm: as many as in its whole measure.
int FlowSearch::lines_allowed(int paragraph, int column) const {
  constexpr int any = std::numeric_limits<int>::max();
  if (!paragraphs_[paragraph].is_heading || columns_[column].rooms.rooms.empty()) return any;
  const FlowRoom whole{{{0, {Length(), columns_[column].measure}}}};
  return task_.menu(paragraph, whole, MenuSize::Best).front().lines;
}

void FlowSearch::begin_at(int paragraph, int node, Place place, int more_before, Cost cost) {
  const FlowParagraph& text = paragraphs_[paragraph];
  if (place.top == Length()) place.margin = text.head_blank;
  const int lines = lines_that_fit(paragraph, place);
  if (lines < std::max(1, text.together) || !rooms_.has_room_for_initial(paragraph, place.column, place.top)) {
    // Only a column too shallow for it at all is passed by here; the next one is tried by whoever calls otherwise.
    if (place.top > Length()) return;
    if (place.kept > 0) cost += parted_subhead;
    if (is_full(place.column + 1)) return leave_over(paragraph, node, cost);
    return begin_at(paragraph, node, head_of(place.column + 1), 0, cost);
  }
  if (text.ends_text && place.top == Length()) cost += lone_last_line;
  const FlowRoom room = rooms_.from(paragraph, place.column, place.top, place.margin);
  const int allowed = lines_allowed(paragraph, place.column);
  for (const LineCount& count : task_.menu(paragraph, room, size_)) {
    const Cost parted = std::min(place.kept, count.lines) > lines ? parted_subhead : 0;
    const Cost narrowed = std::max(0, count.lines - allowed) * narrowed_heading;
    this->place(paragraph, node, place, {count.lines, more_before, room, {}}, cost + count.cost + parted + narrowed);
  }
}

// Fills each column; a last line that would stand alone at a column's head may take the line before it along.
void FlowSearch::place(int paragraph, int node, const Place& place, FlowedParagraph flowed, Cost cost) {
  const FlowParagraph& text = paragraphs_[paragraph];
  Node next;
  next.cost = cost;
  next.previous = node;
  next.placed = std::move(flowed);
  Place at = place;
  int left = next.placed.lines;
  while (true) {
    const int lines = std::min(left, lines_that_fit(paragraph, at));
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
  if (parts.size() > 1 && text.is_heading) next.cost += parted_subhead;
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
  Node alone = next;
  alone.cost += columns_[parts.back().column].is_endless ? lone_on_next_page : lone_last_line;
  end_with(std::move(alone));
  const int taken = lines_to_take_along(paragraph, parts.end()[-2], parts.back().column);
  FlowPart& before = parts.end()[-2];
  const int least = parts.size() == 2 ? std::max({2, text.together, place.kept}) : 2;
  if (taken == 0 || before.lines - taken < least) return;
  before.lines -= taken;
  parts.back().lines += taken;
  next.cost += taken * white_row_cost;
  end_with(std::move(next));
}

// Lines that make two with the last one: one, if it has the room there that it had, and the last line too, which then
// stands in the next row. On another page the text is set anew, and wants more than its measure.
int FlowSearch::lines_to_take_along(int paragraph, const FlowPart& before, int to) const {
  const Length leading = paragraphs_[paragraph].leading;
  const LineRoom room = rooms_.of_line(paragraph, before.column, before.top + (before.lines - 1) * leading);
  const bool is_alike = rooms_.lines_of(paragraph, to) > 1 && room == rooms_.of_line(paragraph, to, Length()) &&
                        room == rooms_.of_line(paragraph, to, leading);
  if (is_alike) return 1;
  const Length measure = columns_[before.column].measure, next = columns_[to].measure;
  return columns_[to].is_endless ? static_cast<int>((next.raw() + measure.raw() - 1) / measure.raw()) : 0;
}

void FlowSearch::leave_over(int paragraph, int node, Cost cost) {
  Node next;
  next.previous = node;
  next.placed.room = rooms_.from(paragraph, static_cast<int>(columns_.size()) - 1, Length(), Length());
  next.placed.lines = task_.menu(paragraph, next.placed.room, size_).front().lines;
  next.cost = cost + next.placed.lines * line_over;
  next.place = head_of(static_cast<int>(columns_.size()));
  add(paragraph + 1, std::move(next));
}

void FlowSearch::add(int paragraph, Node node) {
  if (node.cost >= task_.bound) return;
  const auto [known, is_new] = known_[paragraph].emplace(node.place, static_cast<int>(nodes_[paragraph].size()));
  if (is_new) {
    nodes_[paragraph].push_back(std::move(node));
  } else if (Node& old = nodes_[paragraph][known->second]; node.cost < old.cost) {
    old = std::move(node);
  }
}

// Text of another leading begins on the next whole row.
Place FlowSearch::start_of(int paragraph, Place place) const {
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

// A row that is too low for any line of the text is not white.
std::int64_t FlowSearch::white_rows(int column, Length used) const {
  if (columns_[column].is_endless) return 0;
  const Length white = columns_[column].depth - used;
  return white < least_leading_ ? 0 : white.raw() / row_.raw();
}

Cost FlowSearch::white_below(const Place& place) const {
  return white_rows(place.column, place.used) * white_row_cost;
}

// From the text's end on.
Cost FlowSearch::white_from(const Place& end) const {
  if (is_full(end.column)) return 0;
  Cost white = white_below(end);
  for (int column = end.column + 1; !is_full(column); ++column) white += white_below(head_of(column));
  return white;
}

int FlowSearch::count_white(const FilledColumns& filled) const {
  std::vector<Length> used(columns_.size());
  std::size_t last = 0;
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    for (const FlowPart& part : filled.paragraphs[i].parts) {
      last = static_cast<std::size_t>(part.column);
      used[last] = part.top + part.lines * paragraphs_[i].leading;
    }
  }
  std::int64_t white = 0;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (column < last || task_.goal == FillGoal::Full) white += white_rows(static_cast<int>(column), used[column]);
  }
  return static_cast<int>(white);
}

Length least_leading(const std::vector<FlowParagraph>& paragraphs) {
  const auto lower = [](const FlowParagraph& a, const FlowParagraph& b) { return a.leading < b.leading; };
  const auto least = std::min_element(paragraphs.begin(), paragraphs.end(), lower);
  return least == paragraphs.end() ? Length() : least->leading;
}

Place head_of(int column) {
  Place head;
  head.column = column;
  return head;
}

}  // namespace

}  // namespace broadsheet
