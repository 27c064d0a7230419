#pragma once

#include "content/edition.h"
#include "source/diagnostics.h"

#include <string_view>
#include <vector>

namespace broadsheet {

// Body text in Markdown (CommonMark): paragraphs, `##` subheads, strong and emphasis, and two marks of our own for note
// numbers and readings (content/inline_marks.h). Anything else, such as lists, tables, links, pictures, raw HTML, is
// reported with its place. `text` is the bytes of `where`, or, for a YAML scalar, what it means; then all spans are
// `where`.
std::vector<Paragraph> read_markdown(std::string_view text, Span where, const SourceMap& sources,
                                     Diagnostics& diagnostics);

}  // namespace broadsheet
