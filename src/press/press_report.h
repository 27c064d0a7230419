#pragma once

#include <string>
#include <vector>

#include "press/press_finding.h"
#include "source/source_map.h"

namespace broadsheet {

// An edition held to a press. The number of a finding is its place in the list, from 1.
struct PressReport {
  std::string press;
  int pages = 0;
  std::vector<PressFinding> findings;
};

// All that keeps composed pages from being printed, or speaks against it: what the press found, and what composing
// reported, text that does not fit above all. Page by page, errors before warnings. Notes are left out.
PressReport report_for_press(const std::string& press, const std::vector<Page>& pages,
                             std::vector<PressFinding> for_press, const Diagnostics& of_composing);

int count_findings(const PressReport& report, Severity severity);

// What a page is like that keeps the rule of this ID.
std::string title_of_rule(const std::string& id);

// A line for the edition, each finding with its number, source line and caret, then the rules with their findings'
// numbers.
std::string to_text(const PressReport& report, const std::string& path, const SourceMap& sources);

}  // namespace broadsheet
