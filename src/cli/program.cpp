#include "cli/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "cli/commands.h"
#include "cli/exit_code.h"

namespace broadsheet {

namespace {

constexpr const char* description = "Newspaper pages from YAML, as print-ready PDF.";
constexpr const char* footer =
    "Exit codes: 0 fine; 1 errors in the input; 2 wrong usage; 3 the text does not fit the page.\n"
    "\n"
    "Example:\n"
    "  broadsheet render content/jiangbei-2020 -d out";

int run_chosen(const std::vector<Command>& commands, const Console& console);

}  // namespace

int run_program(std::vector<std::string> arguments, const Console& console) {
  CLI::App program(description, "broadsheet");
  program.footer(footer);
  program.set_version_flag("--version", "broadsheet " BROADSHEET_VERSION);
  program.require_subcommand(1);
  const std::vector<Command> commands = {add_render_command(program), add_check_command(program),
                                         add_batch_command(program), add_proof_command(program),
                                         add_fonts_command(program)};
  try {
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    program.parse(std::move(arguments));
    return run_chosen(commands, console);
  } catch (const CLI::ParseError& error) {
    return program.exit(error, console.out, console.err) == 0 ? exit_code::fine : exit_code::usage_error;
  } catch (const std::exception& error) {
    console.err << "broadsheet: " << error.what() << "\n";
    return exit_code::input_error;
  }
}

namespace {

int run_chosen(const std::vector<Command>& commands, const Console& console) {
  const auto chosen =
      std::find_if(commands.begin(), commands.end(), [](const Command& command) { return command.grammar->parsed(); });
  return chosen->run(console);
}

}  // namespace

}  // namespace broadsheet
