#include "cli/preflight_edition.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/data_folders.h"
#include "cli/exit_code.h"
#include "cli/own_resources.h"
#include "cli/print_press_report.h"
#include "cli/print_reports.h"
#include "cli/write_proof.h"
#include "press/press_report.h"
#include "proof/proof_findings.h"

namespace broadsheet {

namespace {

std::string mistake_in(const PreflightCommandOptions& options);
std::string known_presses();
void tell_errors(const Diagnostics& diagnostics, const SourceMap& sources, const std::string& path,
                 const PreflightCommandOptions& options, const Console& console);
bool draw_proof(const Composed& composed, const PressReport& report, const std::filesystem::path& path,
                const Resources& resources, const Console& console);

}  // namespace

int preflight_edition(const PreflightCommandOptions& options, const Console& console) {
  if (const std::string mistake = mistake_in(options); !mistake.empty()) {
    console.err << "broadsheet preflight: " << mistake << "\n";
    return exit_code::usage_error;
  }
  const auto editions = choose_editions({options.file}, console);
  if (!editions) return exit_code::usage_error;
  if (editions->size() != 1) {
    console.err << fmt::format("broadsheet preflight: takes one edition at a time; there are {} in `{}`\n",
                               editions->size(), options.file.string());
    return exit_code::usage_error;
  }
  const EditionFile& edition = editions->front();
  OwnResources resources(options.data);
  const std::string path = edition.path.string();
  SourceMap press_sources;
  Diagnostics of_press;
  if (!resources.use_press(options.press, press_sources, of_press)) {
    tell_errors(of_press, press_sources, path, options, console);
    return exit_code::input_error;
  }

  // What composing has to say is told apart from what the press says.
  Resources for_no_press = resources.shared();
  for_no_press.press = nullptr;
  const Composed composed = compose_edition(edition.path, for_no_press, OversetPolicy::Refuse);
  if (composed.has_errors()) {
    tell_errors(composed.diagnostics, composed.sources, path, options, console);
    return composed.is_wrong_usage ? exit_code::usage_error : exit_code::input_error;
  }
  const PressProfile& press = *resources.shared().press;
  const PressReport report =
      report_for_press(press.name, composed.pages, find_for_press(composed, press, resources.shared().picture_cache),
                       composed.diagnostics);

  console.out << (options.format == "json" ? report_json(report, path, composed.sources)
                                           : to_text(report, path, composed.sources));
  if (!options.proof.empty() && !draw_proof(composed, report, options.proof, resources.shared(), console))
    return exit_code::input_error;
  return count_findings(report, Severity::Error) > 0 ? exit_code::breaches : exit_code::fine;
}

namespace {

std::string mistake_in(const PreflightCommandOptions& options) {
  if (std::string mistake = usage_mistake(options, PreflightSubject::Edition); !mistake.empty()) return mistake;
  if (options.press.press.empty())
    return fmt::format("an edition is held to a press: name one with --press (there are: {})\ntry: {}", known_presses(),
                       "broadsheet preflight --help");
  const std::string kind = options.proof.extension().string();
  if (!options.proof.empty() && kind != ".pdf" && kind != ".png")
    return fmt::format("--proof `{}` ends in none of .pdf, .png", options.proof.string());
  std::error_code error;
  if (std::filesystem::is_directory(options.proof, error))
    return fmt::format("--proof `{}` is a folder", options.proof.string());
  return {};
}

std::string known_presses() {
  std::vector<std::string> names;
  for (const std::string& file : DiskFiles().list(data_folder("presses"))) {
    if (file.ends_with(".yaml")) names.push_back(std::filesystem::path(file).stem().string());
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

// The input is wrong, and there are no pages to be looked at.
void tell_errors(const Diagnostics& diagnostics, const SourceMap& sources, const std::string& path,
                 const PreflightCommandOptions& options, const Console& console) {
  if (options.format == "json") {
    console.out << unreadable_json(diagnostics, path, sources);
  } else {
    console.err << to_text(diagnostics, sources);
  }
}

bool draw_proof(const Composed& composed, const PressReport& report, const std::filesystem::path& path,
                const Resources& resources, const Console& console) {
  Diagnostics failures;
  const std::string pdf = findings_proof_pdf(composed, report, resources.fonts);
  const auto written = write_proof(path, pdf, static_cast<int>(composed.pages.size()), resources.files, failures);
  console.err << to_text(failures, composed.sources);
  for (const std::filesystem::path& file : written) console.err << file.string() << "\n";
  return !failures.has(Severity::Error);
}

}  // namespace

}  // namespace broadsheet
