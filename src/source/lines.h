#pragma once

#include <cstddef>
#include <string_view>

namespace broadsheet {

// The line that the byte `at` lies on: where it starts, and where it ends without its line end and the spaces before
// that.
std::size_t start_of_line(std::string_view text, std::size_t at);
std::size_t end_of_line(std::string_view text, std::size_t at);

}  // namespace broadsheet
