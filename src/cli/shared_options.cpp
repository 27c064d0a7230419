#include "cli/shared_options.h"

namespace broadsheet {

namespace {

void add_folders_option(CLI::App& command, const std::string& name, std::vector<std::filesystem::path>& folders,
                        const std::string& description);

}  // namespace

void add_data_options(CLI::App& command, DataOptions& options) {
  add_fonts_option(command, options);
  add_folders_option(command, "--layouts", options.layouts,
                     "A folder of layouts, before the program's own; may be repeated");
  command.add_option("--layout", options.layout, "Set the editions in this layout, not in the one that they name")
      ->type_name("NAME");
}

void add_fonts_option(CLI::App& command, DataOptions& options) {
  add_folders_option(command, "--fonts", options.fonts, "A folder of fonts, before the program's own; may be repeated");
}

void add_editions_option(CLI::App& command, std::vector<std::filesystem::path>& editions) {
  command
      .add_option("EDITION", editions,
                  "An edition's YAML file; or a folder: its edition.yaml, or all editions in its subfolders")
      ->type_name("")
      ->required();
}

void add_press_options(CLI::App& command, PressOptions& options) {
  CLI::Option* press = command.add_option(
      "--press", options.press,
      "Hold pages to what this printing plant wants, and make its files: a profile's name, or its file");
  press->type_name("NAME");
  command.add_option("--standard", options.standard, "In this standard, not in the one that the press profile names")
      ->type_name("x4|x1a")
      ->check(CLI::IsMember({"x4", "x1a"}).description(""))
      ->needs(press);
  command.add_flag("--allow-placeholders", options.allow_placeholders, "Make a test page, with pictures still to come")
      ->needs(press);
}

void add_json_option(CLI::App& command, bool& json) {
  command.add_flag("--json", json, "Print results and diagnostics as JSON to standard output, nothing else");
}

void add_ledger_option(CLI::App& command, bool& ledger) {
  command.add_flag("--ledger", ledger, "Tell all that was done to fill the pages, and what is left over or white");
}

CLI::Validator not_empty() {
  return {[](const std::string& value) { return value.empty() ? std::string("is empty") : std::string(); }, ""};
}

void add_example(CLI::App& command, const std::string& example) {
  command.footer("Example:\n  " + example);
}

namespace {

void add_folders_option(CLI::App& command, const std::string& name, std::vector<std::filesystem::path>& folders,
                        const std::string& description) {
  command.add_option(name, folders, description)
      ->type_name("DIR")
      ->check(CLI::Validator(CLI::ExistingDirectory).description(""))
      ->allow_extra_args(false);  // one folder each time, so that an edition may follow
}

}  // namespace

}  // namespace broadsheet
