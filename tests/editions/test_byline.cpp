// Names behind a text that need more than one line.

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

// The lines of a byline in a column of so many characters, _ for the em spaces in them.
std::vector<std::string> byline(const std::string& names, int characters, const std::string& before = "本报记者　") {
  const Composed composed = test::compose_in_memory(
      "layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\nstories: {main: {headline: 题, byline: [" + names +
          "], text: 字}}\n",
      "page: {size: 300pt x 240pt, margins: 20pt}\n"
      "grid: {columns: 1, column: " +
          std::to_string(characters) +
          "字, gutter: 0, rows: 10, body: 10pt, leading: 13pt, "
          "baseline: 10pt}\n"
          "fonts: {serif: Noto Serif CJK SC}\n"
          "page-rules: {all: off}\n"
          "styles:\n"
          "  body: {font: serif, size: 10pt, leading: 13pt, align: justify}\n"
          "  byline: {extends: body, align: right}\n"
          "frames:\n"
          "  text: {kind: text, story: main, style: body, columns: 1, rows: 1-10, byline: {style: byline, text: \"" +
          before + "{names}\"}}\n");
  check_invariants(composed);
  std::vector<std::string> lines;
  for (const PlacedLine& line : composed.pages.at(0).lines) {
    if (line.text == "字") continue;
    lines.push_back(line.text);
    for (const std::string space : {"\xE2\x80\x83", "　"}) {
      for (std::size_t at; (at = lines.back().find(space)) != std::string::npos;) lines.back().replace(at, 3, "_");
    }
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("names that need more than one line stand in lines of about one length, and none is parted") {
  CHECK(byline("李晓舟, 宋雨桐, 许衡", 17) == Lines{"本报记者_李晓舟_宋雨桐_许衡"});
  CHECK(byline("李晓舟, 宋雨桐, 许衡", 13) == Lines{"本报记者_李晓舟_", "宋雨桐_许衡"});
  CHECK(byline("许衡, 李晓舟", 10) == Lines{"本报记者_", "许衡_李晓舟"});
  CHECK(byline("许衡, 王明, 李晓舟", 7, "") == Lines{"许衡_", "王明_李晓舟"});
  CHECK(byline("许衡, 李晓舟", 6, "") == Lines{"许衡_", "李晓舟"});
}
