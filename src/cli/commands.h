#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/console.h"

namespace broadsheet {

// Runs a command with the options that were read, and returns the exit code.
using RunCommand = std::function<int(const Console&)>;

// A command of the program: the part of the grammar that names it, and what it does.
struct Command {
  CLI::App* grammar = nullptr;
  RunCommand run;
};

// Each adds one command to the grammar.
Command add_render_command(CLI::App& program);
Command add_check_command(CLI::App& program);
Command add_batch_command(CLI::App& program);
Command add_proof_command(CLI::App& program);
Command add_typeset_command(CLI::App& program);
Command add_fonts_command(CLI::App& program);
Command add_preflight_command(CLI::App& program);

}  // namespace broadsheet
