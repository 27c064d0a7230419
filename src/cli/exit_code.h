#pragma once

#include <vector>

#include "batch/edition_report.h"

namespace broadsheet {

// What the program tells the shell. A batch that was interrupted ends with 128 and the number of the signal.
namespace exit_code {
constexpr int fine = 0;
constexpr int input_error = 1;
constexpr int usage_error = 2;
constexpr int overset = 3;
constexpr int breaches = 3;  // of the rules that a PDF for the press is held to
}  // namespace exit_code

// The worst of the reports: an error is worse than text that does not fit, and wrong usage worse than
// both.
int worst_exit_code(const std::vector<EditionReport>& reports);

}  // namespace broadsheet
