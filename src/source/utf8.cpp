#include "source/utf8.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

struct Decoded {
  char32_t character = 0;
  std::size_t length = 0;  // 0: no UTF-8
};

struct Range {
  char32_t first, last;
};

// East Asian Width W and F of Unicode 15, neighbouring ranges joined over what is unassigned.
constexpr std::array<Range, 14> wide_ranges = {{
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x2329, 0x232A},
    {0x23E9, 0x23EC},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD},
}};

// Marks that stand on the character before them, and characters without an image.
constexpr std::array<Range, 5> empty_ranges = {{
    {0x0300, 0x036F},
    {0x200B, 0x200F},
    {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
}};

Decoded decode(std::string_view text, std::size_t at);

template <std::size_t size>
bool contains(const std::array<Range, size>& ranges, char32_t character) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [character](Range range) { return character >= range.first && character <= range.last; });
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
  const Decoded decoded = decode(text, at);
  if (decoded.length == 0) {
    ++at;
    return U'\uFFFD';
  }
  at += decoded.length;
  return decoded.character;
}

std::u32string to_characters(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) characters += next_character(text, at);
  return characters;
}

void append_character(std::string& text, char32_t character) {
  const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (character < 0x80) {
    put(character);
  } else if (character < 0x800) {
    put(0xC0 | (character >> 6));
    put(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    put(0xE0 | (character >> 12));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  } else {
    put(0xF0 | (character >> 18));
    put(0x80 | ((character >> 12) & 0x3F));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  }
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = decode(text, at).length;
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

int cell_width(char32_t character) {
  if (character < 0x300) return 1;
  if (contains(empty_ranges, character)) return 0;
  return contains(wide_ranges, character) ? 2 : 1;
}

namespace {

// The well-formed sequences of the Unicode standard, table 3-7: no overlong forms, no surrogates.
Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [text](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xC2 && first < 0xE0   ? 2
                             : first >= 0xE0 && first < 0xF0 ? 3
                             : first >= 0xF0 && first < 0xF5 ? 4
                                                             : 0;
  if (length == 0 || text.size() - at < length) return {};
  char32_t character = first & (0x7FU >> length);
  for (std::size_t index = at + 1; index < at + length; ++index) {
    if ((byte(index) & 0xC0U) != 0x80U) return {};
    character = (character << 6) | (byte(index) & 0x3FU);
  }
  const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (overlong || surrogate || character > 0x10FFFF) return {};
  return {character, length};
}

}  // namespace

}  // namespace broadsheet
