#pragma once

#include <string>

#include "press/press_report.h"

namespace broadsheet {

// The report as one JSON object: file, press, pages, errors, warnings, counts of each rule, and the findings with their
// numbers, places in millimetres, and lines of layout and edition.
std::string report_json(const PressReport& report, const std::string& path, const SourceMap& sources);

// The same of an edition that has no pages: file, why it is `unreadable`, and all that was reported.
std::string unreadable_json(const Diagnostics& diagnostics, const std::string& path, const SourceMap& sources);

}  // namespace broadsheet
