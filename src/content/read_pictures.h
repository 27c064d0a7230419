#pragma once

#include "content/edition.h"
#include "yaml/yaml_node.h"

#include <filesystem>
#include <vector>

namespace broadsheet {

// The pictures under `pictures`, by name. Their files are named from `folder`, the edition's; whether they are there
// is not looked at.
std::vector<Picture> read_pictures(const YamlNode& node, const std::filesystem::path& folder, const SourceMap& sources,
                                   Diagnostics& diagnostics);

}  // namespace broadsheet
