#include <fmt/format.h>

#include <memory>
#include <system_error>
#include <thread>

#include "batch/run_batch.h"
#include "batch/write_edition.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/own_resources.h"
#include "cli/print_reports.h"
#include "display/dump.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

struct RenderOptions {
  std::vector<fs::path> editions;
  fs::path output, folder = ".", dump, archive;
  bool allow_overset = false, json = false, ledger = false;
  DataOptions data;
  PressOptions press;

  OversetPolicy overset_policy() const { return allow_overset ? OversetPolicy::Allow : OversetPolicy::Refuse; }
};

int run_render(const RenderOptions& options, const Console& console);
fs::path output_of(const EditionFile& edition, const RenderOptions& options);
std::string usage_mistake(const RenderOptions& options, const std::vector<EditionFile>& editions);
EditionReport render_edition(const EditionFile& edition, const RenderOptions& options, const Resources& resources);
void write_dump(Composed& composed, const fs::path& path, Files& files);
int exit_code_of(const std::vector<EditionReport>& reports, OversetPolicy policy);

}  // namespace

Command add_render_command(CLI::App& program) {
  const auto options = std::make_shared<RenderOptions>();
  CLI::App* command = program.add_subcommand("render", "Make a PDF of each edition.");
  add_editions_option(*command, options->editions);
  CLI::Option* output = command->add_option("-o,--output", options->output, "The PDF of a single edition");
  output->type_name("OUT.pdf");
  command->add_option("-d,--directory", options->folder, "The folder that gets ID.pdf of each edition; else this one")
      ->type_name("DIR")
      ->excludes(output);
  command->add_option("--dump", options->dump, "Also write every line, glyph, picture and rule of a single edition")
      ->type_name("OUT.json");
  command
      ->add_option("--archive", options->archive,
                   "Also write a single edition's archive into this folder: ALTO, METS, ninjs and texts")
      ->type_name("DIR")
      ->check(not_empty());
  command->add_flag("--allow-overset", options->allow_overset,
                    "Make the PDF even if text does not fit, and exit with 0");
  add_json_option(*command, options->json);
  add_ledger_option(*command, options->ledger);
  add_press_options(*command, options->press);
  add_data_options(*command, options->data);
  add_example(*command, "broadsheet render content/jiangbei-2020 -o out/jiangbei-2020.pdf");
  return {command, [options](const Console& console) { return run_render(*options, console); }};
}

namespace {

int run_render(const RenderOptions& options, const Console& console) {
  const auto editions = choose_editions(options.editions, console);
  if (!editions) return exit_code::usage_error;
  if (const std::string mistake = usage_mistake(options, *editions); !mistake.empty()) {
    console.err << "broadsheet render: " << mistake << "\n";
    return exit_code::usage_error;
  }
  OwnResources resources(options.data);
  if (!resources.use_press(options.press, console)) return exit_code::input_error;
  resources.use_picture_threads(static_cast<int>(std::thread::hardware_concurrency()));
  const auto print = [&](const EditionReport& report, const BatchProgress&) {
    if (options.json) return;
    console.err << report.diagnostics_text << std::flush;
    if (report.output) console.out << outcome_text(report) << "\n";
    // A plant is not sent what does not fit.
    if (!report.output && report.status == EditionStatus::Overset && options.press.press.empty())
      console.err << fmt::format("{}: no PDF is made; --allow-overset makes one to look at\n", report.edition.string());
    const LedgerLength length = options.ledger ? LedgerLength::Whole : LedgerLength::Summary;
    (report.output ? console.out : console.err) << ledgers_text(report, length) << std::flush;
  };
  const auto render = [&](const EditionFile& edition) { return render_edition(edition, options, resources.shared()); };
  const auto reports = run_batch(*editions, render, {.threads = 1, .on_done = print, .is_interrupted = {}});
  if (options.json) console.out << to_json(reports);
  return exit_code_of(reports, options.overset_policy());
}

// What -o, --dump and --archive cannot mean; empty when all is well.
std::string usage_mistake(const RenderOptions& options, const std::vector<EditionFile>& editions) {
  for (const auto& [option, path] : {std::pair{"-o", options.output}, std::pair{"--dump", options.dump}}) {
    if (path.empty()) continue;
    if (editions.size() > 1) return fmt::format("{} takes one edition at a time, not {}", option, editions.size());
    std::error_code error;
    if (fs::equivalent(path, editions.front().path, error))
      return fmt::format("{} `{}` would overwrite the edition itself", option, path.string());
    if (fs::is_directory(path, error)) return fmt::format("{} `{}` is a folder", option, path.string());
  }
  if (options.archive.empty()) return {};
  if (editions.size() > 1) {
    return fmt::format("--archive takes one edition at a time, not {}; `batch` takes many", editions.size());
  }
  for (const fs::path& path : {output_of(editions.front(), options), options.dump}) {
    if (path.empty() || !lies_in(path, options.archive)) continue;
    return fmt::format("`{}` would lie in the folder of --archive `{}`, which is for the archive alone", path.string(),
                       options.archive.string());
  }
  return {};
}

fs::path output_of(const EditionFile& edition, const RenderOptions& options) {
  return options.output.empty() ? pdf_path(options.folder, edition) : options.output;
}

EditionReport render_edition(const EditionFile& edition, const RenderOptions& options, const Resources& resources) {
  Composed composed = compose_edition(edition.path, resources, options.overset_policy());
  if (!options.dump.empty()) write_dump(composed, options.dump, resources.files);
  return write_edition(composed, edition, output_of(edition, options).lexically_normal(), options.overset_policy(),
                       resources, options.archive);
}

// A page, or an array of the pages when there are several.
void write_dump(Composed& composed, const fs::path& path, Files& files) {
  if (composed.pages.empty()) return;
  std::string json = dump(composed.pages.front());
  if (composed.pages.size() > 1) {
    for (std::size_t i = 1; i < composed.pages.size(); ++i) json += ",\n" + dump(composed.pages[i]);
    json = "[" + json + "]\n";
  }
  if (const auto failure = files.write(path, json))
    composed.diagnostics.error({}, fmt::format("`{}` could not be written: {}", path.string(), *failure));
}

int exit_code_of(const std::vector<EditionReport>& reports, OversetPolicy policy) {
  const int code = worst_exit_code(reports);
  return code == exit_code::overset && policy == OversetPolicy::Allow ? exit_code::fine : code;
}

}  // namespace

}  // namespace broadsheet
