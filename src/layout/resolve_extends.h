#pragma once

#include <string>
#include <vector>

#include "source/diagnostics.h"
#include "yaml/yaml_node.h"

namespace broadsheet {

// One mapping of a table, with what it extends laid under it. Incomplete: something in the chain of its `extends` was
// wrong and is reported, so that what is missing here need not be.
struct ExtendedEntry {
  std::string name;
  YamlNode node;
  bool is_complete = true;
};

// Carries out each `extends: NAME` in a table of named mappings; the key itself is gone. Names that are not there and
// circles are reported. `what` names an entry in messages: "style".
std::vector<ExtendedEntry> resolve_extends(const std::vector<YamlEntry>& table, const std::string& what,
                                           Diagnostics& diagnostics);

}  // namespace broadsheet
