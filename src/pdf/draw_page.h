#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "pdf/content_stream.h"
#include "pdf/document_resources.h"
#include "pdf/pdf_target.h"

namespace broadsheet {

struct DrawnPage {
  std::string content;  // operators, not compressed
  PageResources resources;
  std::vector<MarkedContent> marks;  // by their MCID
};

// The page's items in their order. Black alone overprints, anything else knocks out (ISO 32000-1, 8.6.7). Where
// the standard has tags, what is part of nothing is marked as an artifact (14.8.2.2).
DrawnPage draw_page(const Page& page, DocumentResources& resources, PdfStandard standard);

}  // namespace broadsheet
