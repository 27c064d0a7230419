#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"

namespace broadsheet {

// A rule that a PDF is held to. docs/preflight.md has a row for each; a test compares the two.
struct PdfRule {
  std::string_view id;
  Severity severity;
  std::string_view title;
};

// In the order in which a report has them.
const std::vector<PdfRule>& pdf_rules();

// Null when there is none of that name.
const PdfRule* find_pdf_rule(std::string_view id);

}  // namespace broadsheet
