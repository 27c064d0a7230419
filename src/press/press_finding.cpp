#include "press/press_finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace broadsheet {

namespace {

constexpr double mm_per_point = 25.4 / 72;

}  // namespace

Rect PressFinding::rect() const {
  if (parts.empty()) return {};
  Rect around = parts.front();
  for (const Rect& part : parts) around = joined(around, part);
  return around;
}

Diagnostic to_diagnostic(const PressFinding& finding, const std::string& about) {
  const Severity severity = finding.severity == Severity::Error ? Severity::Overset : finding.severity;
  std::string message = finding.message;
  if (finding.parts.size() > 1) message += fmt::format("; {} more like it", finding.parts.size() - 1);
  message += " (" + finding.rule;
  if (!about.empty()) message += ", " + about;
  // The caret is in the edition then, and does not show which frame it is.
  if (finding.span() != finding.layout && !finding.frame.empty()) {
    message += fmt::format(", frame `{}`", finding.frame);
    if (!finding.place.empty()) message += " of " + std::filesystem::path(finding.place).filename().string();
  }
  return {severity, message + ")", finding.hint, finding.span()};
}

std::string place_text(const PressFinding& finding) {
  if (finding.page == 0) return {};
  const auto mm = [](Length length) {
    const double value = length.pt() * mm_per_point;
    return fmt::format("{:.{}f}", value, value < 0.95 ? 2 : 1);  // of a hairline one decimal would be 0
  };
  std::string text = fmt::format("page {}", finding.page);
  if (finding.parts.empty()) return text;
  const Rect rect = finding.rect();
  return text + fmt::format(", {} × {} mm at {}, {} mm", mm(rect.width), mm(rect.height), mm(rect.x), mm(rect.y));
}

std::string beginning_of(const std::string& text) {
  constexpr int most = 12;
  int characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (begins && characters++ == most) return text.substr(0, i) + "…";
  }
  return text;
}

void PressFindings::report(PressRule rule, int frame, const Rect& rect, Breach breach) {
  const RuleForce force = std::min(press_.rules.of(rule), breach.most);
  if (force == RuleForce::Off) return;
  const std::string id(name_of(rule).id);
  const auto [known, is_new] = known_.try_emplace({frame, id, breach.measured, breach.hint}, found_.size());
  if (!is_new) {
    found_[known->second].parts.push_back(rect);
    return;
  }
  const PlacedFrame& placed = page_.frames[static_cast<std::size_t>(frame)];
  PressFinding finding;
  finding.rule = id;
  finding.severity = force == RuleForce::Error ? Severity::Error : Severity::Warning;
  finding.message = std::move(breach.message);
  finding.hint = std::move(breach.hint);
  finding.measured = std::move(breach.measured);
  finding.limit = std::move(breach.limit);
  finding.parts = {rect};
  finding.frame = placed.name;
  finding.place = placed.place;
  finding.layout = placed.span;
  finding.edition = placed.content;
  finding.is_of_content = breach.is_of_content;
  found_.push_back(std::move(finding));
}

}  // namespace broadsheet
