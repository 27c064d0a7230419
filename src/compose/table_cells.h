#pragma once

#include <map>
#include <string>
#include <vector>

#include "compose/composition.h"

namespace broadsheet {

// A cell of a table, set. Its lines begin at the column's left edge; an empty cell has none.
struct TableCell {
  const TextStyle* style = nullptr;
  TypesetText text;
  std::vector<Line> lines;
  Span span;
};

struct TableRow {
  enum class Kind { Head, Row, Total };
  Kind kind = Kind::Row;
  std::vector<TableCell> cells;  // one a column
  Length ascent, depth;          // of its lines above and below the first baseline, which all cells share
};

// The cells of a table in columns as wide as what stands in them; what is left of the measure is shared by the gutters.
// Where it is too narrow, units stand below their labels, and then the words of left and centred columns are broken
// into lines. Figures never are.
class TableCells {
public:
  TableCells(Composition& composition, int frame, const TableFrame& spec, const Table& table);
  // The rows from the head down, in columns that reach from 0 to the measure. Returns false, reported, when they cannot
  // be that narrow.
  bool set(Length measure);

  const std::vector<TableRow>& rows() const { return rows_; }
  Length column_left(std::size_t column) const { return columns_[column].left; }
  Length column_width(std::size_t column) const { return columns_[column].width; }

private:
  struct Column {
    Length left, width;
    std::vector<Length> shifts;  // of its figures, row by row, so that their points stand under each other
    Length figures;              // how wide they then are together
  };
  // Figures under each other want digits of one width, whatever their style says.
  struct FiguresVoice {
    TextStyle style;
    Voice voice;
  };
  enum class Head { Inline, Stacked };

  void set_rows(Head head);
  void set_head(Head head);
  void set_row(TableRow::Kind kind, const std::vector<Text>& words);
  TableCell set_cell(const Text& words, int style, std::size_t column, TableRow::Kind kind);
  const Voice& voice_of(int style, std::size_t column);
  int style_of(TableRow::Kind kind, std::size_t column) const;
  bool is_decimal(std::size_t column) const { return table_.columns[column].align == ColumnAlign::Decimal; }

  Length set_widths();
  void align_figures(std::size_t column);
  bool wrap_words(Length measure);
  bool can_wrap(std::size_t column) const;
  Length least_width(std::size_t column) const;
  void share_room(std::vector<std::size_t> wrapping, Length room);
  void wrap_column(std::size_t column);
  void report_width(Length measure);

  void place_columns(Length measure);
  void align_cells(std::size_t column);
  void measure_rows();
  Length gutters() const { return static_cast<std::int64_t>(columns_.size() - 1) * spec_.gutter; }

  Composition& composition_;
  const int frame_;
  const TableFrame& spec_;
  const Table& table_;
  std::vector<TableRow> rows_;
  std::vector<Column> columns_;
  std::map<int, FiguresVoice> figures_voices_;  // by style
};

}  // namespace broadsheet
