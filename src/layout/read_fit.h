#pragma once

#include "layout/fit.h"
#include "layout/part_reader.h"

namespace broadsheet {

FitRules read_fit(const YamlNode& node, const LayoutTables& tables, Diagnostics& diagnostics);

}  // namespace broadsheet
