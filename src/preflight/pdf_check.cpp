#include "preflight/pdf_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <functional>

#include "preflight/rules.h"

namespace broadsheet {

void PdfCheck::report(std::string_view rule, PdfPlace place, std::string message, std::string hint) const {
  const bool is_of_tags = rule.substr(0, 3) == "UA-";
  const Severity most = is_of_tags && !claims_ua() ? Severity::Warning : Severity::Error;
  findings.add(rule, most, place, std::move(message), std::move(hint));
}

void FindingList::add(std::string_view rule, Severity most, PdfPlace place, std::string message, std::string hint) {
  const PdfRule* known = find_pdf_rule(rule);
  assert(known && "a rule that is not in the table");
  if (!known) return;
  const std::string said = fmt::format("{} {} {} {}", rule, place.page, place.object, message);
  if (!known_.insert(std::hash<std::string>()(said)).second) return;
  OfRule& of_rule = by_rule_[std::string(rule)];
  ++of_rule.count;
  if (of_rule.count > kept_) return;
  of_rule.findings.push_back({std::string(rule), std::min(known->severity, most), std::move(message), std::move(hint),
                              place.page, place.object});
}

void FindingList::move_into(PdfReport& report) {
  for (const PdfRule& rule : pdf_rules()) {
    const auto found = by_rule_.find(std::string(rule.id));
    if (found == by_rule_.end()) continue;
    report.counts[found->first] = found->second.count;
    for (PdfFinding& finding : found->second.findings) report.findings.push_back(std::move(finding));
  }
  by_rule_.clear();
}

}  // namespace broadsheet
