#include "preflight/pdf_report.h"

#include <fmt/format.h>

#include "preflight/rules.h"
#include "source/diagnostics.h"

namespace broadsheet {

namespace {

constexpr int shown_of_each_rule = 5;

std::string place_text(const PdfFinding& finding);

}  // namespace

std::string standard_name(PrintStandard standard) {
  return standard == PrintStandard::X4 ? "PDF/X-4" : "PDF/X-1a:2003";
}

int count_findings(const PdfReport& report, Severity severity) {
  // Findings of one rule are all of one severity, and one at least is kept.
  std::map<std::string, Severity> severities;
  for (const PdfFinding& finding : report.findings) severities[finding.rule] = finding.severity;
  int count = 0;
  for (const auto& [rule, of_rule] : report.counts) count += severities.at(rule) == severity ? of_rule : 0;
  return count;
}

std::string to_text(const PdfReport& report, const std::string& path) {
  if (!report.unreadable.empty()) return fmt::format("{}: error: {}\n", path, report.unreadable);
  const int errors = count_findings(report, Severity::Error), warnings = count_findings(report, Severity::Warning);
  std::string text =
      fmt::format("{}: {}, held to {}: {}, {}\n", path, counted(report.pages, "page"), standard_name(report.standard),
                  counted(errors, "error"), counted(warnings, "warning"));
  const PdfFinding* before = nullptr;
  int of_rule = 0;
  for (const PdfFinding& finding : report.findings) {
    if (!before || before->rule != finding.rule) {
      const PdfRule* rule = find_pdf_rule(finding.rule);
      const char* word = finding.severity == Severity::Error ? "error" : "warning";
      text += fmt::format("\n{} {}: {}\n", word, finding.rule, rule ? rule->title : "");
      if (!finding.hint.empty()) text += fmt::format("  = hint: {}\n", finding.hint);
      of_rule = 0;
    }
    before = &finding;
    ++of_rule;
    if (of_rule <= shown_of_each_rule) text += fmt::format("  {}{}\n", place_text(finding), finding.message);
    const int more = report.counts.at(finding.rule) - shown_of_each_rule;
    if (of_rule == shown_of_each_rule && more > 0) text += fmt::format("  and {} more\n", more);
  }
  return text;
}

namespace {

std::string place_text(const PdfFinding& finding) {
  std::string place;
  if (finding.page > 0) place = fmt::format("page {}", finding.page);
  if (finding.object > 0) place += fmt::format("{}object {}", place.empty() ? "" : ", ", finding.object);
  return place.empty() ? place : place + ": ";
}

}  // namespace

}  // namespace broadsheet
