#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "preflight/rules.h"

using namespace broadsheet;

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string text_of_folder(const fs::path& folder) {
  std::string text;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name != "rules.cpp" && name != "test_rules_document.cpp") text += read_file(entry.path());
  }
  return text;
}

struct Row {
  std::string id, severity, basis, test;
};

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// The rows of docs/preflight.md that begin with the ID of a rule.
std::vector<Row> documented_rules() {
  std::vector<Row> rows;
  std::istringstream lines(read_file(fs::path(PROJECT_DIR) / "docs/preflight.md"));
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, '|');) cells.push_back(trimmed(cell));
    if (cells.size() < 6 || cells[1].find('-') == std::string::npos || !find_pdf_rule(cells[1])) continue;
    rows.push_back({cells[1], cells[3], cells[4], cells[5]});
  }
  return rows;
}

}  // namespace

TEST_CASE("every rule of preflight has its row, its use and its test") {
  const std::string code = text_of_folder(fs::path(PROJECT_DIR) / "src/preflight");
  const fs::path tests = fs::path(PROJECT_DIR) / "tests/unit/preflight";
  const std::string all_tests = text_of_folder(tests);
  const std::vector<Row> rows = documented_rules();
  std::set<std::string> ids;
  for (const Row& row : rows) {
    INFO(row.id);
    CHECK(ids.insert(row.id).second);
    CHECK(row.severity == (find_pdf_rule(row.id)->severity == Severity::Error ? "error" : "warning"));
    CHECK_FALSE(row.basis.empty());
    const std::string file = row.test.substr(1, row.test.size() - 2);
    CHECK(read_file(tests / file).find(fmt::format("\"{}\"", row.id)) != std::string::npos);
  }
  for (const PdfRule& rule : pdf_rules()) {
    INFO(rule.id);
    CHECK(ids.count(std::string(rule.id)) == 1);
    CHECK(code.find(fmt::format("\"{}\"", rule.id)) != std::string::npos);
    CHECK(all_tests.find(fmt::format("\"{}\"", rule.id)) != std::string::npos);
  }
  CHECK(ids.size() == pdf_rules().size());
}
