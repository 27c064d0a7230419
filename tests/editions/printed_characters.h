#pragma once

#include <algorithm>
#include <string>

#include "source/utf8.h"

namespace broadsheet::test {

// Spaces of any width, soft hyphens, and what parts lines: programs differ on where they see them.
inline bool is_blank(char32_t character) {
  return character <= U' ' || character == U'\u00A0' || character == U'\u00AD' || character == U'\u3000' ||
         (character >= U'\u2000' && character <= U'\u200B');
}

// The characters of a text that are printed.
inline std::u32string printed_characters(const std::string& text) {
  std::u32string characters = to_characters(text);
  characters.erase(std::remove_if(characters.begin(), characters.end(), is_blank), characters.end());
  return characters;
}

// The same whatever their order.
inline std::u32string sorted(std::u32string characters) {
  std::sort(characters.begin(), characters.end());
  return characters;
}

}  // namespace broadsheet::test
