#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/print_findings.h"
#include "cli/shared_options.h"
#include "preflight/preflight_pdf.h"
#include "source/files.h"

namespace broadsheet {

namespace {

struct PreflightCommandOptions {
  std::filesystem::path file;
  std::string standard;
  std::string format = "text";
  PreflightOptions preflight;
};

int run_preflight(const PreflightCommandOptions& options, const Console& console);

}  // namespace

Command add_preflight_command(CLI::App& program) {
  const auto options = std::make_shared<PreflightCommandOptions>();
  PrintLimits& limits = options->preflight.print;
  CLI::App* command =
      program.add_subcommand("preflight", "Check a finished PDF, whoever made it, before it is printed.");
  command->add_option("FILE", options->file, "A PDF")->type_name("")->required();
  command
      ->add_option("--standard", options->standard,
                   "Hold it to PDF/X-4 (x4) or PDF/X-1a:2003 (x1a), not to the one that it names")
      ->type_name("NAME")
      ->check(CLI::IsMember({"x4", "x1a"}).description(""));
  command->add_option("--format", options->format, "text (the default) or json")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "json"}).description(""));
  command->add_option("--least-ppi", limits.picture_resolution, "Warn of pictures with fewer pixels an inch")
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--most-ink", limits.total_ink, "Warn of colours with more ink, in per cent")
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--ink", limits.spot_inks, "A spot ink of the job; may be repeated. All others are warned of")
      ->type_name("NAME")
      ->allow_extra_args(false);
  add_example(*command, "broadsheet preflight advertisement.pdf --standard x4");
  return {command, [options](const Console& console) { return run_preflight(*options, console); }};
}

namespace {

bool may_be_pdf(const std::filesystem::path& path, const std::string& bytes) {
  return path.extension() == ".pdf" || path.extension() == ".PDF" || bytes.rfind("%PDF-", 0) == 0;
}

int run_preflight(const PreflightCommandOptions& options, const Console& console) {
  const std::string path = options.file.string();
  const auto bytes = DiskFiles().read(options.file);
  if (!bytes) {
    console.err << fmt::format("{}: error: cannot be read\n", path);
    return exit_code::input_error;
  }
  if (!may_be_pdf(options.file, *bytes)) {
    console.err << fmt::format(
        "{}: error: this is no PDF; `broadsheet check EDITION --press NAME` holds an edition to a press\n", path);
    return exit_code::usage_error;
  }
  PreflightOptions preflight = options.preflight;
  if (!options.standard.empty()) preflight.standard = options.standard == "x4" ? PrintStandard::X4 : PrintStandard::X1a;
  const PdfReport report = preflight_pdf(*bytes, preflight);
  if (options.format == "json") {
    console.out << findings_json(report, path);
  } else {
    (report.unreadable.empty() ? console.out : console.err) << to_text(report, path);
  }
  if (!report.unreadable.empty()) return exit_code::input_error;
  return count_findings(report, Severity::Error) > 0 ? exit_code::breaches : exit_code::fine;
}

}  // namespace

}  // namespace broadsheet
