#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace broadsheet {

// Options that several commands have.
struct DataOptions {
  std::vector<std::filesystem::path> fonts, layouts;  // searched before those of the program
  std::string layout;                                 // in place of the one that an edition names
};

// The press that files are made for, or checked for; empty: none.
struct PressOptions {
  std::string press;
  std::string standard;  // in place of the one that the profile names
  bool allow_placeholders = false;
};

void add_data_options(CLI::App& command, DataOptions& options);
void add_fonts_option(CLI::App& command, DataOptions& options);
void add_editions_option(CLI::App& command, std::vector<std::filesystem::path>& editions);
void add_press_options(CLI::App& command, PressOptions& options);
void add_json_option(CLI::App& command, bool& json);
void add_ledger_option(CLI::App& command, bool& ledger);

// Refuses a value without a character: whoever passes an unset variable of a shell means something else.
CLI::Validator not_empty();

// Puts an example under a command's help.
void add_example(CLI::App& command, const std::string& example);

}  // namespace broadsheet
