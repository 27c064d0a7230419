#pragma once

#include <cstdint>
#include <string_view>

namespace broadsheet {

// Classes of Chinese setting, after CLREQ and GB/T 15834-2011 5.1.
enum class CharacterClass : std::uint8_t {
  Han,        // ideographs, kana, and other full-width letters, digits in circles
  Opening,    // “ ‘ （ 《 〈 「 『 【 〖 〔 ［ ｛
  Closing,    // ” ’ ） 》 〉 」 』 】 〗 〕 ］ ｝
  Comma,      // ， 、 ； ：
  Stop,       // 。 ． ？ ！
  Connector,  // – — ～ -
  MiddleDot,  // · ‧ ・ •
  Solidus,    // / ／
  TwoEm,      // —— …… ⸺
  Western,    // Latin, Greek and Cyrillic letters, digits and the signs that belong to numbers
  Space,      // between words
  FullSpace,  // U+3000 and the fixed spaces U+2000 to U+200A
  Other,
  NoteMark,  // a raised number of a note, which stands close to what it belongs to
};

constexpr bool is_space(CharacterClass c) {
  return c == CharacterClass::Space || c == CharacterClass::FullSpace;
}

// The class of a character by itself; its neighbours may change it (text/contextual_classes.h).
CharacterClass character_class(char32_t character);

// Of half or full width.
constexpr bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

constexpr bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != set.npos;
}

}  // namespace broadsheet
