#pragma once

#include <array>
#include <cstddef>

namespace broadsheet {

// The rules of the newspaper page (NP in docs/typography.md) that are judged on the composed page.
enum class PageRule {
  TypeArea,          // NP-01
  BaseColumns,       // NP-02
  BrokenColumns,     // NP-03
  BodyLeading,       // NP-04
  HeadlineRows,      // NP-06
  ButtingHeadlines,  // NP-08
  StackedHeadlines,  // NP-09
  CutPage,           // NP-10
  HeadlineWidth,     // NP-11
  MainHeadline,      // NP-12
  HeadlineTiers,     // NP-13
  ReadingOrder,      // NP-14
  Captions,          // NP-15
  Overlaps,          // NP-16
};
inline constexpr std::size_t page_rule_count = static_cast<std::size_t>(PageRule::Overlaps) + 1;

// What is said of a page that breaks a rule. Error: it counts as a page that does not fit.
enum class RuleForce { Off, Note, Warning, Error };

// How strictly a layout holds its pages to the rules.
class PageRules {
public:
  // Proportions of tiers are a matter of taste: a note. What is printed over other words nobody can read: an error. All
  // others warn.
  PageRules() {
    forces_.fill(RuleForce::Warning);
    set(PageRule::HeadlineTiers, RuleForce::Note);
    set(PageRule::Overlaps, RuleForce::Error);
  }
  RuleForce of(PageRule rule) const { return forces_[static_cast<std::size_t>(rule)]; }
  void set(PageRule rule, RuleForce force) { forces_[static_cast<std::size_t>(rule)] = force; }

private:
  std::array<RuleForce, page_rule_count> forces_;
};

}  // namespace broadsheet
