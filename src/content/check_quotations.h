#pragma once

#include "content/edition.h"
#include "source/diagnostics.h"

#include <vector>

namespace broadsheet {

// Warns of every “ and ” of a story that has no partner, and of a paragraph that goes on with the quotation of the one
// before and does not repeat its “ (CLREQ, quotation marks). `where` holds the paragraphs as they were written.
void check_quotations(const std::vector<Paragraph>& paragraphs, Span where, const SourceMap& sources,
                      Diagnostics& diagnostics);

}  // namespace broadsheet
