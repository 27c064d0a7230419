#pragma once

#include <string>
#include <vector>

#include "broadsheet.h"
#include "press/press_report.h"

namespace broadsheet {

// The pages with what a press finds wrong with them: each finding outlined, red for an error and orange for a warning,
// with its number; and beside the page, on a wider sheet, the list of its findings. What belongs to no page is in the
// list of the first.
std::vector<Page> proof_findings(const Composed& composed, const PressReport& report, const FontBook& fonts);

// The same as a PDF file. Throws what write_pdf throws.
std::string findings_proof_pdf(const Composed& composed, const PressReport& report, const FontBook& fonts);

}  // namespace broadsheet
