#pragma once

#include "fonts/font_book.h"
#include "source/diagnostics.h"

namespace broadsheet {

// The face that a character is taken from when its own lacks it, with a note, once for each character and face. Null,
// with an error at `span`, when no font has it.
const Face* replacement_face(char32_t character, const Face& face, const FontBook& fonts, Span span,
                             Diagnostics& diagnostics);

}  // namespace broadsheet
