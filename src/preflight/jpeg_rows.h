#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace broadsheet {

// Undoes a JPEG of four inks row by row, four bytes a pixel, as they stand in its data. Returns what is wrong with it;
// then not all rows were seen, or not all are right.
std::string read_jpeg_rows(std::string_view data, const std::function<void(std::string_view row)>& see);

}  // namespace broadsheet
