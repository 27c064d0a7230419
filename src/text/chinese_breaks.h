#pragma once

#include <string_view>
#include <vector>

#include "text/character_class.h"
#include "text/shape.h"

namespace broadsheet {

// Corrects the break opportunities of UAX #14 to the rules of Chinese, level `GB`: no line begins with a closing mark,
// comma, stop, connector, middle dot or ……, none ends with an opening mark, a solidus does neither (GB/T 15834-2011
// 5.1; CLREQ, prohibition rules for line start and line end); numbers with their signs, ranges and units, and Western
// words, stay whole.
void apply_chinese_breaks(std::u32string_view text, const std::vector<CharacterClass>& classes,
                          std::vector<BreakKind>& breaks);

}  // namespace broadsheet
