#pragma once

#include <string_view>
#include <vector>

#include "text/shape.h"

namespace broadsheet {

// Lets lines end inside English words of six letters and more, where the patterns of American English (libhyphen)
// divide them, inside names like OpenStreetMap where their words meet, and at soft hyphens. Abbreviations, codes and
// addresses stay whole. Without the patterns installed, so do all words.
void hyphenate(std::u32string_view text, std::vector<BreakKind>& breaks);

// Whether a paragraph is English among Chinese ones: words, and neither an ideograph nor a full-width mark.
bool is_english(std::u32string_view text);

}  // namespace broadsheet
