#pragma once

#include "content/edition.h"
#include "yaml/yaml_node.h"

#include <vector>

namespace broadsheet {

// The groups of figures under `indicators`, by name.
std::vector<Indicators> read_indicators(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace broadsheet
