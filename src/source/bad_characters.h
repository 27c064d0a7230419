#pragma once

#include "source/diagnostics.h"

#include <optional>
#include <string_view>

namespace broadsheet {

// The first byte of a file's text that is no UTF-8 or is an invisible control character, as an error.
std::optional<Diagnostic> find_bad_character(std::string_view text, int file);

// The bytes of a byte order mark at the start of a text: 3 or 0.
std::size_t length_of_byte_order_mark(std::string_view text);

}  // namespace broadsheet
