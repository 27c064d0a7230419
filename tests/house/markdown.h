#pragma once

#include <string>
#include <vector>

namespace broadsheet::house {

std::vector<std::string> lines_of(const std::string& text);
// The cells of a row of a table, which begins with `|`.
std::vector<std::string> cells_of(const std::string& row);
// What stands between backticks.
std::vector<std::string> code_of(const std::string& cell);

}  // namespace broadsheet::house
