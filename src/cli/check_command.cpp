#include <memory>

#include "batch/run_batch.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/own_resources.h"
#include "cli/print_reports.h"

namespace broadsheet {

namespace {

struct CheckOptions {
  std::vector<std::filesystem::path> editions;
  bool json = false, ledger = false;
  DataOptions data;
  PressOptions press;
};

int run_check(const CheckOptions& options, const Console& console);

}  // namespace

Command add_check_command(CLI::App& program) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* command = program.add_subcommand("check", "Read and compose editions, say what is wrong, write nothing.");
  add_editions_option(*command, options->editions);
  add_json_option(*command, options->json);
  add_ledger_option(*command, options->ledger);
  add_press_options(*command, options->press);
  add_data_options(*command, options->data);
  add_example(*command, "broadsheet check content/jiangbei-2020/edition.yaml");
  return {command, [options](const Console& console) { return run_check(*options, console); }};
}

namespace {

int run_check(const CheckOptions& options, const Console& console) {
  const auto editions = choose_editions(options.editions, console);
  if (!editions) return exit_code::usage_error;
  OwnResources resources(options.data);
  if (!resources.use_press(options.press, console)) return exit_code::input_error;
  const auto print = [&](const EditionReport& report, const BatchProgress&) {
    if (options.json) return;
    console.err << report.diagnostics_text << std::flush;
    const LedgerLength length = options.ledger ? LedgerLength::Whole : LedgerLength::Summary;
    console.out << outcome_text(report) << "\n" << ledgers_text(report, length) << std::flush;
  };
  const auto check = [&](const EditionFile& edition) {
    return report_on(compose_edition(edition.path, resources.shared(), OversetPolicy::Refuse), edition);
  };
  const auto reports = run_batch(*editions, check, {.threads = 1, .on_done = print, .is_interrupted = {}});
  if (options.json) console.out << to_json(reports);
  return worst_exit_code(reports);
}

}  // namespace

}  // namespace broadsheet
