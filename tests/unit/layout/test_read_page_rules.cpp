#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

Reading read_rules_of(const std::string& rules) {
  return read_text_of(plain_layout + "frames: {}\n" + rules);
}

}  // namespace

TEST_CASE(
    "a layout that says nothing of page rules is warned of each, told of tiers in a note, and may not overprint") {
  const Reading reading = read_rules_of("");
  REQUIRE(reading.layout);
  for (std::size_t rule = 0; rule < page_rule_count; ++rule) {
    const RuleForce expected = static_cast<PageRule>(rule) == PageRule::HeadlineTiers ? RuleForce::Note
                               : static_cast<PageRule>(rule) == PageRule::Overlaps    ? RuleForce::Error
                                                                                      : RuleForce::Warning;
    CHECK(reading.layout->page_rules.of(static_cast<PageRule>(rule)) == expected);
  }
}

TEST_CASE("page rules are warnings, errors or off, one by one or all") {
  const Reading reading = read_rules_of("page-rules: {all: off, cut-page: error, captions: warning}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const PageRules& rules = reading.layout->page_rules;
  CHECK(rules.of(PageRule::CutPage) == RuleForce::Error);
  CHECK(rules.of(PageRule::Captions) == RuleForce::Warning);
  CHECK(rules.of(PageRule::ReadingOrder) == RuleForce::Off);
  CHECK(rules.of(PageRule::HeadlineTiers) == RuleForce::Off);
  CHECK(rules.of(PageRule::Overlaps) == RuleForce::Off);

  const Reading strict = read_rules_of("page-rules: {all: error, type-area: off}\n");
  REQUIRE(strict.layout);
  CHECK(strict.layout->page_rules.of(PageRule::TypeArea) == RuleForce::Off);
  CHECK(strict.layout->page_rules.of(PageRule::ReadingOrder) == RuleForce::Error);
  CHECK(strict.layout->page_rules.of(PageRule::HeadlineTiers) == RuleForce::Note);
  const Reading noted = read_rules_of("page-rules: {all: off, headline-tiers: note}\n");
  REQUIRE(noted.layout);
  CHECK(noted.layout->page_rules.of(PageRule::HeadlineTiers) == RuleForce::Note);
}

TEST_CASE("what is wrong with page rules is told at its place") {
  CHECK(read_rules_of("page-rules: {cut-pages: off, captions: eror, headline-tiers: error}\n").report() ==
        "a.yaml:19:14: error: unknown key `cut-pages` in `page-rules`\n"
        "   19 | page-rules: {cut-pages: off, captions: eror, headline-tiers: error}\n"
        "      |              ^~~~~~~~~\n"
        "      = hint: did you mean `cut-page`?\n"
        "a.yaml:19:40: error: `eror` is not a known word for `captions` of `page-rules`\n"
        "   19 | page-rules: {cut-pages: off, captions: eror, headline-tiers: error}\n"
        "      |                                        ^~~~\n"
        "      = hint: did you mean `error`?\n"
        "a.yaml:19:62: error: `error` is not a known word for `headline-tiers` of `page-rules`\n"
        "   19 | page-rules: {cut-pages: off, captions: eror, headline-tiers: error}\n"
        "      |                                                              ^~~~~\n"
        "      = hint: known: off, note\n");
}

}  // namespace broadsheet
