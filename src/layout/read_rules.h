#pragma once

#include <vector>

#include "layout/part_reader.h"

namespace broadsheet {

// Reads `rules:`: the strokes and gaps of each, or one `weight`.
std::vector<RuleStyle> read_rules(const YamlNode* table, const LayoutTables& tables, Diagnostics& diagnostics);

// Reads `placeholders:`, with `extends` carried out first.
std::vector<PlaceholderStyle> read_placeholders(const YamlNode* table, const LayoutTables& tables,
                                                Diagnostics& diagnostics);

}  // namespace broadsheet
