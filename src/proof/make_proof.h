#pragma once

#include <string>
#include <vector>

#include "broadsheet.h"

namespace broadsheet {

// The pages as an editor reads them in proof (校样). Under each page's content: a watermark with the edition and date,
// the base columns and the baseline grid. Over it: the frames with their names and places in the layout, what is
// overset, and what placeholders need. Beside it, on a wider sheet: the ledger of a page that gives. Page::lines and
// what else describes the content stay as they were.
std::vector<Page> make_proof(const Composed& composed, const FontBook& fonts);

// The proof as a PDF file. Throws what write_pdf throws.
std::string proof_pdf(const Composed& composed, const FontBook& fonts);

}  // namespace broadsheet
