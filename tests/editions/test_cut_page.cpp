// Pages that fall into parts (断版, NP-10), and pages that are held together, or parted by design.

#include "ruled_page.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

const std::string rule = "cut-page: warning";

bool is_cut(const std::string& frames) {
  return report_on(rule, frames).find("断版") != std::string::npos;
}

std::string story(const std::string& name, const std::string& columns, int first, int last) {
  const auto rows = [](int from, int to) { return std::to_string(from) + "-" + std::to_string(to); };
  return head(name, at(columns, rows(first, first + 3))) + text(name, at(columns, rows(first + 4, last)));
}

const std::string stacks = story("spring", "1-4", 1, 100) + story("trade", "5-8", 1, 100);
const std::string storeys =
    story("spring", "1-4", 1, 50) + story("trade", "5-8", 1, 50) + story("street", "1-5", 53, 100) +
    "  field: {kind: picture, picture: field, placeholder: plain, columns: 6-8, rows: 53-100}\n";

}  // namespace

TEST_CASE("a gutter that parts stories along more than four fifths of the page cuts it (NP-10)") {
  CHECK(
      report_on(rule, stacks) ==
      "layout.yaml:25:3: warning: the page is cut from row 1 to row 100 at the right of column 4 (断版)\n"
      "   25 |   trade-head: {kind: headline, story: trade, style: head, baseline: 36pt, step: 1pt, least: 12pt, co…\n"
      "      |   ^~~~~~~~~~\n"
      "      = hint: let a headline, a picture or a text stand across the gutter\n");
  CHECK(is_cut(story("spring", "1-4", 1, 81) + story("trade", "5-8", 1, 100)));
  CHECK_FALSE(is_cut(story("spring", "1-4", 1, 80) + story("trade", "5-8", 1, 100)));
  CHECK_FALSE(
      is_cut(stacks + "  field: {kind: picture, picture: field, placeholder: plain, columns: 4-5, rows: 50-60}\n"));
  CHECK(is_cut(stacks + "  line: {kind: rule, rule: thin, direction: vertical, align: end, columns: 4, rows: 1-100, "
                        "width: 121pt}\n"));
}

TEST_CASE("a rule across the gutter holds the sides together (NP-10)") {
  CHECK_FALSE(is_cut(stacks + "  line: {kind: rule, rule: thin, columns: 1-8, rows: 50}\n"));
  CHECK(is_cut(stacks + "  line: {kind: rule, rule: thin, columns: 1-8, rows: 10}\n"));
}

TEST_CASE("a pillar, a boxed story and a story on both sides of a gutter are no cuts (NP-10)") {
  CHECK_FALSE(is_cut(stacks + "  box: {kind: box, fill: grey, columns: 5-8, rows: 1-100}\n"));
  CHECK(is_cut(stacks + "  ground: {kind: box, fill: grey, columns: 1-8, rows: 1-100}\n"));
  CHECK_FALSE(is_cut(story("spring", "1-4", 1, 100) +
                     "  field: {kind: picture, picture: field, placeholder: plain, columns: 5-8, rows: 1-100}\n"));
  CHECK_FALSE(is_cut(text("spring", at("1-4", "1-100") + ", text-columns: 4, text-gutter: 1字")));
}

TEST_CASE("a white or a rule from edge to edge between stories cuts the page (NP-10)") {
  CHECK(
      report_on(rule, storeys) ==
      "layout.yaml:27:3: warning: the page is cut from edge to edge below row 50 (断版)\n"
      "   27 |   street-head: {kind: headline, story: street, style: head, baseline: 36pt, step: 1pt, least: 12pt, …\n"
      "      |   ^~~~~~~~~~~\n"
      "      = hint: let a story or a picture stand across the cut, or close the page there with a headline or a box "
      "over its whole width\n");
  CHECK(is_cut(storeys + "  line: {kind: rule, rule: thin, columns: 1-8, rows: 52}\n"));
  // A text that stands across the white holds the storeys together.
  const std::string lower = story("trade", "5-8", 1, 50) + story("street", "5-8", 53, 75);
  CHECK_FALSE(is_cut(story("spring", "1-4", 1, 54) + lower));
  CHECK(is_cut(story("spring", "1-4", 1, 50) + lower));
}

TEST_CASE("what spans the page, is boxed, or has no story is parted from the rest by design (NP-10)") {
  const std::string above = story("spring", "1-4", 1, 50) + story("trade", "5-8", 1, 50);
  CHECK(is_cut(above + story("street", "1-7", 53, 100)));
  CHECK_FALSE(is_cut(above + story("street", "1-8", 53, 100)));
  CHECK_FALSE(
      is_cut(above + story("street", "1-7", 54, 99) + "  box: {kind: box, rule: thin, columns: 1-8, rows: 53-100}\n"));
  CHECK_FALSE(is_cut(above + "  field: {kind: picture, picture: field, placeholder: plain, columns: 1-8, rows: "
                             "53-100}\n"));
  // The story's own headline, over all of its text.
  CHECK_FALSE(is_cut(head("spring", at("1-7", "1-4")) + text("spring", at("1-4", "6-50"))));
}
