#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/character_class.h"
#include "text/stance.h"

namespace broadsheet {

// Characters [begin, end) that stand alike; a number that is combined is a stretch of its own.
struct StanceStretch {
  std::size_t begin = 0, end = 0;
  Stance stance = Stance::Upright;
  bool operator==(const StanceStretch&) const = default;
};

// How the characters of a vertical line stand (CLREQ, mixed text composition in vertical writing mode): Han, single
// letters and digits, short acronyms and numbers of four digits upright; numbers of two or three digits, with or
// without a per cent sign, combined; other Western words, and all words of a phrase with one of these, turned.
std::vector<StanceStretch> vertical_stances(std::u32string_view text, const std::vector<CharacterClass>& classes);

// Whether a character of a vertical line, if it is no point, is turned when its face has no vertical form of it (UAX
// #50: R and Tr).
bool turns_without_form(char32_t character);

// The mark that stands in vertical text for a curly quote of Chinese text: on the mainland 『』 outside and 「」
// inside, in traditional Chinese the other way round. Any other character stands for itself.
char32_t vertical_quote(char32_t character, const std::string& language);

}  // namespace broadsheet
