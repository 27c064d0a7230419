#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/character_class.h"

namespace broadsheet {

// Whether a paragraph in this language (BCP 47; empty: Chinese) is set by the rules of Chinese.
bool is_set_as_chinese(const std::string& language);

// Whether it is that of Taiwan, Hong Kong or Macau.
bool is_traditional_chinese(const std::string& language);

// The classes of a Chinese paragraph's characters, each in its place:
// - ’ between letters is an apostrophe, and quotes around Western words in a Western sentence are Western;
// - — is TwoEm beside another;
// - - before a number is its sign, so Western;
// - all of an address of the net is Western;
// - . , : / are Western only between Western characters (3.5, A/B), else . , : are Other.
std::vector<CharacterClass> contextual_classes(std::u32string_view text);

}  // namespace broadsheet
