#include "compose/fill_columns.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "compose/flow_search.h"

namespace broadsheet {

namespace {

FilledColumns level_feet(const FlowTask& task, std::vector<FlowColumn>& columns, FilledColumns filled);
Length least_text(const FlowTask& task, const FilledColumns& filled, const std::vector<FlowColumn>& columns, int frame);
std::int64_t rows_of_kept(const FlowTask& task, const FilledColumns& filled);

}  // namespace

std::optional<FilledColumns> fill_columns(const std::vector<FlowParagraph>& paragraphs,
                                          const std::vector<FlowColumn>& columns, Length row, const LineMenu& menu,
                                          FillGoal goal, std::int64_t bound, int kept) {
  // Columns are cut without a bound, which what is cut too short would pass.
  const FlowTask task{paragraphs, row, menu, goal, goal == FillGoal::Level ? no_bound : bound, kept};
  std::vector<FlowColumn> cut = columns;
  std::optional<FilledColumns> filled = search_flow(task, columns, MenuSize::Best);
  if (goal == FillGoal::Level && filled->lines_over == 0) filled = level_feet(task, cut, *std::move(filled));
  // Other numbers of lines are worth their price where they fill a row, or spare a line that stands alone.
  const std::int64_t good_enough = goal == FillGoal::Full ? 1 : white_row_cost;
  if (!filled || filled->cost >= good_enough) filled = search_flow(task, cut, MenuSize::All);
  if (!filled || filled->cost >= bound) return std::nullopt;
  for (const FlowColumn& column : cut) filled->depths.push_back(column.depth);
  filled->columns_here = static_cast<int>(
      std::count_if(columns.begin(), columns.end(), [](const FlowColumn& column) { return !column.is_endless; }));
  return filled;
}

int lines_placed(const FlowedParagraph& paragraph) {
  return std::accumulate(paragraph.parts.begin(), paragraph.parts.end(), 0,
                         [](int sum, const FlowPart& part) { return sum + part.lines; });
}

namespace {

// Cuts the columns of the frame that the text ends in to the fewest rows that have room for all of it; or to one more,
// where that spares a last line that stands alone.
FilledColumns level_feet(const FlowTask& task, std::vector<FlowColumn>& columns, FilledColumns filled) {
  int last_column = 0;
  for (const FlowedParagraph& paragraph : filled.paragraphs) {
    last_column = std::max(last_column, paragraph.parts.back().column);
  }
  const int frame = columns[last_column].frame;
  const auto in_frame = [frame](const FlowColumn& column) { return column.frame == frame; };
  const std::int64_t count = std::count_if(columns.begin(), columns.end(), in_frame);
  if (count < 2) return filled;
  const std::vector<FlowColumn> whole = columns;
  Length depth;  // from the head of the frame's columns to its foot
  for (const FlowColumn& column : whole) {
    if (in_frame(column)) depth = std::max(depth, column.top + column.depth);
  }
  // Whole rows; what the frame has below its last row stays.
  const std::int64_t most = depth.raw() / task.row.raw();
  const auto cut_to = [&](std::int64_t rows) {
    const Length foot = depth - (most - rows) * task.row;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (in_frame(whole[i])) columns[i].depth = std::clamp(foot - whole[i].top, Length(), whole[i].depth);
    }
    return *search_flow(task, columns, MenuSize::Best);
  };
  std::int64_t rows = least_text(task, filled, whole, frame).raw() / (count * task.row.raw());
  rows = std::min(most, std::max(rows, rows_of_kept(task, filled)));
  for (filled = cut_to(rows); filled.lines_over > 0 && rows < most; filled = cut_to(++rows)) {
  }
  if (filled.cost == 0 || rows == most) return filled;
  if (FilledColumns deeper = cut_to(rows + 1); deeper.cost < filled.cost) return deeper;
  return cut_to(rows);
}

// What the text in the columns of a frame must take of them, all lines one below the other: as much as it takes now. It
// could be less where lines beside an obstacle came to stand above it: then the full lines count by their measure.
Length least_text(const FlowTask& task, const FilledColumns& filled, const std::vector<FlowColumn>& columns,
                  int frame) {
  Length text;
  for (std::size_t i = 0; i < task.paragraphs.size(); ++i) {
    const Length leading = task.paragraphs[i].leading;
    for (const FlowPart& part : filled.paragraphs[i].parts) {
      const FlowColumn& column = columns[part.column];
      if (column.frame != frame) continue;
      if (column.rooms.rooms.empty()) {
        text += part.lines * leading;
        continue;
      }
      for (int line = 0; line + 1 < part.lines; ++line) {
        const LineRoom room = column.rooms.at(part.top + line * leading, leading, column.measure);
        text += leading.scaled(room.width.raw(), column.measure.raw());
      }
    }
  }
  return text;
}

// Under a subhead the first column has the lines that it keeps, even if the text has hardly more.
std::int64_t rows_of_kept(const FlowTask& task, const FilledColumns& filled) {
  if (task.kept == 0) return 0;
  const int lines = std::accumulate(filled.paragraphs.begin(), filled.paragraphs.end(), 0,
                                    [](int sum, const FlowedParagraph& paragraph) { return sum + paragraph.lines; });
  const Length kept = std::min(task.kept, lines) * task.paragraphs.front().leading;
  return (kept.raw() + task.row.raw() - 1) / task.row.raw();
}

}  // namespace

}  // namespace broadsheet
