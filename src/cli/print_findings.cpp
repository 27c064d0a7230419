#include "cli/print_findings.h"

#include <nlohmann/json.hpp>

namespace broadsheet {

namespace {

using Json = nlohmann::ordered_json;

Json to_json(const PdfFinding& finding) {
  Json object = {{"rule", finding.rule},
                 {"severity", finding.severity == Severity::Error ? "error" : "warning"},
                 {"message", finding.message}};
  if (!finding.hint.empty()) object["hint"] = finding.hint;
  if (finding.page > 0) object["page"] = finding.page;
  if (finding.object > 0) object["object"] = finding.object;
  return object;
}

}  // namespace

std::string findings_json(const PdfReport& report, const std::string& path) {
  Json object = {{"file", path}};
  if (report.unreadable.empty()) {
    object["standard"] = standard_name(report.standard);
    object["pages"] = report.pages;
    object["errors"] = count_findings(report, Severity::Error);
    object["warnings"] = count_findings(report, Severity::Warning);
    object["counts"] = report.counts;
    object["findings"] = Json::array();
    for (const PdfFinding& finding : report.findings) object["findings"].push_back(to_json(finding));
  } else {
    object["unreadable"] = report.unreadable;
  }
  constexpr int indent = 2;
  return object.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace broadsheet
