#pragma once

#include "cli/console.h"
#include "cli/preflight_options.h"

namespace broadsheet {

// Holds the edition that the options name to their press, tells what was found, draws the proof that they ask for, and
// returns the exit code.
int preflight_edition(const PreflightCommandOptions& options, const Console& console);

}  // namespace broadsheet
