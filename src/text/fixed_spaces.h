#pragma once

#include <optional>
#include <string_view>

namespace broadsheet {

// A part of an em.
struct EmPart {
  int numerator, denominator;
};

// The distance that is set inside of a name (李　红): drawn nowhere, and no character of the words.
inline constexpr std::string_view em_quad = "\u2001";

// How wide a space is, whatever the face says: a word space in Chinese text is a quarter em (CLREQ, mixed text
// composition). Nothing for what is no space; ends of lines have no width.
std::optional<EmPart> space_width(char32_t character);

}  // namespace broadsheet
