#pragma once

#include "content/edition.h"
#include "yaml/yaml_node.h"

namespace broadsheet {

// A day written as 2021-01-08; anything else, and a day that the calendar lacks, is reported.
Date read_date(const YamlNode& node, Diagnostics& diagnostics);

}  // namespace broadsheet
