#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "source/diagnostics.h"
#include "source/files.h"
#include "yaml/yaml_node.h"

namespace broadsheet {

// Reads a layout file and those that it extends, and lays each over the one it names: one tree without `extends`,
// whose spans point into the file that each key was written in.
std::optional<YamlNode> read_layout_files(const Files& files, const std::filesystem::path& path,
                                          const std::vector<std::filesystem::path>& folders, SourceMap& sources,
                                          Diagnostics& diagnostics);

}  // namespace broadsheet
