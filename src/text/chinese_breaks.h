#pragma once

#include <string_view>
#include <vector>

#include "text/character_class.h"
#include "text/shape.h"
#include "text/text_rules.h"

namespace broadsheet {

// Corrects the break opportunities of UAX #14 to the rules of Chinese at a level; numbers with their signs and ranges,
// and Western words, stay whole at every level.
void apply_chinese_breaks(std::u32string_view text, const std::vector<CharacterClass>& classes, BreakLevel level,
                          std::vector<BreakKind>& breaks);

}  // namespace broadsheet
