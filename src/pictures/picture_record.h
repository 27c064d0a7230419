#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pictures/convert_picture.h"

namespace broadsheet {

// A converted picture as the bytes of a file, with their SHA-256 in front.
std::string write_record(const ConvertedPicture& picture);

// The picture again; nothing when the bytes are damaged, or no such file.
std::optional<ConvertedPicture> read_record(std::string_view bytes);

// Appends numbers from their lowest byte, and texts after their length.
void append_number(std::string& out, std::uint64_t value);
void append_fraction(std::string& out, double value);
void append_text(std::string& out, std::string_view text);

}  // namespace broadsheet
