#pragma once

#include <string>

#include "display/display_list.h"
#include "pdf/document_resources.h"

namespace broadsheet {

struct DrawnPage {
  std::string content;  // operators, not compressed
  PageResources resources;
};

// The page's items in their order. Black alone overprints, anything else knocks out (ISO 32000-1, 8.6.7).
DrawnPage draw_page(const Page& page, DocumentResources& resources);

}  // namespace broadsheet
