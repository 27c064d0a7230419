#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/page_parts.h"
#include "compose/table_cells.h"
#include "compose/words_block.h"
#include "source/utf8.h"

namespace broadsheet {

namespace {

class TablePlacing {
public:
  TablePlacing(Composition& composition, int frame, const TableFrame& spec);
  void place();

private:
  std::size_t rows_that_fit(const Rect& room) const;
  Length height(std::size_t row) const;
  int rule_above(std::size_t row) const;
  Length thickness(int rule) const;
  void draw_rule_at(int rule, const Rect& room, Length& top);
  void draw_row(std::size_t row, const Rect& room, Length top);
  bool is_tinted(std::size_t row) const;
  void report_rows(std::size_t fitting);

  Composition& composition_;
  const int frame_;
  const TableFrame& spec_;
  const Table& table_;
  TableCells cells_;
  const Length side_;  // between the frame's edges and the cells: tints reach from edge to edge
};

}  // namespace

void place_table(Composition& composition, int frame, const TableFrame& spec) {
  TablePlacing(composition, frame, spec).place();
}

namespace {

TablePlacing::TablePlacing(Composition& composition, int frame, const TableFrame& spec)
    : composition_(composition),
      frame_(frame),
      spec_(spec),
      table_(*composition.edition.table(spec.table)),
      cells_(composition, frame, spec, table_),
      side_(spec.tint ? spec.gutter / 2 : Length()) {}

void TablePlacing::place() {
  Surroundings around(
      composition_, frame_,
      {table_.title, table_.note, spec_.title_style, spec_.note_style,
       table_part(composition_, table_, Surrounding::Title), table_part(composition_, table_, Surrounding::Note)});
  const std::optional<Rect> room = around.room(fmt::format("the table `{}`", table_.name));
  if (!room || !cells_.set(room->width - 2 * side_)) return;
  const std::size_t fitting = rows_that_fit(*room);
  Length top = room->y;
  for (std::size_t row = 0; row < fitting; ++row) {
    draw_rule_at(rule_above(row), *room, top);
    draw_row(row, *room, top);
    top += height(row);
  }
  draw_rule_at(spec_.foot_rule, *room, top);
  around.draw(top);
  if (fitting < cells_.rows().size()) report_rows(fitting);
}

std::size_t TablePlacing::rows_that_fit(const Rect& room) const {
  Length bottom = room.y + thickness(spec_.foot_rule);
  for (std::size_t row = 0; row < cells_.rows().size(); ++row) {
    bottom += thickness(rule_above(row)) + height(row);
    if (bottom > room.bottom()) return row;
  }
  return cells_.rows().size();
}

// The two lines of a head stand close to each other.
Length TablePlacing::height(std::size_t row) const {
  const std::vector<TableRow>& rows = cells_.rows();
  const auto is_head = [&](std::size_t i) { return i < rows.size() && rows[i].kind == TableRow::Kind::Head; };
  Length height = rows[row].ascent + rows[row].depth + 2 * spec_.padding;
  if (is_head(row) && is_head(row + 1)) height -= spec_.padding;
  if (is_head(row) && row > 0) height -= spec_.padding;
  return height;
}

int TablePlacing::rule_above(std::size_t row) const {
  if (row == 0) return spec_.top_rule;
  const bool is_head = cells_.rows()[row].kind == TableRow::Kind::Head;
  const bool follows_head = cells_.rows()[row - 1].kind == TableRow::Kind::Head;
  return is_head ? -1 : follows_head ? spec_.head_rule : spec_.row_rule;
}

Length TablePlacing::thickness(int rule) const {
  return rule < 0 ? Length() : composition_.layout.rules[rule].thickness();
}

void TablePlacing::draw_rule_at(int rule, const Rect& room, Length& top) {
  if (rule < 0) return;
  draw_rule(composition_.page, frame_, composition_.layout.rules[rule], {room.x, top, room.width, Length()},
            RuleDirection::Horizontal, RuleAlign::Start);
  top += thickness(rule);
}

void TablePlacing::draw_row(std::size_t row, const Rect& room, Length top) {
  if (is_tinted(row)) draw_fill(composition_.page, frame_, {room.x, top, room.width, height(row)}, *spec_.tint);
  const TableRow& drawn = cells_.rows()[row];
  const bool follows_head = row > 0 && drawn.kind == TableRow::Kind::Head;
  const Length first_baseline = top + (follows_head ? Length() : spec_.padding) + drawn.ascent;
  for (std::size_t column = 0; column < drawn.cells.size(); ++column) {
    const TableCell& cell = drawn.cells[column];
    PagePart part = table_cell_part(composition_, table_, row, column, drawn.kind == TableRow::Kind::Head);
    if (cell.lines.empty()) {
      composition_.page.parts.push_back(std::move(part));  // a row has as many cells as there are columns
      continue;
    }
    const PartScope part_of_page(composition_.page, std::move(part));
    Length baseline = first_baseline;
    for (const Line& line : cell.lines) {
      draw_line(composition_.page, frame_, cell.text, line, room.x + side_ + cells_.column_left(column), baseline,
                cells_.column_width(column), cell.style->color, TextRole::Other);
      baseline += cell.style->leading;
    }
  }
}

// Every second row below the head, but not the total.
bool TablePlacing::is_tinted(std::size_t row) const {
  const std::vector<TableRow>& rows = cells_.rows();
  const auto first =
      std::find_if(rows.begin(), rows.end(), [](const TableRow& r) { return r.kind == TableRow::Kind::Row; });
  const auto in_body = static_cast<std::ptrdiff_t>(row) - (first - rows.begin());
  return spec_.tint && rows[row].kind == TableRow::Kind::Row && in_body % 2 == 1;
}

void TablePlacing::report_rows(std::size_t fitting) {
  const std::vector<TableRow>& rows = cells_.rows();
  std::string left_over;
  for (std::size_t row = fitting; row < rows.size(); ++row) {
    for (const TableCell& cell : rows[row].cells) left_over += cell.text.shaped.text;
  }
  const auto lines = static_cast<int>(rows.size() - fitting);
  const std::string& frame = composition_.page.frames[frame_].name;
  const Span span = rows[fitting].cells.front().span;
  composition_.page.overset.push_back(
      {"", frame, lines, static_cast<int>(to_characters(left_over).size()), left_over, span});
  composition_.report_overset(
      frame_, span,
      fmt::format("{} of {} rows of the table `{}` do not fit `{}`", lines, rows.size(), table_.name, frame),
      "take rows out, or give the frame more rows or the table less `padding`");
}

}  // namespace

}  // namespace broadsheet
