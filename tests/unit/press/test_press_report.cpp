#include "press/press_report.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "source/files.h"

namespace broadsheet {
namespace {

constexpr int edition_file = 0, layout_file = 1;

SourceMap sources() {
  SourceMap map;
  map.add("edition.yaml", "stories:\n  main: {text: 太长}\n");
  map.add("layout.yaml", "frames:\n  text: {}\n");
  return map;
}

// A page with a frame of 10 by 20 mm, which shows the story.
Page page_with_text(bool overset = false) {
  const Length mm = Length::points(72 / 25.4);
  Page page;
  page.frames.push_back({"text",
                         "text",
                         {mm, 2 * mm, 10 * mm, 20 * mm},
                         {layout_file, 10, 14},
                         "layout.yaml:2",
                         overset,
                         {edition_file, 11, 15}});
  return page;
}

PressFinding finding(int page, const std::string& rule, Severity severity) {
  PressFinding finding;
  finding.page = page;
  finding.rule = rule;
  finding.severity = severity;
  finding.message = fmt::format("{} on {}", rule, page);
  return finding;
}

}  // namespace

TEST_CASE("findings go page by page, errors before warnings, in the order found") {
  const PressReport report =
      report_for_press("plant", {page_with_text(), page_with_text()},
                       {finding(1, "NP-15", Severity::Warning), finding(1, "NP-08", Severity::Error),
                        finding(1, "NP-01", Severity::Error), finding(2, "NP-01", Severity::Error)},
                       {});
  std::vector<std::string> rules;
  for (const PressFinding& item : report.findings) rules.push_back(fmt::format("{} {}", item.page, item.rule));
  CHECK(rules == std::vector<std::string>{"1 NP-08", "1 NP-01", "1 NP-15", "2 NP-01"});
  CHECK(count_findings(report, Severity::Error) == 3);
  CHECK(count_findings(report, Severity::Warning) == 1);
}

TEST_CASE("what composing reports is among the findings, at its frame") {
  Diagnostics told;
  told.overset({edition_file, 18, 22}, "the text does not fit", "cut it");
  told.warning({layout_file, 10, 14}, "two headlines butt");
  told.warning({edition_file, 0, 7}, "of no frame");
  told.note({layout_file, 10, 14}, "not told");
  const PressReport report = report_for_press("plant", {page_with_text(true)}, {}, told);
  CHECK(to_text(report, "edition.yaml", sources()) ==
        "edition.yaml: 1 page, held to the press `plant`: 1 error, 2 warnings\n"
        "edition.yaml:2:10: error: [1] the text does not fit (ED-04, page 1, 10.0 × 20.0 mm at 1.0, 2.0 mm, frame "
        "`text` of layout.yaml:2)\n"
        "    2 |   main: {text: 太长}\n"
        "      |          ^~~~\n"
        "      = hint: cut it\n"
        "layout.yaml:2:3: warning: [2] two headlines butt (ED-04, page 1, 10.0 × 20.0 mm at 1.0, 2.0 mm)\n"
        "    2 |   text: {}\n"
        "      |   ^~~~\n"
        "edition.yaml:1:1: warning: [3] of no frame (ED-04, page 1)\n"
        "    1 | stories:\n"
        "      | ^~~~~~~\n"
        "errors, by rule:\n"
        "  ED-04  the page is as its edition and its layout ask: 1\n"
        "warnings, by rule:\n"
        "  ED-04  the page is as its edition and its layout ask: 2, 3\n");
}

TEST_CASE("words that could be of two frames are told of neither, and of many pages of none") {
  Diagnostics told;
  told.overset({edition_file, 18, 22}, "the text does not fit");
  Page page = page_with_text(true);
  page.frames.push_back(page.frames.front());
  const PressReport report = report_for_press("plant", {page, page_with_text()}, {}, told);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].frame.empty());
  CHECK(report.findings[0].page == 0);
  CHECK(report.findings[0].span() == Span{edition_file, 18, 22});
  page.overset.push_back({"main", "text", 1, 2, "太长", {edition_file, 18, 22}});
  CHECK(report_for_press("plant", {page}, {}, told).findings[0].frame == "text");
}

TEST_CASE("what is said of a page is a finding on it, and its message does not name it twice") {
  Diagnostics told;
  told.add({Severity::Warning, "of no frame", "", {edition_file, 0, 7}, 2, "02"});
  told.add({Severity::Overset, "the text does not fit", "", {edition_file, 18, 22}, 2, "02"});
  CHECK(to_text(told, sources()).find("error: page 02: the text does not fit\n") != std::string::npos);
  const PressReport report = report_for_press("plant", {page_with_text(true), page_with_text(true)}, {}, told);
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].message == "the text does not fit");
  CHECK(report.findings[0].page == 2);
  CHECK(report.findings[0].frame == "text");
  CHECK(report.findings[1].page == 2);
  CHECK(report.findings[1].frame.empty());
}

TEST_CASE("docs/presses.md has each rule of a press, with the force that it has by itself") {
  const std::string text = DiskFiles().read(PROJECT_DIR "/docs/presses.md").value_or("");
  const PressRules rules;
  for (std::size_t i = 0; i < press_rule_count; ++i) {
    const auto rule = static_cast<PressRule>(i);
    const std::string cell = fmt::format("| {} |", name_of(rule).id);
    INFO(cell);
    const std::size_t row = text.find(cell);
    REQUIRE(row != std::string::npos);
    CHECK(text.find(cell, row + 1) == std::string::npos);
    const std::string line = text.substr(row, text.find('\n', row) - row);
    CHECK(line.ends_with(rules.of(rule) == RuleForce::Error ? "| `error` |" : "| `warning` |"));
  }
}

}  // namespace broadsheet
