#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "house.h"

namespace broadsheet::house {

inline const std::filesystem::path project = PROJECT_DIR;

// A file that cannot be read fails the test.
std::string read_file(const std::filesystem::path& path);
// The .h and .cpp files below a folder, sorted.
std::vector<SourceFile> sources_below(const std::filesystem::path& folder);

}  // namespace broadsheet::house
