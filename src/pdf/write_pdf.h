#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "pdf/pdf_target.h"

namespace broadsheet {

struct PdfMetadata {
  std::string title;
  std::string language;                 // BCP 47
  int year = 1970, month = 1, day = 1;  // of the edition: the file's creation date
};

// The pages as a PDF file: MediaBox, TrimBox and BleedBox, CMYK, subset fonts with ToUnicode, black overprinting; with
// what its standard asks for besides. The same pages give the same bytes. Throws std::runtime_error when the file
// cannot be made (out of memory, a font that cannot be cut).
std::string write_pdf(const std::vector<Page>& pages, const PdfMetadata& metadata, const PdfTarget& target = {});

}  // namespace broadsheet
