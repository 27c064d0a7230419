#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/frame.h"
#include "source/diagnostics.h"
#include "yaml/yaml_node.h"

namespace broadsheet {

// Which fields a pattern may have: those of the edition (see Pattern), or the names of this one place.
struct PatternFields {
  bool of_edition = false;
  std::vector<std::string> names = {};
};

// Reads "{date.year}年" into its pieces. Braces without a partner and unknown fields are reported.
std::optional<Pattern> read_pattern(const YamlNode& node, const PatternFields& fields, Diagnostics& diagnostics);

}  // namespace broadsheet
