#include <fmt/format.h>

#include <memory>

#include "batch/run_batch.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/own_resources.h"
#include "cli/print_reports.h"
#include "cli/write_proof.h"
#include "proof/make_proof.h"
#include "source/sha256.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

struct ProofOptions {
  std::vector<fs::path> editions;
  fs::path folder = ".";
  bool json = false;
  DataOptions data;
  PressOptions press;
};

int run_proof(const ProofOptions& options, const Console& console);
EditionReport proof_edition(const EditionFile& edition, const fs::path& folder, const Resources& resources,
                            std::vector<fs::path>& pictures);

}  // namespace

Command add_proof_command(CLI::App& program) {
  const auto options = std::make_shared<ProofOptions>();
  CLI::App* command = program.add_subcommand(
      "proof",
      "Make ID-proof.pdf and ID-proof.png with frames, grid, text that does not fit, and what placeholders need.");
  add_editions_option(*command, options->editions);
  command->add_option("-d,--directory", options->folder, "The folder that gets the files; else this one")
      ->type_name("DIR");
  add_json_option(*command, options->json);
  add_press_options(*command, options->press);
  add_data_options(*command, options->data);
  add_example(*command, "broadsheet proof content/jiangbei-2020 -d out");
  return {command, [options](const Console& console) { return run_proof(*options, console); }};
}

namespace {

int run_proof(const ProofOptions& options, const Console& console) {
  const auto editions = choose_editions(options.editions, console);
  if (!editions) return exit_code::usage_error;
  OwnResources resources(options.data);
  if (!resources.use_press(options.press, console)) return exit_code::input_error;
  std::vector<fs::path> pictures;
  const auto print = [&](const EditionReport& report, const BatchProgress&) {
    if (options.json) return;
    console.err << report.diagnostics_text << std::flush;
    if (report.output) console.out << outcome_text(report) << "\n";
    for (const fs::path& picture : pictures) console.out << picture.string() << "\n";
    console.out << std::flush;
  };
  const auto make = [&](const EditionFile& edition) {
    pictures.clear();
    return proof_edition(edition, options.folder, resources.shared(), pictures);
  };
  const auto reports = run_batch(*editions, make, {.threads = 1, .on_done = print, .is_interrupted = {}});
  if (options.json) console.out << to_json(reports);
  return worst_exit_code(reports);
}

EditionReport proof_edition(const EditionFile& edition, const fs::path& folder, const Resources& resources,
                            std::vector<fs::path>& pictures) {
  Composed composed = compose_edition(edition.path, resources, OversetPolicy::Refuse);
  if (composed.has_errors()) return report_on(composed, edition);

  const fs::path stem = (folder / (edition.id + "-proof")).lexically_normal();
  const fs::path output = stem.string() + ".pdf";
  const std::string pdf = proof_pdf(composed, resources.fonts);
  const int pages = static_cast<int>(composed.pages.size());
  write_proof(output, pdf, pages, resources.files, composed.diagnostics);
  if (!composed.has_errors())
    pictures = write_proof(stem.string() + ".png", pdf, pages, resources.files, composed.diagnostics);

  EditionReport report = report_on(composed, edition);
  report.output = output;
  report.bytes = pdf.size();
  report.sha256 = sha256_hex(pdf);
  return report;
}

}  // namespace

}  // namespace broadsheet
