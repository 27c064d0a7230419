#include "layout/read_page_rules.h"

#include <string>
#include <vector>

namespace broadsheet {

namespace {

const std::vector<std::string> force_names = {"off", "warning", "error"};
const std::vector<RuleForce> forces = {RuleForce::Off, RuleForce::Warning, RuleForce::Error};
const std::vector<std::string> tier_force_names = {"off", "note"};

}  // namespace

PageRules read_page_rules(const YamlNode& node, Diagnostics& diagnostics) {
  PageRules rules;
  YamlReader reader(node, "`page-rules`", diagnostics);
  const auto all = reader.choice("all", force_names);
  const auto read = [&](const std::string& key, PageRule rule) {
    const auto own = reader.choice(key, force_names);
    if (own || all) rules.set(rule, forces[own ? *own : *all]);
  };
  read("type-area", PageRule::TypeArea);
  read("base-columns", PageRule::BaseColumns);
  read("broken-columns", PageRule::BrokenColumns);
  read("body-leading", PageRule::BodyLeading);
  read("headline-rows", PageRule::HeadlineRows);
  read("butting-headlines", PageRule::ButtingHeadlines);
  read("stacked-headlines", PageRule::StackedHeadlines);
  read("cut-page", PageRule::CutPage);
  read("headline-width", PageRule::HeadlineWidth);
  read("main-headline", PageRule::MainHeadline);
  read("reading-order", PageRule::ReadingOrder);
  read("captions", PageRule::Captions);
  read("overlaps", PageRule::Overlaps);
  const auto tiers = reader.choice("headline-tiers", tier_force_names);
  const bool all_are_off = all && forces[*all] == RuleForce::Off;
  if (tiers ? *tiers == 0 : all_are_off) rules.set(PageRule::HeadlineTiers, RuleForce::Off);
  reader.finish();
  return rules;
}

}  // namespace broadsheet
