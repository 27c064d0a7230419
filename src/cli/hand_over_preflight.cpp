// In the program `broadsheet`, the command `preflight` holds editions to a press. PDFs are for `broadsheet-preflight`,
// which stands beside it: qpdf brings a library of ciphers with it, and a render would wait for both to be loaded.

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/preflight_edition.h"
#include "cli/preflight_options.h"

namespace broadsheet {

namespace {

std::vector<std::string> words_of(const CLI::App& command);
int hand_over(std::vector<std::string> words, const Console& console);

}  // namespace

Command add_preflight_command(CLI::App& program) {
  const auto options = std::make_shared<PreflightCommandOptions>();
  CLI::App* command = add_preflight_options(program, *options);
  return {command, [options, command](const Console& console) {
            return may_be_pdf(options->file) ? hand_over(words_of(*command), console)
                                             : preflight_edition(*options, console);
          }};
}

namespace {

// The options as they were read, for the other program to read again.
std::vector<std::string> words_of(const CLI::App& command) {
  std::vector<std::string> words, files;
  for (const CLI::Option* option : command.get_options()) {
    const bool is_flag = option->get_items_expected_max() == 0;
    for (const std::string& value : option->results()) {
      if (option->get_positional()) {
        files.push_back(value);
        continue;
      }
      words.push_back(option->get_name());
      if (!is_flag) words.push_back(value);
    }
  }
  words.emplace_back("--");
  words.insert(words.end(), files.begin(), files.end());
  return words;
}

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
