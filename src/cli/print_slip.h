#pragma once

#include <string>

#include "slip/measure_slip.h"

namespace broadsheet {

// A table of a slip's lines, and a summary: gaps in em, what each step of shrinking took, faults. `measure` is as the
// user wrote it.
std::string to_text(const SlipReport& report, const std::string& measure);

}  // namespace broadsheet
