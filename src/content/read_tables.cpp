#include "content/read_tables.h"

#include "content/figure_sign.h"
#include "content/read_words.h"
#include "yaml/yaml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace broadsheet {

namespace {

using Row = std::vector<Text>;

class TableReader {
public:
  TableReader(const YamlEntry& entry, const SourceMap& sources, Diagnostics& diagnostics)
      : reader_(entry.value, "a table", diagnostics), words_(reader_, sources), sources_(sources), entry_(entry) {}
  Table read();

private:
  void read_columns(const YamlNode& node);
  TableColumn read_column(const YamlNode& node, std::optional<ColumnAlign>& align);
  void read_rows(const YamlNode& node);
  Row read_row(const YamlNode& node);
  void check_cells(const Row& row, const YamlNode& node);
  void align_columns();
  bool is_of_figures(std::size_t column) const;

  YamlReader reader_;
  WordsReader words_;
  const SourceMap& sources_;
  const YamlEntry& entry_;
  Table table_;
  std::vector<std::optional<ColumnAlign>> aligns_;  // as written
};

bool stands_for_none(std::string_view cell);

}  // namespace

std::vector<Table> read_tables(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics) {
  const YamlReader checked(node, "`tables`", diagnostics);
  std::vector<Table> tables;
  for (const YamlEntry& entry : node.entries) tables.push_back(TableReader(entry, sources, diagnostics).read());
  return tables;
}

namespace {

Table TableReader::read() {
  table_.name = entry_.key;
  table_.span = entry_.key_span;
  table_.title = words_.optional("title");
  if (const YamlNode* columns = reader_.find("columns")) read_columns(*columns);
  if (const YamlNode* rows = reader_.require("rows")) read_rows(*rows);
  if (const YamlNode* total = reader_.find("total")) table_.total = read_row(*total);
  table_.note = words_.optional("note");
  reader_.finish();
  align_columns();
  return std::move(table_);
}

void TableReader::read_columns(const YamlNode& node) {
  for (const YamlNode& item :
       members_of(node, "`columns` of a table is no list of columns",
                  "begin each with `- `, as `- {label: 金额, unit: 亿元}`", reader_.diagnostics())) {
    std::optional<ColumnAlign> align;
    table_.columns.push_back(read_column(item, align));
    aligns_.push_back(align);
  }
}

TableColumn TableReader::read_column(const YamlNode& node, std::optional<ColumnAlign>& align) {
  static const std::vector<std::string> aligns = {"left", "center", "right", "decimal"};
  YamlReader reader(node, "a column of a table", reader_.diagnostics());
  WordsReader words(reader, sources_);
  TableColumn column;
  column.label = words.required("label");
  column.unit = words.optional("unit");
  if (const auto choice = reader.choice("align", aligns)) align = static_cast<ColumnAlign>(*choice);
  reader.finish();
  return column;
}

void TableReader::read_rows(const YamlNode& node) {
  for (const YamlNode& item : members_of(node, "`rows` of a table is no list of rows",
                                         "begin each with `- `, as `- [税收, 58.1]`", reader_.diagnostics())) {
    table_.rows.push_back(read_row(item));
  }
}

Row TableReader::read_row(const YamlNode& node) {
  Row row;
  for (const YamlNode& item :
       members_of(node, "a row of a table is no list of cells", "write `[税收, 58.1]`", reader_.diagnostics())) {
    const bool is_empty = item.kind == YamlNode::Kind::Null;
    row.push_back(is_empty ? Text{{}, item.span} : words_.of(item, "a cell of a table"));
    row.back().text = with_minus(row.back().text);
  }
  if (!row.empty()) check_cells(row, node);
  return row;
}

// Where the columns are not written, the first row says how many there are.
void TableReader::check_cells(const Row& row, const YamlNode& node) {
  if (table_.columns.empty()) table_.columns.resize(row.size());
  if (row.size() == table_.columns.size()) return;
  reader_.diagnostics().error(node.span,
                              fmt::format("a row of {} cells, expected {}", row.size(), table_.columns.size()),
                              "an empty cell is written `\"\"`");
}

void TableReader::align_columns() {
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    const auto written = i < aligns_.size() ? aligns_[i] : std::nullopt;
    table_.columns[i].align = written.value_or(is_of_figures(i) ? ColumnAlign::Decimal : ColumnAlign::Left);
  }
}

bool TableReader::is_of_figures(std::size_t column) const {
  bool has_figure = false;
  const auto fits = [&](const Row& row) {
    if (column >= row.size() || stands_for_none(row[column].text)) return true;
    has_figure = has_figure || is_figure(row[column].text);
    return is_figure(row[column].text);
  };
  return std::all_of(table_.rows.begin(), table_.rows.end(), fits) && fits(table_.total) && has_figure;
}

// What tables hold where there is no figure.
bool stands_for_none(std::string_view cell) {
  static constexpr std::array<std::string_view, 7> marks = {"", "-", "–", "—", "——", "…", "……"};
  return std::find(marks.begin(), marks.end(), cell) != marks.end();
}

}  // namespace

}  // namespace broadsheet
