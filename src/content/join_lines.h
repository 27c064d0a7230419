#pragma once

#include "content/edition.h"

#include <string>
#include <string_view>
#include <vector>

namespace broadsheet {

// Makes one line of runs with line ends in them: a line end between two Chinese characters vanishes, any other becomes
// a space, spaces are joined, and those at the edges, full-width ones too, are taken off. Runs of the same voice
// without readings are joined, empty ones go.
std::vector<Run> join_lines(const std::vector<Run>& runs);
std::string join_lines(std::string_view text);

}  // namespace broadsheet
