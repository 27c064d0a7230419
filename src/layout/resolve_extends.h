#pragma once

#include <string>

#include "source/diagnostics.h"
#include "yaml/yaml_node.h"

namespace broadsheet {

// A table of named mappings in which each `extends: NAME` is carried out: the entry is laid over the one it names, and
// the key is gone. Names that are not there and circles are reported; such an entry stands as written. `what` names an
// entry in messages: "style".
YamlNode resolve_extends(const YamlNode& table, const std::string& what, Diagnostics& diagnostics);

}  // namespace broadsheet
