#include "cli/exit_code.h"

#include <algorithm>

namespace broadsheet {

int worst_exit_code(const std::vector<EditionReport>& reports) {
  if (std::any_of(reports.begin(), reports.end(), [](const EditionReport& report) { return report.is_wrong_usage; }))
    return exit_code::usage_error;
  EditionStatus worst = EditionStatus::Ok;
  for (const EditionReport& report : reports) worst = std::max(worst, report.status);
  switch (worst) {
    case EditionStatus::Ok:
      return exit_code::fine;
    case EditionStatus::Overset:
      return exit_code::overset;
    case EditionStatus::Error:
      break;
  }
  return exit_code::input_error;
}

}  // namespace broadsheet
