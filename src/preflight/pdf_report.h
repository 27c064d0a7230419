#pragma once

#include <map>
#include <string>
#include <vector>

#include "source/diagnostics.h"

namespace broadsheet {

// What a finished PDF is held to: ISO 15930-7 (PDF/X-4), ISO 15930-4 (PDF/X-1a:2003).
enum class PrintStandard { X4, X1a };

// "PDF/X-4"
std::string standard_name(PrintStandard standard);

// One breach of one rule (docs/preflight.md). The message says what was observed, then what was expected.
struct PdfFinding {
  std::string rule;  // "X4-30"
  Severity severity = Severity::Error;
  std::string message, hint;
  int page = 0;    // from 1; 0: the file as a whole
  int object = 0;  // its number in the file; 0: none of its own
  bool operator==(const PdfFinding&) const = default;
};

struct PdfReport {
  std::string unreadable;  // why the file could not be read at all; then nothing else is filled in
  PrintStandard standard = PrintStandard::X4;
  int pages = 0;
  std::vector<PdfFinding> findings;   // by rule, in the order of the table of rules
  std::map<std::string, int> counts;  // of each rule, those too that `findings` does not keep
};

int count_findings(const PdfReport& report, Severity severity);

// A line for the file, then each rule that was broken, its first few findings and the number of the others.
std::string to_text(const PdfReport& report, const std::string& path);

}  // namespace broadsheet
