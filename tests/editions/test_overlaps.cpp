// What is printed over the words, pictures and figures of another frame: pages that do, and pages that just do not.

#include "ruled_page.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

const std::string rule = "overlaps: error";

std::string line(const std::string& words, const std::string& more) {
  return "  it: {kind: line, baseline: 9pt, left: [{text: " + words + ", style: body}], " + more + "}\n";
}

std::string picture(const std::string& more) {
  return "  field: {kind: picture, picture: field, placeholder: plain, " + more + "}\n";
}

}  // namespace

TEST_CASE("words, pictures and figures are not printed over those of another frame (NP-16)") {
  const std::string body = text("spring", at("1", "1-9"));
  CHECK(report_on(rule, body + line("启事启事", at("1", "1"))) ==
        "layout.yaml:24:3: error: `it` is printed over `spring-text`, on `田里的活儿一天比一` (重叠)\n"
        "   24 |   it: {kind: line, baseline: 9pt, left: [{text: 启事启事, style: body}], columns: 1, rows: 1}\n"
        "      |   ^~\n"
        "      = hint: move one of the two, or let text run round the other with `wrap`\n");
  CHECK(says(report_on(rule, body + picture(at("1", "2-9"))), "`field` is printed over `spring-text`"));
  CHECK(says(report_on(rule, picture(at("1", "2-9")) + body), "`spring-text` is printed over `field` (重叠)"));
  CHECK(says(report_on(rule, head("spring", at("1-3", "1-4")) + head("trade", at("1-3", "2-5"))),
             "`trade-head` is printed over `spring-head`, on `春耕备耕全面展开`"));
  // Vertical words too, which run round nothing.
  const std::string vertical =
      "  it: {kind: line, direction: vertical, left: [{text: 启事启事, style: body}], columns: 1, rows: 8-19}\n";
  CHECK(says(report_on(rule, picture(at("1", "1-9")) + vertical), "`it` is printed over `field` (重叠)"));
  CHECK(report_on(rule, picture(at("1", "1-7")) + vertical).empty());
}

TEST_CASE("frames may overlap where their ink does not (NP-16)") {
  // The text ends above.
  const std::string body = text("spring", at("1", "1-9"));
  CHECK(report_on(rule, body + line("启事", at("1", "3"))).empty());
  CHECK(report_on(rule, body + picture(at("1", "3-9"))).empty());
  CHECK(report_on(rule, body + picture(at("1", "1-4") + ", wrap: true")).empty());
  CHECK(report_on(rule,
                  picture(at("1", "1-4") + ", wrap: {shape: ellipse, offset: 0}") + text("spring", at("1-2", "1-9")))
            .empty());
  // Grounds, boxes and rules lie under words.
  CHECK(report_on(rule,
                  "  box: {kind: box, fill: grey, rule: thin, columns: 1, rows: 1-9}\n"
                  "  bar: {kind: rule, rule: thin, columns: 1, rows: 1, offset: {down: 6pt}}\n" +
                      body)
            .empty());
}

TEST_CASE("what stands in a picture as a whole stands there by design (NP-16)") {
  const std::string words = line("启事", at("1", "3"));
  CHECK(report_on(rule, picture(at("1", "1-9")) + words).empty());
  CHECK(says(report_on(rule, words + picture(at("1", "1-9"))), "`field` is printed over `it`, on `启事`"));
  CHECK(says(report_on(rule, picture(at("1", "1-2") + ", height: 30pt") + words), "`it` is printed over `field`"));
}
