#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <thread>

#include "batch/run_batch.h"
#include "batch/write_edition.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/interruption.h"
#include "cli/own_resources.h"
#include "cli/print_reports.h"
#include "cli/progress_line.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

constexpr const char* report_name = "report.jsonl";
constexpr int most_threads = 1024;  // far more than any machine has, far fewer than would exhaust one

struct BatchCommandOptions {
  std::vector<fs::path> editions;
  fs::path folder, archive;
  int threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  bool json = false;
  DataOptions data;
  PressOptions press;
};

int run_batch_command(const BatchCommandOptions& options, const Console& console);
fs::path archive_path(const EditionFile& edition, const BatchCommandOptions& options);
bool write_report(const std::vector<EditionReport>& reports, const fs::path& path, Files& files,
                  const Console& console);
std::string summary(const std::vector<EditionReport>& reports, const BatchProgress& progress);

}  // namespace

Command add_batch_command(CLI::App& program) {
  const auto options = std::make_shared<BatchCommandOptions>();
  CLI::App* command = program.add_subcommand(
      "batch", "Make PDFs of many editions at once, past bad ones, with a line about each in DIR/report.jsonl.");
  add_editions_option(*command, options->editions);
  command->add_option("-d,--directory", options->folder, "The folder that gets ID.pdf of each edition, and the report")
      ->type_name("DIR")
      ->required();
  command
      ->add_option("--archive", options->archive,
                   "Also write each edition's archive, ALTO, METS, ninjs and texts, into the folder DIR/ID")
      ->type_name("DIR")
      ->check(not_empty());
  command->add_option("-j,--jobs", options->threads, "Editions made at the same time; else as many as processors")
      ->type_name("N")
      ->check(CLI::Range(1, most_threads).description(""));
  add_json_option(*command, options->json);
  add_press_options(*command, options->press);
  add_data_options(*command, options->data);
  add_example(*command, "broadsheet batch content -d out -j 4");
  return {command, [options](const Console& console) { return run_batch_command(*options, console); }};
}

namespace {

int run_batch_command(const BatchCommandOptions& options, const Console& console) {
  const auto editions = choose_editions(options.editions, console);
  if (!editions) return exit_code::usage_error;
  for (const EditionFile& edition : *editions) {
    const fs::path archive = archive_path(edition, options);
    if (archive.empty() || !lies_in(options.folder, archive)) continue;
    console.err << fmt::format("broadsheet batch: `{}` would lie in `{}`, which is for the archive of `{}` alone\n",
                               options.folder.string(), archive.string(), edition.id);
    return exit_code::usage_error;
  }
  OwnResources resources(options.data);
  if (!resources.use_press(options.press, console)) return exit_code::input_error;
  const auto make = [&](const EditionFile& edition) {
    Composed composed = compose_edition(edition.path, resources.shared(), OversetPolicy::Refuse);
    return write_edition(composed, edition, pdf_path(options.folder, edition), OversetPolicy::Refuse,
                         resources.shared(), archive_path(edition, options));
  };

  const Interruption interruption;
  BatchProgress progress{.total = static_cast<int>(editions->size())};
  std::vector<EditionReport> reports;
  {
    ProgressLine line(console);
    const auto follow = [&](const EditionReport&, const BatchProgress& now) { line.show(progress = now); };
    const auto is_interrupted = [&] { return interruption.arrived(); };
    reports = run_batch(*editions, make, {options.threads, follow, is_interrupted});
  }
  const bool is_report_written = write_report(reports, options.folder / report_name, resources.files(), console);
  if (options.json) {
    console.out << to_json(reports);
  } else {
    for (const EditionReport& report : reports)
      if (!report.has_only_notes) console.err << report.diagnostics_text;
    console.out << summary(reports, progress) << "\n";
  }
  if (interruption.arrived()) return 128 + interruption.signal();  // as shells do
  return is_report_written ? worst_exit_code(reports) : exit_code::input_error;
}

// Empty: none.
fs::path archive_path(const EditionFile& edition, const BatchCommandOptions& options) {
  return options.archive.empty() ? fs::path() : options.archive / edition.id;
}

bool write_report(const std::vector<EditionReport>& reports, const fs::path& path, Files& files,
                  const Console& console) {
  std::string lines;
  for (const EditionReport& report : reports) lines += to_json(report) + "\n";
  const auto failure = files.write(path, lines);
  if (failure) console.err << fmt::format("error: `{}` could not be written: {}\n", path.string(), *failure);
  return !failure;
}

std::string summary(const std::vector<EditionReport>& reports, const BatchProgress& progress) {
  const auto count = [&](EditionStatus status) {
    return std::count_if(reports.begin(), reports.end(), [&](const auto& report) { return report.status == status; });
  };
  const int noted = static_cast<int>(
      std::count_if(reports.begin(), reports.end(), [](const EditionReport& report) { return report.has_only_notes; }));
  std::string text = counted(progress.total, "edition");
  if (progress.done < progress.total) text += fmt::format(", {} done before the interruption", progress.done);
  return text +
         fmt::format(": {} fine, {} with errors, {} that do not fit; {} in {:.1f} s, {:.1f} a second",
                     count(EditionStatus::Ok), count(EditionStatus::Error), count(EditionStatus::Overset),
                     counted(progress.pages, "page"), progress.seconds, pages_a_second(progress)) +
         (noted == 0 ? "" : fmt::format("\nnotes on {} are in {}", counted(noted, "edition"), report_name));
}

}  // namespace

}  // namespace broadsheet
