#include <catch2/catch.hpp>

#include "edition_fixture.h"

using namespace broadsheet;

namespace {

// The smallest edition with one table, whose keys begin on line 9.
EditionFixture read_table(const std::string& keys) {
  return EditionFixture(
      "layout: a\ntitle: 表\ndate: 2021-01-08\nstories:\n  main:\n    headline: 题\n    text: 文\ntables: {it: {" +
      keys + "}}\n");
}

Table table_of(const std::string& keys) {
  const EditionFixture read = read_table(keys);
  CHECK(read.report() == "");
  REQUIRE(read.edition);
  return read.edition->tables.at(0);
}

std::string report_of(const std::string& keys) {
  std::string report = read_table(keys).report();
  const std::string folder = "content/x/";
  for (std::size_t at = 0; (at = report.find(folder, at)) != std::string::npos;) report.erase(at, folder.size());
  return report;
}

ColumnAlign align_of(const std::string& cells) {
  return table_of("rows: [" + cells + "]").columns.at(0).align;
}

}  // namespace

TEST_CASE("a table has columns, rows, a total and words round it") {
  const Table table = table_of(
      "title: 预算, note: 注, columns: [{label: 科目}, {label: 金额, unit: 亿元}], rows: [[税收, 58.10], [其他, "
      "\"\"]], "
      "total: [合计, 60]");
  CHECK(table.title.text == "预算");
  CHECK(table.note.text == "注");
  CHECK(table.columns.at(1).unit.text == "亿元");
  CHECK(table.rows.at(0).at(1).text == "58.10");  // as typed
  CHECK(table.rows.at(1).at(1).empty());
  CHECK(table.total.at(0).text == "合计");
  CHECK(table.columns.at(0).align == ColumnAlign::Left);
  CHECK(table.columns.at(1).align == ColumnAlign::Decimal);
}

TEST_CASE("a column is one of figures when all its cells are, if it does not say") {
  CHECK(align_of("[\"1,024.5\"], [-2%], [−3], [—], [~]") == ColumnAlign::Decimal);
  CHECK(align_of("[一], [2]") == ColumnAlign::Left);
  CHECK(align_of("[—], [……]") == ColumnAlign::Left);
  CHECK(align_of("[-], [-x]") == ColumnAlign::Left);
  CHECK(table_of("columns: [{label: 年, align: center}], rows: [[2019]]").columns[0].align == ColumnAlign::Center);
}

TEST_CASE("a hyphen before a figure of a table is a minus, other hyphens stay") {
  const Table table = table_of("rows: [[-2.58%, –3, 1-2, -x, -]], total: [－1, −1, +1, 2, 3]");
  const auto words = [](const std::vector<Text>& row) {
    std::vector<std::string> texts;
    for (const Text& cell : row) texts.push_back(cell.text);
    return texts;
  };
  CHECK(words(table.rows.at(0)) == std::vector<std::string>{"−2.58%", "−3", "1-2", "-x", "-"});
  CHECK(words(table.total) == std::vector<std::string>{"−1", "−1", "+1", "2", "3"});
}

TEST_CASE("what is wrong in a table is told at its place") {
  CHECK(report_of("columns: [{label: 一}, {label: 二}], rows: [[1]]")
            .find("8:57: error: a row of 1 cells, expected 2\n") != std::string::npos);
  CHECK(report_of("rows: [[1, 2], 3, [4, 5]]") ==
        "edition.yaml:8:30: error: a row of a table is no list of cells\n"
        "    8 | tables: {it: {rows: [[1, 2], 3, [4, 5]]}}\n"
        "      |                              ^\n"
        "      = hint: write `[税收, 58.1]`\n");
  CHECK(report_of("rows: [[1], []]").find("8:27: error: a row of a table is no list of cells") != std::string::npos);
  CHECK(report_of("rows: []").find("8:21: error: `rows` of a table is no list of rows") != std::string::npos);
  CHECK(report_of("title: 表").find("8:14: error: a table needs the key `rows`") != std::string::npos);
  CHECK(report_of("columns: 3, rows: [[1]]").find("8:24: error: `columns` of a table is no list of columns") !=
        std::string::npos);
  CHECK(
      report_of("columns: [{unit: 元}], rows: [[1]]").find("8:25: error: a column of a table needs the key `label`") !=
      std::string::npos);
  CHECK(report_of("columns: [{label: 一, align: middle}], rows: [[{}]]")
            .find("`middle` is not a known word for `align`") != std::string::npos);
  CHECK(report_of("rows: [[[1]]]").find("a cell of a table is a list, expected text") != std::string::npos);
  CHECK(report_of("rows: [[1]], sum: [2]").find("unknown key `sum` in a table") != std::string::npos);
}
