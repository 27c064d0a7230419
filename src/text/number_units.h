#pragma once

#include <string_view>
#include <vector>

#include "text/shape.h"
#include "text/text_rules.h"

namespace broadsheet {

// Keeps numbers in digits and the Han words that count with them on one line: 3.5个百分点, 20万欧元, 12.3亿元, 第9
// (Chinese headline practice). Places inside that are Allowed become Discouraged or Forbidden.
void keep_units(std::u32string_view text, UnitBreak units, std::vector<BreakKind>& breaks);

}  // namespace broadsheet
