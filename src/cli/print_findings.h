#pragma once

#include <string>

#include "preflight/pdf_report.h"

namespace broadsheet {

// A JSON object: file, standard, pages, errors, warnings, counts of each rule, findings; or file and what made it
// unreadable.
std::string findings_json(const PdfReport& report, const std::string& path);

}  // namespace broadsheet
