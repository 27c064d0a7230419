#pragma once

#include <optional>

namespace broadsheet {

// A part of an em.
struct EmPart {
  int numerator, denominator;
};

// How wide a space is, whatever the face says: a word space in Chinese text is a quarter em (CLREQ, mixed text
// composition). Nothing for what is no space; ends of lines have no width.
std::optional<EmPart> space_width(char32_t character);

}  // namespace broadsheet
