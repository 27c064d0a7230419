#include "cli/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "source/diagnostics.h"

namespace broadsheet {

namespace {

constexpr const char* description = "Newspaper pages from YAML, as print-ready PDF.";
constexpr const char* footer =
    "Exit codes: 0 fine; 1 errors in the input; 2 wrong usage; 3 the text does not fit the page, or a page\n"
    "or a PDF breaks a rule of print.\n"
    "\n"
    "Example:\n"
    "  broadsheet render content/jiangbei-2020 -d out";

int run_chosen(const std::vector<Command>& commands, const Console& console);
int explain(const CLI::ParseError& error, const CLI::App& program, const std::string& first_word,
            const Console& console);

}  // namespace

int run_program(std::vector<std::string> arguments, const Console& console) {
  CLI::App program(description, "broadsheet");
  program.footer(footer);
  program.set_version_flag("--version", "broadsheet " BROADSHEET_VERSION);
  program.require_subcommand(1);
  const std::vector<Command> commands = {add_render_command(program),   add_check_command(program),
                                         add_batch_command(program),    add_proof_command(program),
                                         add_typeset_command(program),  add_fonts_command(program),
                                         add_preflight_command(program)};
  const std::string first_word = arguments.empty() ? "" : arguments.front();
  try {
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    program.parse(std::move(arguments));
    const int code = run_chosen(commands, console);
    if (console.out.flush()) return code;
    console.err << "broadsheet: standard output could not be written\n";
    return exit_code::input_error;
  } catch (const CLI::ParseError& error) {
    return explain(error, program, first_word, console);
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

// Prints the help or the version that was asked for, or what is wrong with the arguments.
int explain(const CLI::ParseError& error, const CLI::App& program, const std::string& first_word,
            const Console& console) {
  constexpr int asked_for = 0;
  if (error.get_exit_code() == asked_for) return program.exit(error, console.out, console.err);

  const std::vector<const CLI::App*> commands = program.get_subcommands([](const CLI::App*) { return true; });
  std::vector<std::string> names;
  for (const CLI::App* command : commands) names.push_back(command->get_name());
  const bool is_command = std::find(names.begin(), names.end(), first_word) != names.end();
  if (is_command) {
    console.err << fmt::format("broadsheet {0}: {1}\ntry: broadsheet {0} --help\n", first_word, error.what());
  } else if (first_word.empty() || first_word.front() == '-') {
    console.err << program.help();
  } else {
    const std::string near = nearest_word(first_word, names);
    console.err << fmt::format("broadsheet: `{}` is no command{}\ntry: broadsheet --help\n", first_word,
                               near.empty() ? "" : fmt::format("; did you mean `{}`?", near));
  }
  return exit_code::usage_error;
}

}  // namespace

}  // namespace broadsheet
