// The search for places against one that tries everything, on columns that obstacles narrow.

#include <catch2/catch.hpp>

#include <random>

#include "flow_fixture.h"

using namespace broadsheet;

namespace {

constexpr Length character = Length::points(10);

// Lines that so many characters need where they may stand.
int lines_in(const FlowRoom& room, int characters) {
  std::size_t run = 0;
  int lines = 0, of_run = 0;
  while (characters > 0) {
    while (run + 1 < room.runs.size() && of_run == room.runs[run].lines) ++run, of_run = 0;
    characters -= static_cast<int>(room.runs[run].room.width.raw() / character.raw());
    ++of_run, ++lines;
  }
  return lines;
}

// In the number of lines that the rooms ask for, and at this cost in one fewer or one more.
LineMenu menu_by_rooms(std::vector<int> characters, std::int64_t other_cost) {
  return [characters = std::move(characters), other_cost, menu = std::vector<LineCount>()](
             int paragraph, const FlowRoom& room, MenuSize size) mutable -> const std::vector<LineCount>& {
    const int best = lines_in(room, characters[static_cast<std::size_t>(paragraph)]);
    menu = {{best, 0}};
    if (size == MenuSize::Best) return menu;
    menu.push_back({best + 1, other_cost});
    if (best > 1) menu.insert(menu.begin(), {best - 1, other_cost});
    return menu;
  };
}

// The same search without memory: every start, number of lines and split of every paragraph, one after another.
class Everything {
public:
  Everything(std::vector<int> characters, std::vector<FlowParagraph> paragraphs, std::vector<FlowColumn> columns,
             std::int64_t other)
      : characters_(std::move(characters)),
        paragraphs_(std::move(paragraphs)),
        columns_(std::move(columns)),
        other_(other) {}

  // The least cost in whole rows of paragraphs from `paragraph` on, the next line being line `row` of `column`.
  std::int64_t least(std::size_t paragraph, int column, int at, int kept) const {
    if (paragraph == paragraphs_.size()) return 0;
    if (column == count()) return over(paragraph);
    std::int64_t best = begin(paragraph, column, at == 0 ? 0 : at + before(paragraph), kept);
    if (at > 0) {
      const std::int64_t white =
          std::max(0, depth(column) - at) * std::int64_t{1'000'000} + (kept > 0 ? 1'000'000'000'000 : 0);
      best = std::min(best, white + (column + 1 == count() ? over(paragraph) : begin(paragraph, column + 1, 0, 0)));
    }
    return best;
  }

private:
  static constexpr std::int64_t none = 1'000'000'000'000'000;
  int count() const { return static_cast<int>(columns_.size()); }
  int before(std::size_t paragraph) const { return static_cast<int>(paragraphs_[paragraph].before.raw() / row.raw()); }
  int depth(int column) const {
    return static_cast<int>(columns_.at(static_cast<std::size_t>(column)).depth.raw() / row.raw());
  }

  LineRoom room(int column, int at) const {
    const FlowColumn& one = column < count() ? columns_.at(static_cast<std::size_t>(column)) : columns_.back();
    const bool is_narrowed = column < count() && !one.rooms.rooms.empty();
    return is_narrowed ? one.rooms.rooms[static_cast<std::size_t>(at)] : LineRoom{Length(), one.measure};
  }

  int lines(std::size_t paragraph, int column, int at) const {
    int lines = 0;
    for (int left = characters_[paragraph]; left > 0; ++at, ++lines) {
      while (column < count() && at >= depth(column)) ++column, at = 0;
      left -= static_cast<int>(room(column, at).width.raw() / character.raw());
    }
    return lines;
  }

  std::int64_t over(std::size_t paragraph) const {
    std::int64_t sum = 0;
    for (std::size_t i = paragraph; i < paragraphs_.size(); ++i) {
      const int best = lines(i, count() - 1, 0);
      sum += std::int64_t{1'000'000'000} * (best > 1 ? best - 1 : 1);
    }
    return sum;
  }

  std::int64_t begin(std::size_t paragraph, int column, int at, int kept) const {
    if (at >= depth(column)) return none;
    std::int64_t best = none;
    const int usual = lines(paragraph, column, at);
    for (int change = usual > 1 ? -1 : 0; change <= 1; ++change) {
      const int lines = usual + change;
      const int room = depth(column) - at;
      const std::int64_t cost = (change == 0 ? 0 : other_) + (std::min(kept, lines) > room ? 1'000'000'000'000 : 0);
      if (const std::int64_t rest = split(paragraph, lines, column, at, kept); rest < none) {
        best = std::min(best, cost + rest);
      }
    }
    return best;
  }

  // With two columns a paragraph has two parts at most.
  std::int64_t split(std::size_t paragraph, int lines, int column, int at, int kept) const {
    const int here = std::min(lines, depth(column) - at);
    const int left = lines - here;
    const int keep = paragraphs_[paragraph].keep_lines;
    if (left == 0) return least(paragraph + 1, column, at + lines, keep);
    if (column + 1 == count()) return left * std::int64_t{1'000'000'000} + over(paragraph + 1);
    if (left > depth(column + 1)) {
      return (left - depth(column + 1)) * std::int64_t{1'000'000'000} + over(paragraph + 1);
    }
    const std::int64_t alone = here == 1 ? 100'000 : 0;
    std::int64_t best = alone + (left == 1 ? 5'000'000 : 0) + least(paragraph + 1, column + 1, left, keep);
    const LineRoom last = room(column + 1, 0);
    const bool alike = last == room(column, at + here - 1) && last == room(column + 1, 1);
    if (left == 1 && alike && here > std::max({2, kept, 1})) {
      best = std::min(best, alone + 1'000'000 + least(paragraph + 1, column + 1, 2, keep));
    }
    return best;
  }

  std::vector<int> characters_;
  std::vector<FlowParagraph> paragraphs_;
  std::vector<FlowColumn> columns_;
  std::int64_t other_;
};

// Two columns of ten characters; `narrowed`: beside some rows of them stand obstacles, at the left or right.
void check_random_pages(bool narrowed) {
  std::mt19937 random(20210108);
  const auto between = [&](int least, int most) { return least + static_cast<int>(random() % (most - least + 1)); };
  for (int round = 0; round < 400; ++round) {
    std::vector<int> characters;
    std::vector<FlowParagraph> paragraphs;
    for (int i = between(1, 6); i > 0; --i) {
      const bool head = between(0, 3) == 0;
      paragraphs.push_back(head ? subhead(between(0, 3)) : paragraph_of_rows());
      characters.push_back(head ? between(1, 20) : between(1, 70));
    }
    std::vector<FlowColumn> columns = columns_of({between(2, 12), between(2, 12)});
    for (FlowColumn& column : columns) {
      const auto rows = static_cast<std::size_t>(column.depth.raw() / row.raw());
      if (!narrowed || between(0, 3) == 0) continue;
      column.rooms = {row, std::vector<LineRoom>(rows, {Length(), column.measure})};
      const int width = between(4, 8);
      const Length left = between(0, 1) * (10 - width) * character;
      for (int at = between(0, static_cast<int>(rows) - 1), end = at + between(1, 6); at < end; ++at) {
        if (at < static_cast<int>(rows)) column.rooms.rooms[static_cast<std::size_t>(at)] = {left, width * character};
      }
    }
    INFO("round " << round);
    const FilledColumns filled =
        *fill_columns(paragraphs, columns, row, menu_by_rooms(characters, 300'000), FillGoal::AsDeepAsFrames);
    CHECK(filled.cost == Everything(characters, paragraphs, columns, 300'000).least(0, 0, 0, 0));
  }
}

}  // namespace

TEST_CASE("of all ways to fill two columns the best is found") {
  check_random_pages(false);
}

TEST_CASE("of all ways to fill columns round obstacles the best is found") {
  check_random_pages(true);
}

TEST_CASE("a heading stands below an obstacle rather than in more lines beside it") {
  FlowParagraph heading = paragraph_of_rows();
  heading.is_heading = true;
  std::vector<FlowColumn> columns = columns_of({12});
  columns[0].rooms = {row, std::vector<LineRoom>(12, {Length(), 10 * character})};
  for (std::size_t at = 2; at < 6; ++at) columns[0].rooms.rooms[at] = {Length(), 4 * character};
  const auto head_row = [&](int characters) {
    const FilledColumns filled =
        *fill_columns({paragraph_of_rows(), heading, paragraph_of_rows()}, columns, row,
                      menu_by_rooms({25, characters, 30}, 1'000'000'000'000), FillGoal::AsDeepAsFrames);
    return filled.paragraphs[1].parts.front().top.raw() / row.raw();
  };
  CHECK(head_row(4) == 4);
  CHECK(head_row(5) == 6);
}
