// The rules of titles on a composed page: a page that breaks each, and one that just does not.

#include "ruled_page.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string tier(const std::string& story, const std::string& field, const std::string& style,
                 const std::string& place) {
  return "  " + story + "-" + field + ": {kind: line, baseline: 24pt, " + place + ", left: [{text: \"{stories." +
         story + "." + field + "}\", style: " + style + "}]}\n";
}

// In two columns the headlines are 240pt wide and set in 30pt; 3pt and the gutter of 9pt lie between them.
const std::string left = head("spring", at("1-2", "1-4"));
const std::string butting = left + head("trade", at("3-4", "1-4"));

}  // namespace

TEST_CASE("two headlines of like size side by side butt (NP-08)") {
  const std::string rule = "butting-headlines: warning";
  CHECK(
      report_on(rule, butting) ==
      "layout.yaml:24:3: warning: the headlines `春耕备耕全面展开` and `招商引资再上台阶` butt: they stand side by "
      "side, in 30pt and 30pt, and nothing parts them (碰题)\n"
      "   24 |   trade-head: {kind: headline, story: trade, style: head, baseline: 36pt, step: 1pt, least: 12pt, co…\n"
      "      |   ^~~~~~~~~~\n"
      "      = hint: move one up or down, set one vertically or in another size, or part them by a rule, a box or a "
      "picture\n");
  // Two gutters of white are enough, and so is it when less than a third of them is level.
  CHECK(says(report_on(rule, left + head("trade", at("3-4", "1-4") + ", inset: {left: 5pt}")), "(碰题)"));
  CHECK(report_on(rule, left + head("trade", at("3-4", "1-4") + ", inset: {left: 6pt}")).empty());
  CHECK(says(report_on(rule, left + head("trade", at("3-4", "2-5"))), "(碰题)"));
  CHECK(report_on(rule, left + head("trade", at("3-4", "3-6"))).empty());
}

TEST_CASE("headlines of unlike sizes or directions, or parted by something, do not butt (NP-08)") {
  const std::string rule = "butting-headlines: warning";
  const auto with = [&](const std::string& frame) { return report_on(rule, butting + "  it: {" + frame + "}\n"); };
  CHECK(says(report_on(rule, left + head("trade", at("3-4", "1-4"), "less")), "in 30pt and 23pt"));
  CHECK(report_on(rule, left + head("trade", at("3-4", "1-4"), "small")).empty());
  const std::string upright = "  it: {kind: headline, story: trade, style: head, direction: vertical, step: 1pt, ";
  CHECK(report_on(rule, left + upright + "least: 12pt, columns: 3, width: 40pt, rows: 1-30}\n").empty());
  const std::string line = "kind: rule, rule: thin, direction: vertical, align: end, columns: 2, width: 121pt, ";
  CHECK(with(line + "rows: 1-5").empty());
  CHECK(says(with(line + "rows: 6-9"), "(碰题)"));
  CHECK(with("kind: box, rule: thin, columns: 3-4, rows: 1-20").empty());
  CHECK(says(with("kind: box, rule: thin, columns: 1-4, rows: 1-20"), "(碰题)"));
}

TEST_CASE("two headlines without text between them are stacked (NP-09)") {
  const std::string rule = "stacked-headlines: warning";
  CHECK(
      report_on(rule, head("spring", at("1-3", "1-4")) + head("trade", at("1-3", "6-9"))) ==
      "layout.yaml:24:3: warning: the headline `招商引资再上台阶` stands right under the headline `春耕备耕全面展开` "
      "of another story: text was expected between them (叠题)\n"
      "   24 |   trade-head: {kind: headline, story: trade, style: head, baseline: 36pt, step: 1pt, least: 12pt, co…\n"
      "      |   ^~~~~~~~~~\n"
      "      = hint: move one of them, or put text, a picture, a rule or a box between them\n");
  CHECK(report_on(rule, head("spring", at("1-3", "1-4")) + head("trade", at("1-3", "7-10"))).empty());
  CHECK(report_on(rule,
                  head("spring", at("1-3", "1-4")) + text("spring", at("1-3", "5-5")) + head("trade", at("1-3", "6-9")))
            .empty());
  CHECK(report_on(rule, head("spring", at("1-3", "1-4")) + head("trade", at("4-6", "5-8"))).empty());
}

TEST_CASE("the tiers of one title may stand on each other, and a kicker over two headlines (NP-09)") {
  const std::string rule = "stacked-headlines: warning";
  const std::string title = tier("spring", "kicker", "small", at("1-6", "1-2")) + head("spring", at("1-3", "3-6"));
  CHECK(report_on(rule, title + tier("spring", "deck", "small", at("1-3", "7-8"))).empty());
  CHECK(report_on(rule, title + head("trade", at("4-6", "3-6"))).empty());
  CHECK(says(
      report_on(rule, title + tier("spring", "deck", "small", at("1-3", "7-8")) + head("trade", at("1-3", "9-12"))),
      "stands right under the deck `良种已经到村` of another story"));
  CHECK(says(
      report_on(rule, title + tier("trade", "kicker", "small", at("1-3", "7-8")) + head("trade", at("1-3", "9-12"))),
      "the kicker `开局` stands right under the headline `春耕备耕全面展开`"));
  CHECK(report_on(rule, title + head("trade", at("1-3", "8-11")) +
                            "  line: {kind: rule, rule: thin, columns: 1-3, rows: 7}\n")
            .empty());
}

TEST_CASE("a page has one largest headline (NP-12)") {
  const std::string rule = "main-headline: warning";
  CHECK(
      report_on(rule, left + head("trade", at("5-6", "30-33"))) ==
      "layout.yaml:24:3: warning: the headlines `春耕备耕全面展开` and `招商引资再上台阶` are the largest of the page "
      "alike, in 30pt: one main headline was expected (头题)\n"
      "   24 |   trade-head: {kind: headline, story: trade, style: head, baseline: 36pt, step: 1pt, least: 12pt, co…\n"
      "      |   ^~~~~~~~~~\n"
      "      = hint: set one of them larger, or the other smaller\n");
  CHECK(report_on(rule, left + head("trade", at("5-6", "30-33"), "less")).empty());
}

TEST_CASE("the largest headline stands in the upper half (NP-12)") {
  const std::string rule = "main-headline: warning";
  CHECK(
      report_on(rule, head("spring", at("1-3", "51-54"))) ==
      "layout.yaml:23:3: warning: the largest headline, `春耕备耕全面展开`, stands in the lower half of the page "
      "(头题)\n"
      "   23 |   spring-head: {kind: headline, story: spring, style: head, baseline: 36pt, step: 1pt, least: 12pt, …\n"
      "      |   ^~~~~~~~~~~\n"
      "      = hint: the main headline stands in the upper half\n");
  CHECK(report_on(rule, head("spring", at("1-3", "50-53"))).empty());
  CHECK(
      report_on(rule, head("spring", at("1-3", "1-4"), "less") + head("trade", at("1-8", "80-83"))) ==
      "layout.yaml:24:3: warning: the headline `招商引资再上台阶` in the lower half of the page is larger, in 36pt, "
      "than the main headline `春耕备耕全面展开` above it, in 23pt (头题)\n"
      "   24 |   trade-head: {kind: headline, story: trade, style: head, baseline: 36pt, step: 1pt, least: 12pt, co…\n"
      "      |   ^~~~~~~~~~\n"
      "      = hint: set it smaller, or let the two change places\n");
  CHECK(report_on(rule, head("spring", at("1-3", "1-4")) + head("trade", at("1-8", "80-83"), "less")).empty());
}

TEST_CASE("a title takes whole rows (NP-06)") {
  const std::string rule = "headline-rows: warning";
  CHECK(
      report_on(rule, head("spring", at("1-3", "1-4") + ", height: 50pt")) ==
      "layout.yaml:23:3: warning: the headline `春耕备耕全面展开` takes 4.17 rows: a whole number was expected "
      "(标题占行)\n"
      "   23 |   spring-head: {kind: headline, story: spring, style: head, baseline: 36pt, step: 1pt, least: 12pt, …\n"
      "      |   ^~~~~~~~~~~\n"
      "      = hint: a `height` of 5行 makes it whole\n");
  CHECK(report_on(rule, head("spring", at("1-3", "1-4") + ", height: 60pt")).empty());
  CHECK(says(report_on(rule, tier("spring", "kicker", "small", at("1-3", "1-2") + ", inset: {top: 3pt}")),
             "the kicker `一年之计` takes 1.75 rows"));
  const std::string label = tier("spring", "kicker", "small", at("1-3", "1-2") + ", fill: grey, inset: {top: 3pt}");
  CHECK(report_on(rule, label).empty());
}

TEST_CASE("kicker and deck are in proportion to their headline (NP-13)") {
  // Set in 30pt.
  const auto beside = [](const std::string& style) {
    return report_on("headline-tiers: note",
                     tier("spring", "kicker", style, at("1-2", "1-3")) + head("spring", at("1-2", "4-7")));
  };
  CHECK(
      beside("less") ==
      "layout.yaml:23:3: note: the kicker `一年之计` is large beside its headline: 23pt to 30pt (引题、副题)\n"
      "   23 |   spring-kicker: {kind: line, baseline: 24pt, columns: 1-2, rows: 1-3, left: [{text: \"{stories.sprin…\n"
      "      |   ^~~~~~~~~~~~~\n"
      "      = hint: about two 字号 smaller than the headline is usual: 15pt to 20pt\n");
  CHECK(beside("small").empty());
  CHECK(beside("tiny").empty());
  const std::string deck = tier("spring", "deck", "tiny", at("1-3", "8-9"));
  CHECK(says(report_on("headline-tiers: note", head("spring", at("1-3", "4-7")) + deck),
             "note: the deck `良种已经到村` is small beside its headline: 8pt to 36pt"));
}

TEST_CASE("a rule is a warning, an error, or off") {
  CHECK(report_on("", butting).empty());
  CHECK(says(report_on("butting-headlines: error", butting), "error: the headlines"));
  const Composed refused = compose_ruled("butting-headlines: error", butting);
  CHECK(refused.is_overset());
  CHECK_FALSE(refused.has_errors());
}
