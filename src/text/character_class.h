#pragma once

#include <cstdint>

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

}  // namespace broadsheet
