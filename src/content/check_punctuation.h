#pragma once

#include "source/diagnostics.h"

#include <string_view>

namespace broadsheet {

// Warns of every half-width `,;:?!()` that touches a Chinese character (CLREQ, composition of marks). `where` holds
// the text, as it is or between quotes; each mark is pointed at where it can be told, else the whole of `where`.
void check_punctuation(std::string_view text, Span where, const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace broadsheet
