// Sheet, columns and body text on a composed page: a page that breaks each rule, and one that just does not.

#include <filesystem>

#include "ruled_page.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string line(const std::string& words, const std::string& place) {
  return "  it: {kind: line, baseline: 9pt, " + place + ", left: [{text: \"" + words + "\", style: body}]}\n";
}

std::string box(const std::string& place) {
  return "  box: {kind: box, fill: grey, columns: 1-8, rows: 1-2, " + place + "}\n";
}

}  // namespace

TEST_CASE("only folio and bleed stand out of the type area (NP-01)") {
  const std::string rule = "type-area: warning";
  CHECK(report_on(rule, line("启事", at("1", "1") + ", offset: {left: 9pt}")) ==
        "layout.yaml:23:3: warning: `it` stands out of the type area by 9pt at the left (版心)\n"
        "   23 |   it: {kind: line, baseline: 9pt, columns: 1, rows: 1, offset: {left: 9pt}, left: [{text: \"启事\", "
        "st…\n"
        "      |   ^~\n"
        "      = hint: only the folio stands there, and what bleeds off the sheet: move it in, or let it bleed\n");
  // Half a character is what hanging marks and hung ink may stand out.
  CHECK(report_on(rule, line("启事", at("1", "1") + ", offset: {left: 4.5pt}")).empty());
  CHECK(report_on(rule, line("{folio.page}", at("1", "1") + ", offset: {up: 20pt}")).empty());
  const std::string folio = line("{date.year}", at("1", "1") + ", offset: {up: 20pt}");
  const std::string folio_rule = "  under: {kind: rule, rule: thin, columns: 1-8, rows: 1, offset: {up: 6pt}}\n";
  CHECK(report_on(rule, folio + folio_rule).empty());
  CHECK(says(report_on(rule, folio_rule), "`under` stands out of the type area by 6pt at the head (版心)"));
  CHECK(says(report_on(rule, box("offset: {left: 40pt}")), "`box` stands out of the type area by 40pt at the left"));
  CHECK(report_on(rule, box("offset: {left: 53.25pt}")).empty());
}

TEST_CASE("the type area is the page less its margins; one that is not given is as wide as the opposite (NP-01)") {
  const auto report = [](const std::string& margins) {
    const Composed composed =
        compose_ruled("type-area: warning", line("启事", "columns: 8, rows: 1, offset: {right: 130pt}"),
                      "columns: 8, column: 11字, gutter: 1字, rows: 100", margins);
    return to_text(composed.diagnostics, composed.sources);
  };
  CHECK_FALSE(says(report("{left: 53.25pt, top: 51pt}"), "版心"));
  CHECK(says(report("{left: 53.25pt, top: 51pt, right: 60mm}"), "`it` stands out of the type area by"));
}

TEST_CASE("a base column is a whole number of characters (NP-02)") {
  const std::string rule = "base-columns: warning", frame = text("spring", at("1", "1-9"));
  CHECK(report_on(rule, frame, "columns: 8, column: 113pt, gutter: 1字, rows: 100") ==
        "layout.yaml:2:28: warning: a base column is 12.56 characters wide: a whole number was expected (基本栏)\n"
        "    2 | grid: {columns: 8, column: 113pt, gutter: 1字, rows: 100, body: 9pt, leading: 12pt, baseline: 10pt}\n"
        "      |                            ^~~~~\n"
        "      = hint: a `column` of 13字 makes it whole\n");
  CHECK(report_on(rule, frame, "columns: 8, column: 117.05pt, gutter: 1字, rows: 100").empty());
}

TEST_CASE("text columns are a whole number of characters (NP-03)") {
  const std::string rule = "broken-columns: warning";
  CHECK(report_on(rule, text("spring", at("1-4", "1-20") + ", text-columns: 3")).empty());
  CHECK(
      report_on(rule, text("spring", at("1-4", "1-20") + ", text-columns: 3, text-gutter: 13.5pt")) ==
      "layout.yaml:23:3: warning: a column of `spring-text` is 17.33 characters wide: a whole number was expected "
      "(破栏)\n"
      "   23 |   spring-text: {kind: text, story: spring, style: body, columns: 1-4, rows: 1-20, text-columns: 3, t…\n"
      "      |   ^~~~~~~~~~~\n"
      "      = hint: a `text-gutter` of 18pt makes it 17\n");
  CHECK(says(report_on(rule, text("spring", at("1-4", "1-20") + ", width: 100pt")),
             "= hint: a `width` of 99pt makes it 11"));
  CHECK(
      report_on(rule, "  it: {kind: text, story: spring, style: tiny, columns: 1, rows: 1-9, width: 90pt}\n").empty());
}

TEST_CASE("the measure of vertical lines is the height of their frame (NP-03)") {
  const std::string rule = "broken-columns: warning";
  const auto of_height = [](const std::string& height) {
    return text("spring", at("1", "1-9") + ", direction: vertical, height: " + height);
  };
  CHECK(report_on(rule, of_height("90pt")).empty());
  CHECK(says(report_on(rule, of_height("93pt")),
             "a line of `spring-text` is 10.33 characters long: a whole number was expected (破栏)"));
  CHECK(says(report_on(rule, of_height("93pt")), "= hint: a `height` of 90pt makes it 10"));
}

TEST_CASE("body text has a leading of 1.25 to 1.40 of its size (NP-04)") {
  const auto report = [](const std::string& style, const std::string& more = {}) {
    return report_on("body-leading: warning",
                     "  it: {kind: text, story: spring, style: " + style + more + ", columns: 1, rows: 1-20}\n");
  };
  CHECK(report("loose") ==
        "layout.yaml:23:3: warning: the lines of `it`, in the style `loose`, stand 1.41 of their size apart: 1.25 to "
        "1.40 was expected (行距)\n"
        "   23 |   it: {kind: text, story: spring, style: loose, columns: 1, rows: 1-20}\n"
        "      |   ^~\n"
        "      = hint: text of 9pt wants a `leading` of 11.25pt to 12.6pt\n");
  CHECK(says(report("tight"), "stand 1.24 of their size apart"));
  CHECK(report("body").empty());
  CHECK(report("loosest").empty());
  CHECK(report("tightest").empty());
  // A lead is set as large and as wide as it likes, and marks between lines have room.
  CHECK(report("loose", ", part: lead").empty());
  CHECK(report("dotted").empty());
  CHECK_FALSE(says(report("smallest"), "(字号)"));
  CHECK(says(report("dense"), "is set in 7pt: 7.5pt to 10.5pt were expected (字号)"));
}

TEST_CASE("the sample pages break none of the rules of the newspaper page") {
  const auto folder = std::filesystem::path(PROJECT_DIR);
  static DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  PictureBook pictures(files);
  LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  for (const char* name : {"jiangbei-2020", "linjiang-2019", "linjiang-2020", "linjiang-2021"}) {
    const Composed composed = compose_edition(folder / "content" / name / "edition.yaml",
                                              {files, fonts, pictures, layouts}, OversetPolicy::Refuse);
    INFO(name);
    REQUIRE(composed.pages.size() == 1);
    CHECK(composed.layouts.front().page_rules.of(PageRule::CutPage) == RuleForce::Warning);
    Diagnostics found;
    check_page_rules(composed.pages.front(), composed.layouts.front(), found);
    CHECK(to_text(found, composed.sources).empty());
  }
}
