#pragma once

#include "layout/page_rules.h"
#include "yaml/yaml_reader.h"

namespace broadsheet {

PageRules read_page_rules(const YamlNode& node, Diagnostics& diagnostics);

}  // namespace broadsheet
