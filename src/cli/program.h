#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace broadsheet {

// The whole program: runs the command that the arguments name (without the program's own name) and returns the exit
// code (cli/exit_code.h). Nothing is thrown.
int run_program(std::vector<std::string> arguments, const Console& console);

}  // namespace broadsheet
