#include "compose/table_cells.h"

#include <fmt/format.h>
#include <algorithm>

#include "compose/words_block.h"
#include "source/utf8.h"
#include "typeset/align_decimals.h"
#include "typeset/fit_line.h"

namespace broadsheet {

namespace {

// Narrower columns of words are hard to read: two characters a line are no text.
constexpr int least_characters = 3;

bool has_digits(const TableCell& cell);
Length widest_word(const TypesetText& text);

}  // namespace

TableCells::TableCells(Composition& composition, int frame, const TableFrame& spec, const Table& table)
    : composition_(composition), frame_(frame), spec_(spec), table_(table), columns_(table.columns.size()) {}

bool TableCells::set(Length measure) {
  set_rows(Head::Inline);
  if (set_widths() > measure) {
    set_rows(Head::Stacked);
    if (set_widths() > measure && !wrap_words(measure)) {
      report_width(measure);
      return false;
    }
  }
  place_columns(measure);
  for (std::size_t column = 0; column < columns_.size(); ++column) align_cells(column);
  measure_rows();
  return true;
}

void TableCells::set_rows(Head head) {
  rows_.clear();
  set_head(head);
  for (const std::vector<Text>& row : table_.rows) set_row(TableRow::Kind::Row, row);
  if (!table_.total.empty()) set_row(TableRow::Kind::Total, table_.total);
}

// Stacked, labels without a unit stand on the line of the units.
void TableCells::set_head(Head head) {
  std::vector<Text> labels, units;
  bool has_labels = false, has_units = false;
  for (const TableColumn& column : table_.columns) {
    const std::string unit = column.unit.empty() ? "" : fmt::format("（{}）", column.unit.text);
    const bool apart = head == Head::Stacked && !unit.empty();
    labels.push_back(apart ? column.label : Text());
    units.push_back(apart ? Text{unit, column.unit.span} : Text{column.label.text + unit, column.label.span});
    has_labels = has_labels || !column.label.empty();
    has_units = has_units || apart;
  }
  if (has_units) set_row(TableRow::Kind::Head, labels);
  if (has_labels) set_row(TableRow::Kind::Head, units);
}

void TableCells::set_row(TableRow::Kind kind, const std::vector<Text>& words) {
  TableRow row;
  row.kind = kind;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    row.cells.push_back(set_cell(words[column], style_of(kind, column), column, kind));
  }
  rows_.push_back(std::move(row));
}

TableCell TableCells::set_cell(const Text& words, int style, std::size_t column, TableRow::Kind kind) {
  TableCell cell;
  const bool is_head = kind == TableRow::Kind::Head;
  const Voice& voice = is_head ? composition_.voice(style) : voice_of(style, column);
  cell.style = voice.style;
  cell.span = words.span;
  if (words.empty()) return cell;
  cell.text = composition_.set(words.text, words.span, voice, is_head ? TextUse::Heading : TextUse::Note);
  cell.lines.push_back(set_single_line(cell.text, voice.style->tracking));
  return cell;
}

const Voice& TableCells::voice_of(int style, std::size_t column) {
  const Voice& voice = composition_.voice(style);
  if (!is_decimal(column)) return voice;
  const auto [found, is_new] = figures_voices_.try_emplace(style, FiguresVoice{*voice.style, voice});
  if (is_new) {
    found->second.style.figures = Figures::Tabular;
    found->second.voice.style = &found->second.style;
  }
  return found->second.voice;
}

int TableCells::style_of(TableRow::Kind kind, std::size_t column) const {
  if (kind == TableRow::Kind::Head) return spec_.head_style;
  if (kind == TableRow::Kind::Total && spec_.total_style >= 0) return spec_.total_style;
  return column == 0 && spec_.first_style >= 0 ? spec_.first_style : spec_.cell_style;
}

// Of each column what its widest line needs; returns what all need together.
Length TableCells::set_widths() {
  Length sum = gutters();
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (is_decimal(column)) align_figures(column);
    Length& width = columns_[column].width;
    width = columns_[column].figures;
    for (const TableRow& row : rows_) {
      for (const Line& line : row.cells[column].lines) width = std::max(width, line.width);
    }
    sum += width;
  }
  return sum;
}

void TableCells::align_figures(std::size_t column) {
  std::vector<SetNumber> numbers;
  for (const TableRow& row : rows_) {
    const TableCell& cell = row.cells[column];
    if (row.kind != TableRow::Kind::Head && has_digits(cell)) numbers.push_back({&cell.text, &cell.lines.front()});
  }
  Column& result = columns_[column];
  result.shifts = align_decimals(numbers);
  result.figures = Length();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    result.figures = std::max(result.figures, result.shifts[i] + numbers[i].line->width);
  }
}

// Gives the columns of words what the others leave.
bool TableCells::wrap_words(Length measure) {
  Length room = measure - gutters();
  std::vector<std::size_t> wrapping;
  Length least;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (can_wrap(column)) {
      wrapping.push_back(column);
      least += least_width(column);
    } else {
      room -= columns_[column].width;
    }
  }
  if (wrapping.empty() || least > room) return false;
  share_room(wrapping, room);
  for (const std::size_t column : wrapping) wrap_column(column);
  return true;
}

bool TableCells::can_wrap(std::size_t column) const {
  const ColumnAlign align = table_.columns[column].align;
  return align == ColumnAlign::Left || align == ColumnAlign::Center;
}

// Of a column that can be broken the widest word, or its head; of another its width.
Length TableCells::least_width(std::size_t column) const {
  if (!can_wrap(column)) return columns_[column].width;
  Length least;
  for (const TableRow& row : rows_) {
    const TableCell& cell = row.cells[column];
    if (cell.lines.empty()) continue;
    const bool is_head = row.kind == TableRow::Kind::Head;
    const Length word = std::max(widest_word(cell.text), least_characters * cell.style->size);
    least = std::max(least, is_head ? cell.lines.front().width : std::min(word, cell.lines.front().width));
  }
  return least;
}

// Alike, but no column gets less than it must have, and none more than it needs.
void TableCells::share_room(std::vector<std::size_t> wrapping, Length room) {
  const auto decide = [&](auto is_decided, auto width_of) {
    for (std::size_t i = 0; i < wrapping.size();) {
      const std::size_t column = wrapping[i];
      if (!is_decided(column, room / static_cast<std::int64_t>(wrapping.size()))) {
        ++i;
        continue;
      }
      columns_[column].width = width_of(column);
      room -= columns_[column].width;
      wrapping.erase(wrapping.begin() + static_cast<std::ptrdiff_t>(i));
      i = 0;
    }
  };
  const auto least = [this](std::size_t column) { return least_width(column); };
  const auto natural = [this](std::size_t column) { return columns_[column].width; };
  decide([&](std::size_t column, Length share) { return least(column) > share; }, least);
  decide([&](std::size_t column, Length share) { return natural(column) <= share; }, natural);
  for (const std::size_t column : wrapping) {
    columns_[column].width = room / static_cast<std::int64_t>(wrapping.size());
  }
}

void TableCells::wrap_column(std::size_t column) {
  const Length width = columns_[column].width;
  for (TableRow& row : rows_) {
    TableCell& cell = row.cells[column];
    if (cell.lines.empty() || cell.lines.front().width <= width) continue;
    cell.lines = break_words(composition_, cell.text, *cell.style, TextUse::Note,
                             {width, Length(), cell.style->size, Align::Left});
  }
}

void TableCells::report_width(Length measure) {
  std::size_t widest = 0;
  Length needed = gutters();
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    needed += least_width(column);
    if (least_width(column) > least_width(widest)) widest = column;
  }
  Span span = table_.span;
  Length width;
  for (const TableRow& row : rows_) {
    const TableCell& cell = row.cells[widest];
    if (cell.lines.empty() || cell.lines.front().width <= width) continue;
    width = cell.lines.front().width;
    span = cell.span;
  }
  const Text& label = table_.columns[widest].label;
  composition_.report_overset(
      frame_, span,
      fmt::format(
          "the table `{}` is too wide for `{}`: its columns need {:.1f} pt, there are {:.1f} pt; the widest is {}",
          table_.name, composition_.page.frames[frame_].name, needed.pt(), measure.pt(),
          label.empty() ? fmt::format("column {}", widest + 1) : fmt::format("`{}`", label.text)),
      "shorten what stands in it, or give the frame more columns");
}

void TableCells::place_columns(Length measure) {
  Length left_over = measure - gutters();
  for (const Column& column : columns_) left_over -= column.width;
  const auto gaps = static_cast<std::int64_t>(columns_.size()) - 1;
  Length left;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto before = static_cast<std::int64_t>(i);
    columns_[i].left = left + before * spec_.gutter + (gaps > 0 ? left_over.scaled(before, gaps) : Length());
    left += columns_[i].width;
  }
}

void TableCells::align_cells(std::size_t column) {
  const Column& place = columns_[column];
  const ColumnAlign align = table_.columns[column].align;
  std::size_t figure = 0;
  for (TableRow& row : rows_) {
    for (Line& line : row.cells[column].lines) {
      const Length room = place.width - line.width;
      if (align == ColumnAlign::Center) move_line(line, room / 2);
      if (align == ColumnAlign::Right) move_line(line, room);
      if (align != ColumnAlign::Decimal) continue;
      if (row.kind == TableRow::Kind::Head) {
        move_line(line, room);
      } else if (has_digits(row.cells[column])) {
        move_line(line, place.width - place.figures + place.shifts[figure++]);
      } else {
        move_line(line, place.width - (place.figures + line.width) / 2);
      }
    }
  }
}

void TableCells::measure_rows() {
  for (TableRow& row : rows_) {
    for (const TableCell& cell : row.cells) {
      if (cell.lines.empty()) continue;
      const Length ascent = baseline_in_line(*cell.style);
      row.ascent = std::max(row.ascent, ascent);
      row.depth = std::max(row.depth, static_cast<std::int64_t>(cell.lines.size()) * cell.style->leading - ascent);
    }
  }
}

namespace {

// Others, such as a dash, stand in the middle of the figures.
bool has_digits(const TableCell& cell) {
  const std::string& text = cell.text.shaped.text;
  return std::any_of(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

// The widest stretch that no line may end in.
Length widest_word(const TypesetText& text) {
  const auto atoms = static_cast<int>(text.atoms.size());
  Length widest;
  for (int begin = 0, i = 0; i < atoms; ++i) {
    const bool may_end = text.atoms[i].break_after >= BreakKind::Hyphen || i + 1 == atoms;
    if (!may_end) continue;
    widest = std::max(widest, total(text.atoms, begin, i + 1).natural);
    begin = i + 1;
  }
  return widest;
}

}  // namespace

}  // namespace broadsheet
