#pragma once

#include "content/edition.h"
#include "yaml/yaml_node.h"

#include <vector>

namespace broadsheet {

// The tables under `tables`, by name. A column whose alignment is not said is one of figures when all its cells are.
std::vector<Table> read_tables(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace broadsheet
