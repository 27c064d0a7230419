// The command `preflight` of the program `broadsheet-preflight`: PDFs alone.

#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "cli/data_folders.h"
#include "cli/exit_code.h"
#include "cli/preflight_options.h"
#include "cli/print_findings.h"
#include "cli/print_press_report.h"
#include "preflight/preflight_pdf.h"
#include "press/read_press.h"
#include "source/files.h"

namespace broadsheet {

namespace {

int run_preflight(const PreflightCommandOptions& options, const Console& console);
bool take_limits(const PreflightCommandOptions& options, PrintLimits& limits, const Console& console);

}  // namespace

Command add_preflight_command(CLI::App& program) {
  const auto options = std::make_shared<PreflightCommandOptions>();
  CLI::App* command = add_preflight_options(program, *options);
  return {command, [options](const Console& console) { return run_preflight(*options, console); }};
}

namespace {

int run_preflight(const PreflightCommandOptions& options, const Console& console) {
  const std::string path = options.file.string();
  const auto bytes = DiskFiles().read(options.file);
  if (bytes && !may_be_pdf(options.file)) {
    console.err << fmt::format("{}: error: this is no PDF; `broadsheet preflight` is for editions\n", path);
    return exit_code::usage_error;
  }
  if (const std::string mistake = usage_mistake(options, PreflightSubject::Pdf); !mistake.empty()) {
    console.err << "broadsheet preflight: " << mistake << "\n";
    return exit_code::usage_error;
  }
  if (!bytes) {
    console.err << fmt::format("{}: error: cannot be read\n", path);
    return exit_code::input_error;
  }
  PreflightOptions preflight;
  const std::string& standard = options.press.standard;
  if (!standard.empty()) preflight.standard = standard == "x4" ? PrintStandard::X4 : PrintStandard::X1a;
  PrintLimits& limits = preflight.print;
  if (!options.press.press.empty() && !take_limits(options, limits, console)) return exit_code::input_error;
  if (options.least_ppi) limits.picture_resolution = *options.least_ppi;
  if (options.most_ink) limits.total_ink = *options.most_ink;
  if (!options.spot_inks.empty()) limits.spot_inks = options.spot_inks;

  const PdfReport report = preflight_pdf(*bytes, preflight);
  if (options.format == "json") {
    console.out << findings_json(report, path);
  } else {
    (report.unreadable.empty() ? console.out : console.err) << to_text(report, path);
  }
  if (!report.unreadable.empty()) return exit_code::input_error;
  return count_findings(report, Severity::Error) > 0 ? exit_code::breaches : exit_code::fine;
}

// False: there is no such profile, or it has errors, which are printed.
bool take_limits(const PreflightCommandOptions& options, PrintLimits& limits, const Console& console) {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto press = read_press(DiskFiles(), options.press.press, {data_folder("presses")}, sources, diagnostics);
  if (!press && options.format == "json") {
    console.out << unreadable_json(diagnostics, options.file.string(), sources);
  } else {
    console.err << to_text(diagnostics, sources);
  }
  if (!press) return false;
  limits.total_ink = press->limits.total_ink / 100.0;
  limits.many_ink_type = press->limits.type_in_inks.pt();
  limits.reversed_type = press->limits.reversed_type.pt();
  limits.line = press->limits.hairline.pt();
  limits.picture_resolution = press->limits.wanted_ppi;
  limits.line_art_resolution = press->limits.least_line_art_ppi;
  limits.spot_inks = press->limits.spot_inks;
  return true;
}

}  // namespace

}  // namespace broadsheet
