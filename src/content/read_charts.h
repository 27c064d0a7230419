#pragma once

#include "content/edition.h"
#include "yaml/yaml_node.h"

#include <vector>

namespace broadsheet {

// The charts under `charts`, by name. Figures are read to their last digit and kept as typed.
std::vector<Chart> read_charts(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace broadsheet
