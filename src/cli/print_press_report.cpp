#include "cli/print_press_report.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace broadsheet {

namespace {

using Json = nlohmann::ordered_json;

constexpr int indent = 2;

std::string text_of(const Json& json) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

// To a hundredth.
double mm(Length length) {
  constexpr double mm_per_point = 25.4 / 72;
  return std::round(length.pt() * mm_per_point * 100) / 100;
}

void add_text(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

void add_line(Json& object, const char* key, Span span, const SourceMap& sources) {
  if (!span.known()) return;
  const SourceMap::Position position = sources.position(span);
  object[key] = {{"path", sources.path(span.file)}, {"line", position.line}, {"column", position.column}};
}

Json to_json(const PressFinding& finding, std::size_t number, const SourceMap& sources) {
  Json object = {{"number", number},
                 {"rule", finding.rule},
                 {"severity", finding.severity == Severity::Error ? "error" : "warning"},
                 {"message", finding.message}};
  add_text(object, "hint", finding.hint);
  add_text(object, "measured", finding.measured);
  add_text(object, "limit", finding.limit);
  if (finding.page > 0) object["page"] = finding.page;
  if (!finding.parts.empty()) {
    const Rect rect = finding.rect();
    object["rect"] = {{"x", mm(rect.x)}, {"y", mm(rect.y)}, {"width", mm(rect.width)}, {"height", mm(rect.height)}};
    object["parts"] = finding.parts.size();
  }
  add_text(object, "frame", finding.frame);
  add_line(object, "layout", finding.layout, sources);
  add_line(object, "edition", finding.edition, sources);
  return object;
}

}  // namespace

std::string report_json(const PressReport& report, const std::string& path, const SourceMap& sources) {
  Json object = {{"file", path},
                 {"press", report.press},
                 {"pages", report.pages},
                 {"errors", count_findings(report, Severity::Error)},
                 {"warnings", count_findings(report, Severity::Warning)},
                 {"counts", Json::object()},
                 {"findings", Json::array()}};
  std::map<std::string, int> counts;
  for (const PressFinding& finding : report.findings) ++counts[finding.rule];
  object["counts"] = counts;
  std::size_t number = 0;
  for (const PressFinding& finding : report.findings) {
    object["findings"].push_back(to_json(finding, ++number, sources));
  }
  return text_of(object);
}

std::string unreadable_json(const Diagnostics& diagnostics, const std::string& path, const SourceMap& sources) {
  const auto& items = diagnostics.items();
  const auto first =
      std::find_if(items.begin(), items.end(), [](const Diagnostic& item) { return item.severity == Severity::Error; });
  Json object = {{"file", path}, {"unreadable", first == items.end() ? "" : first->message}};
  object["diagnostics"] = Json::parse(to_json(diagnostics, sources));
  return text_of(object);
}

}  // namespace broadsheet
