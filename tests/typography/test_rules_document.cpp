// docs/typography.md claims what these tables prove: every rule has its row, every case stands in the row of its rule,
// and no rule claims more than its cases show.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "case_table.h"
#include "source/files.h"

using namespace broadsheet;
using namespace broadsheet::typography;
namespace fs = std::filesystem;

namespace {

struct Row {
  std::string rule, state;
  std::set<std::string> holds, planned;  // cases
  std::vector<std::string> tests;        // elsewhere, by name
};

std::string read(const fs::path& path) {
  const auto bytes = DiskFiles().read(path);
  REQUIRE(bytes);
  return *bytes;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '|');) {
    const std::size_t begin = cell.find_first_not_of(' ');
    cells.push_back(begin == std::string::npos ? "" : cell.substr(begin, cell.find_last_not_of(' ') - begin + 1));
  }
  return cells;
}

// `LB-01a (LB-01b) “the name of a test”`.
void read_proof(std::string proof, Row& row) {
  const std::string open = "“", close = "”";
  for (std::size_t begin; (begin = proof.find(open)) != std::string::npos;) {
    const std::size_t end = proof.find(close, begin);
    REQUIRE(end != std::string::npos);
    row.tests.push_back(proof.substr(begin + open.size(), end - begin - open.size()));
    proof.erase(begin, end + close.size() - begin);
  }
  std::istringstream words(proof);
  for (std::string word; words >> word;) {
    const bool is_planned = word.front() == '(' && word.back() == ')';
    (is_planned ? row.planned : row.holds).insert(is_planned ? word.substr(1, word.size() - 2) : word);
  }
}

std::vector<Row> read_rows() {
  std::vector<Row> rows;
  std::istringstream document(read(PROJECT_DIR "/docs/typography.md"));
  for (std::string line; std::getline(document, line);) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() < 2 || cells[1].size() != 5 || cells[1][2] != '-') continue;
    INFO(line);
    REQUIRE(cells.size() == 10);  // what stands before the first bar counts, what stands after the last does not
    Row row{cells[1], cells[3], {}, {}, {}};
    read_proof(cells[4], row);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::set<std::string> all_rules() {
  const std::vector<std::pair<std::string, int>> counts = {{"LB", 17}, {"PW", 15}, {"JU", 15},
                                                           {"MX", 13}, {"PA", 11}, {"NP", 16}};
  std::set<std::string> rules;
  for (const auto& [group, count] : counts) {
    for (int i = 1; i <= count; ++i) rules.insert(fmt::format("{}-{:02}", group, i));
  }
  return rules;
}

bool is_test(const std::string& name) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(PROJECT_DIR "/tests")) {
    if (entry.path().extension() != ".cpp") continue;
    if (read(entry.path()).find("TEST_CASE(\"" + name + "\"") != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("docs/typography.md has a row for every rule, and no other") {
  std::multiset<std::string> listed;
  for (const Row& row : read_rows()) listed.insert(row.rule);
  const std::set<std::string> rules = all_rules();
  CHECK(std::vector<std::string>(listed.begin(), listed.end()) == std::vector<std::string>(rules.begin(), rules.end()));
}

TEST_CASE("every case stands in the row of its rule, as it is") {
  std::map<std::string, Row> expected;
  for (const std::string& group : groups()) {
    for (const Case& c : read_cases(group)) {
      INFO(c.id);
      CHECK(all_rules().count(c.rule) == 1);
      (c.state == State::Holds ? expected[c.rule].holds : expected[c.rule].planned).insert(c.id);
    }
  }
  for (const Row& row : read_rows()) {
    INFO(row.rule);
    CHECK(row.holds == expected[row.rule].holds);
    CHECK(row.planned == expected[row.rule].planned);
  }
}

TEST_CASE("no rule claims more than its cases show") {
  for (const Row& row : read_rows()) {
    INFO(row.rule);
    for (const std::string& test : row.tests) {
      INFO(test);
      CHECK(is_test(test));
    }
    const bool is_shown = !row.holds.empty() || !row.tests.empty();
    CHECK((row.state == "proven" || row.state == "partly" || row.state == "not yet"));
    if (row.state == "proven") CHECK((is_shown && row.planned.empty()));
    if (row.state == "partly") CHECK(is_shown);
    if (row.state == "not yet") CHECK(!is_shown);
  }
}
