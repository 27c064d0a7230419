#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace broadsheet {

// The character at `at`, which is moved past it; U+FFFD, one byte long, where the bytes are no UTF-8. `at` must lie
// before the end.
char32_t next_character(std::string_view text, std::size_t& at);

// The characters of a text, invalid bytes as U+FFFD.
std::u32string to_characters(std::string_view text);
void append_character(std::string& text, char32_t character);

// The offset of the first byte that is no UTF-8.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// How many cells of a terminal a character fills: 2 for Chinese characters and full-width marks, 0 for combining ones.
int cell_width(char32_t character);

}  // namespace broadsheet
