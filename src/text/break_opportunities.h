#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/character_class.h"
#include "text/shape.h"
#include "text/text_rules.h"

namespace broadsheet {

// For each character of a paragraph, whether a line may end after it: UAX #14 as ICU has it for the language, and for
// Chinese the rules of text/chinese_breaks.h on top. The last one is Forbidden, since nothing follows.
std::vector<BreakKind> break_opportunities(std::u32string_view text, const std::vector<CharacterClass>& classes,
                                           const TextRules& rules);

}  // namespace broadsheet
