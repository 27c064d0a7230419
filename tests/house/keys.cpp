#include "keys.h"

#include <algorithm>
#include <cctype>

#include "markdown.h"

namespace broadsheet::house {

namespace {

bool is_key(const std::string& word);
std::string call_before(const std::string& source, std::size_t literal);

// They get words in the same places, and ask a file for none of them.
const std::set<std::string> calls_that_ask_nothing = {"", "report_unknown", "add_named"};

}  // namespace

std::set<std::string> keys_asked_for(const std::string& source) {
  std::set<std::string> keys;
  std::size_t line_begin = 0;
  for (const std::string& line : lines_of(source)) {
    std::size_t open = line.find('"');
    while (open != std::string::npos) {
      const std::size_t close = line.find('"', open + 1);
      if (close == std::string::npos) break;
      const std::string word = line.substr(open + 1, close - open - 1);
      const bool asks = calls_that_ask_nothing.count(call_before(source, line_begin + open)) == 0;
      if (is_key(word) && asks) keys.insert(word);
      open = line.find('"', close + 1);
    }
    line_begin += line.size() + 1;
  }
  return keys;
}

std::set<std::string> keys_explained(const std::string& document) {
  std::set<std::string> keys;
  std::string table;
  for (const std::string& line : lines_of(document)) {
    if (line.empty() || line[0] != '|') {
      table.clear();
      continue;
    }
    const std::string first_cell = cells_of(line).front();
    if (table.empty()) table = first_cell;
    if (table != " key ") continue;
    for (const std::string& key : code_of(first_cell)) keys.insert(key);
  }
  return keys;
}

namespace {

bool is_key(const std::string& word) {
  return !word.empty() && std::islower(static_cast<unsigned char>(word[0])) &&
         std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::islower(c) || c == '-'; });
}

bool is_of_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

// The name before the bracket in which a literal stands first, or second behind a name; else nothing.
std::string call_before(const std::string& source, std::size_t literal) {
  std::size_t at = literal;
  const auto skip_back = [&](auto is) {
    while (at > 0 && is(source[at - 1])) --at;
  };
  const auto is_space = [](char c) { return c == ' ' || c == '\n'; };
  skip_back(is_space);
  if (at > 0 && source[at - 1] == ',') {
    --at;
    skip_back(is_of_name);
  }
  const bool opens = at > 0 && (source[at - 1] == '(' || source[at - 1] == '{');
  if (!opens) return {};
  const char bracket = source[--at];
  const std::size_t end = at;
  skip_back(is_of_name);
  const std::string name = source.substr(at, end - at);
  return bracket == '{' && name != "pair" ? std::string() : name;
}

}  // namespace

}  // namespace broadsheet::house
