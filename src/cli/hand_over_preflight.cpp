// In the program `broadsheet`, the command `preflight` is that of `broadsheet-preflight`, which stands beside it: qpdf
// brings a library of ciphers with it, and a render would wait for both to be loaded.

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_code.h"

namespace broadsheet {

namespace {

int hand_over(std::vector<std::string> words, const Console& console);

}  // namespace

Command add_preflight_command(CLI::App& program) {
  CLI::App* command =
      program.add_subcommand("preflight", "Check a finished PDF, whoever made it, before it is printed.");
  command->set_help_flag();  // what follows is for the other program, `--help` too
  command->prefix_command();
  return {command, [command](const Console& console) { return hand_over(command->remaining(), console); }};
}

namespace {

// Returns only when it cannot.
int hand_over(std::vector<std::string> words, const Console& console) {
  std::error_code error;
  const std::string program =
      (std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "broadsheet-preflight").string();
  words.insert(words.begin(), {program, "preflight"});
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  console.out.flush();
  execv(program.c_str(), arguments.data());
  console.err << fmt::format("broadsheet: `{}` cannot be run: {}\n", program, std::strerror(errno));
  return exit_code::input_error;
}

}  // namespace

}  // namespace broadsheet
