#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/own_resources.h"
#include "cli/print_reports.h"
#include "cli/print_slip.h"
#include "cli/typeset_options.h"
#include "display/dump.h"
#include "slip/compose_slip.h"
#include "slip/measure_slip.h"
#include "svg/write_svg.h"

namespace broadsheet {

namespace {

constexpr int most_rows = 60;  // of a page of a slip: about a hand's breadth more than A4 at the usual leading

int run_typeset(const TypesetOptions& options, const Console& console);
std::string file_bytes(Composed& slip, const std::string& extension);

}  // namespace

Command add_typeset_command(CLI::App& program) {
  const auto options = std::make_shared<TypesetOptions>();
  CLI::App* command =
      program.add_subcommand("typeset", "Set one text in one column: a report on its lines, or a PDF, SVG or dump.");
  add_typeset_options(*command, *options);
  add_example(*command, "broadsheet typeset content/jiangbei-2020/lead.md --measure 17字 -o out/lead.pdf");
  return {command, [options](const Console& console) { return run_typeset(*options, console); }};
}

namespace {

int run_typeset(const TypesetOptions& options, const Console& console) {
  const std::optional<SlipSpec> spec = slip_spec(options, console);
  if (!spec) return exit_code::usage_error;
  OwnResources resources(options.data);
  Composed slip = compose_slip(options.text, *spec, resources.shared());
  console.err << to_text(slip.diagnostics, slip.sources);
  if (slip.has_errors() || slip.pages.empty()) return exit_code::input_error;
  const SlipReport report = measure_slip(slip, resources.shared().fonts);
  if (options.output.empty()) {
    console.out << to_text(report, options.measure);
    return exit_code::fine;
  }
  const std::string bytes = file_bytes(slip, options.output.extension().string());
  if (const auto failure = resources.files().write(options.output, bytes)) {
    console.err << fmt::format("error: `{}` could not be written: {}\n", options.output.string(), *failure);
    return exit_code::input_error;
  }
  console.out << fmt::format("{}: {}, {}\n", options.output.string(),
                             counted(static_cast<int>(report.lines.size()), "line"), byte_text(bytes.size()));
  return exit_code::fine;
}

// A PDF is cut into pages; the others hold the slip in one piece.
std::string file_bytes(Composed& slip, const std::string& extension) {
  if (extension == ".svg") return write_svg(slip.pages.front());
  if (extension == ".json") return dump(slip.pages.front());
  slip.pages = cut_slip(slip.pages.front(), slip.layouts.front().grid, most_rows);
  return render_pdf(slip);
}

}  // namespace

}  // namespace broadsheet
