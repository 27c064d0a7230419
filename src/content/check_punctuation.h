#pragma once

#include "source/diagnostics.h"

#include <string_view>

namespace broadsheet {

// Warns of every half-width `,;:?!().` that touches a Chinese character (CLREQ, composition of marks), and of dots
// between two of them that are no `·` (CLREQ, interpuncts). `where` holds the text, as it is or between quotes; each
// mark is pointed at where it can be told, else the whole of `where`. `before` is the character before the text, 0 for
// none.
void check_punctuation(std::string_view text, char32_t before, Span where, const SourceMap& sources,
                       Diagnostics& diagnostics);

}  // namespace broadsheet
