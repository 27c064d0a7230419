#include "press/press_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace broadsheet {

namespace {

constexpr const char* composing_rule = "ED-04";

PressFinding finding_of(const Diagnostic& diagnostic, const std::vector<Page>& pages);
std::string rules_text(const PressReport& report, Severity severity, const std::string& heading);

}  // namespace

PressReport report_for_press(const std::string& press, const std::vector<Page>& pages,
                             std::vector<PressFinding> for_press, const Diagnostics& of_composing) {
  PressReport report{press, static_cast<int>(pages.size()), std::move(for_press)};
  for (const Diagnostic& diagnostic : of_composing.items()) {
    if (diagnostic.severity != Severity::Note) report.findings.push_back(finding_of(diagnostic, pages));
  }
  const auto place = [&](const PressFinding& finding) {
    const int page = finding.page > 0 ? finding.page : report.pages + 1;
    return std::tuple(page, finding.severity == Severity::Error ? 0 : 1);
  };
  std::stable_sort(report.findings.begin(), report.findings.end(),
                   [&](const PressFinding& a, const PressFinding& b) { return place(a) < place(b); });
  return report;
}

int count_findings(const PressReport& report, Severity severity) {
  return static_cast<int>(std::count_if(report.findings.begin(), report.findings.end(),
                                        [&](const PressFinding& finding) { return finding.severity == severity; }));
}

std::string title_of_rule(const std::string& id) {
  for (std::size_t rule = 0; rule < press_rule_count; ++rule) {
    const PressRuleName name = name_of(static_cast<PressRule>(rule));
    if (name.id == id) return std::string(name.title);
  }
  return "the page is as its edition and its layout ask";
}

std::string to_text(const PressReport& report, const std::string& path, const SourceMap& sources) {
  std::string text = fmt::format("{}: {}, held to the press `{}`: {}, {}\n", path, counted(report.pages, "page"),
                                 report.press, counted(count_findings(report, Severity::Error), "error"),
                                 counted(count_findings(report, Severity::Warning), "warning"));
  int number = 0;
  for (const PressFinding& finding : report.findings) {
    Diagnostic diagnostic = to_diagnostic(finding, place_text(finding));
    diagnostic.message = fmt::format("[{}] {}", ++number, diagnostic.message);
    Diagnostics one;  // they would be put in the order of their sources
    one.add(std::move(diagnostic));
    text += to_text(one, sources);
  }
  return text + rules_text(report, Severity::Error, "errors, by rule:") +
         rules_text(report, Severity::Warning, "warnings, by rule:");
}

namespace {

struct FramePlace {
  int page = 0;
  const PlacedFrame* frame = nullptr;
};

// The frame whose key it is reported at, or whose text it is that does not fit.
FramePlace frame_of(const Diagnostic& diagnostic, const std::vector<Page>& pages) {
  FramePlace near;
  bool is_clear = true;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const int page = static_cast<int>(i) + 1;
    if (diagnostic.page > 0 && diagnostic.page != page) continue;
    for (const PlacedFrame& frame : pages[i].frames) {
      if (frame.span.known() && frame.span == diagnostic.span) return {page, &frame};
      for (const Overset& overset : pages[i].overset) {
        if (overset.frame == frame.name && overset.span == diagnostic.span) return {page, &frame};
      }
      // Of words that do not fit: the frame that says so, whose story begins nearest before them.
      if (diagnostic.severity != Severity::Overset || !frame.overset) continue;
      if (frame.content.file != diagnostic.span.file) continue;
      if (frame.content.begin > diagnostic.span.begin) continue;
      if (near.frame != nullptr && frame.content.begin < near.frame->content.begin) continue;
      is_clear = near.frame == nullptr || frame.content.begin > near.frame->content.begin;
      near = {page, &frame};
    }
  }
  return is_clear ? near : FramePlace{};
}

// What is told of no frame: whether it is told in a file that frames come from.
bool is_of_layout(Span span, const std::vector<Page>& pages) {
  return std::any_of(pages.begin(), pages.end(), [&](const Page& page) {
    return std::any_of(page.frames.begin(), page.frames.end(),
                       [&](const PlacedFrame& frame) { return frame.span.known() && frame.span.file == span.file; });
  });
}

PressFinding finding_of(const Diagnostic& diagnostic, const std::vector<Page>& pages) {
  PressFinding finding;
  finding.rule = composing_rule;
  finding.severity = diagnostic.severity == Severity::Warning ? Severity::Warning : Severity::Error;
  finding.message = diagnostic.message;
  finding.hint = diagnostic.hint;
  const auto [page, frame] = frame_of(diagnostic, pages);
  finding.page = diagnostic.page > 0 ? diagnostic.page : page > 0 || pages.size() != 1 ? page : 1;
  if (frame == nullptr) {
    finding.is_of_content = !is_of_layout(diagnostic.span, pages);
    (finding.is_of_content ? finding.edition : finding.layout) = diagnostic.span;
    return finding;
  }
  finding.parts = {frame->area};
  finding.frame = frame->name;
  finding.place = frame->place;
  finding.layout = frame->span;
  finding.edition = frame->content;
  finding.is_of_content = frame->span != diagnostic.span;
  if (finding.is_of_content) finding.edition = diagnostic.span;
  return finding;
}

std::string rules_text(const PressReport& report, Severity severity, const std::string& heading) {
  std::map<std::string, std::vector<std::size_t>> numbers;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    if (report.findings[i].severity == severity) numbers[report.findings[i].rule].push_back(i + 1);
  }
  if (numbers.empty()) return {};
  std::string text = heading + "\n";
  for (const auto& [rule, of_rule] : numbers) {
    text += fmt::format("  {}  {}: {}\n", rule, title_of_rule(rule), fmt::join(of_rule, ", "));
  }
  return text;
}

}  // namespace

}  // namespace broadsheet
