#include "cli/print_reports.h"

#include <fmt/format.h>

namespace broadsheet {

namespace {

std::string size_text(Size size) {
  constexpr double mm_per_point = 25.4 / 72;
  return fmt::format("{:.1f} × {:.1f} mm", size.width.pt() * mm_per_point, size.height.pt() * mm_per_point);
}

}  // namespace

std::optional<std::vector<EditionFile>> choose_editions(const std::vector<std::filesystem::path>& arguments,
                                                        const Console& console) {
  Diagnostics diagnostics;
  std::vector<EditionFile> editions = find_editions(arguments, diagnostics);
  console.err << to_text(diagnostics, SourceMap{});
  if (diagnostics.has(Severity::Error)) return std::nullopt;
  return editions;
}

std::string byte_text(std::size_t bytes) {
  constexpr double kilobyte = 1000, megabyte = 1000 * kilobyte;
  const double size = static_cast<double>(bytes);
  if (size >= megabyte) return fmt::format("{:.1f} MB", size / megabyte);
  if (size >= kilobyte) return fmt::format("{:.0f} KB", size / kilobyte);
  return fmt::format("{} B", bytes);
}

std::string outcome_text(const EditionReport& report) {
  if (report.output)
    return fmt::format("{}: {}, {}, {}, {:.0f} ms{}", report.output->string(), counted(report.pages, "page"),
                       size_text(report.page_size), byte_text(report.bytes), report.milliseconds,
                       report.overset_lines > 0 ? ", with text left out" : "");
  switch (report.status) {
    case EditionStatus::Ok:
      return fmt::format("{}: fine: {}, {}, {} of text, {}", report.edition.string(), counted(report.pages, "page"),
                         counted(report.frames, "frame"), counted(report.lines, "line"),
                         counted(report.characters, "character"));
    case EditionStatus::Overset:
      // A rule of the page is broken, or words have no frame.
      if (report.overset_lines == 0 && report.white_rows == 0)
        return fmt::format("{}: is not as its layout or its press asks", report.edition.string());
      if (report.overset_lines == 0)
        return fmt::format("{}: does not fit: {} white, about {} too few", report.edition.string(),
                           counted(report.white_rows, "row"), counted(report.characters_short, "character"));
      return fmt::format("{}: does not fit: {}, {} too many", report.edition.string(),
                         counted(report.overset_lines, "line"), counted(report.overset_characters, "character"));
    case EditionStatus::Error:
      break;
  }
  return fmt::format("{}: has errors", report.edition.string());
}

std::string ledgers_text(const EditionReport& report, LedgerLength length) {
  std::string text;
  for (const PageLedger& ledger : report.ledgers) {
    if (length == LedgerLength::Whole) {
      text += ledger_text(ledger);
    } else if (const std::string summary = ledger_summary(ledger); !summary.empty()) {
      text += "  调版：" + summary + "\n";
    }
  }
  return text;
}

std::string to_json(const std::vector<EditionReport>& reports) {
  std::string json = "[";
  for (const EditionReport& report : reports) json += (json.size() > 1 ? ",\n" : "\n") + to_json(report);
  return json + "\n]\n";
}

}  // namespace broadsheet
