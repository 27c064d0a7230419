#include <catch2/catch.hpp>

#include "edition_fixture.h"

using namespace broadsheet;

namespace {

// The report without the path before each place.
std::string report_of(const std::string& yaml, const std::string& markdown = "正文。\n") {
  const EditionFixture read(yaml, markdown);
  CHECK((read.edition.has_value() || read.diagnostics.has(Severity::Error)));
  std::string report = read.report();
  const std::string folder = "content/x/";
  for (std::size_t at = 0; (at = report.find(folder, at)) != std::string::npos;) report.erase(at, folder.size());
  return report;
}

struct Example {
  std::string from, to, report;
};

}  // namespace

TEST_CASE("What is wrong in an edition is told at its place") {
  const auto example = GENERATE(values<Example>({
      {"date: 2021-01-08", "date: 2021-02-29",
       "edition.yaml:4:7: error: `2021-02-29` is no day of the calendar\n"
       "    4 | date: 2021-02-29\n"
       "      |       ^~~~~~~~~~\n"},
      {"date: 2021-01-08", "date: 2021年1月8日",
       "edition.yaml:4:7: error: `date` of the edition is `2021年1月8日`, expected a day such as `2021-01-08`\n"
       "    4 | date: 2021年1月8日\n"
       "      |       ^~~~~~~~~~~~\n"},
      {"layout: results-classical\n", "layout: ''\n",
       "edition.yaml:1:9: error: `layout` is empty, expected the name of a layout\n"
       "    1 | layout: ''\n"
       "      |         ^~\n"},
      {"language: zh-Hans", "language: 中文",
       "edition.yaml:2:11: error: `language` of the edition is `中文`, expected a language tag\n"
       "    2 | language: 中文\n"
       "      |           ^~~~\n"
       "      = hint: write `zh-Hans` for simplified Chinese\n"},
      {"section: 专题", "sektion: 专题",
       "edition.yaml:5:24: error: unknown key `sektion` in the folio\n"
       "    5 | folio: {newspaper: 样报, sektion: 专题, page: \"04\"}\n"
       "      |                    　　  ^~~~~~~\n"
       "      = hint: did you mean `section`?\n"},
      {"    headline: 第二篇\n", "",
       "edition.yaml:16:5: error: a story needs the key `headline`\n"
       "   16 |     byline: 一人\n"
       "      |     ^~~~~~~~~~~~\n"},
      {"headline: 第二篇", "headline: \"\"",
       "edition.yaml:16:15: error: `headline` is empty, expected text\n"
       "   16 |     headline: \"\"\n"
       "      |               ^~\n"},
      {"headline: 第二篇", "headline: 第**二篇",
       "edition.yaml:16:15: error: `**` in a headline without a second one: what is strong must end\n"
       "   16 |     headline: 第**二篇\n"
       "      |               ^~~~~~~~\n"
       "      = hint: write `**words**`, or `\\*` for the mark itself\n"},
      {"headline: 第二篇", "headline: '****'",
       "edition.yaml:16:15: error: a headline has no words between its marks, expected text\n"
       "   16 |     headline: '****'\n"
       "      |               ^~~~~~\n"},
      {"    period: \"2020\"\n", "    full-amount: 亿元\n",
       "edition.yaml:25:18: error: `亿元` is no scale for bars: a figure of more than 0 was expected\n"
       "   25 |     full-amount: 亿元\n"
       "      |                  ^~~~\n"
       "      = hint: write what the longest bar may stand for, with its unit: `1300亿元`, `100%`\n"},
      {"tag: 全市各区首位", "also: 其中",
       "edition.yaml:28:55: error: `also` of an indicator is `其中`, expected a figure such as `67.2`\n"
       "   28 |       - {label: 全口径税收, value: 221.30, unit: 亿元, also: 其中, note: 一行}\n"
       "      |                 　　　　　                       　　        ^~~~\n"
       "      = hint: it is drawn as a bar, in the unit of `value`\n"},
      {"headline: 第二篇", "headline: []",
       "edition.yaml:16:15: error: `headline` is an empty list, expected its lines\n"
       "   16 |     headline: []\n"
       "      |               ^~\n"},
      {"headline: 第二篇", "headline: [第二篇, '']",
       "edition.yaml:16:21: error: a line of `headline` is empty, expected text\n"
       "   16 |     headline: [第二篇, '']\n"
       "      |                　　　  ^~\n"},
      {"headline: 第二篇", "headline: [第二篇, [上]]",
       "edition.yaml:16:21: error: a part of `headline` is a list, expected text\n"
       "   16 |     headline: [第二篇, [上]]\n"
       "      |                　　　  ^~~~\n"
       "      = hint: put text that holds `: ` or begins with `[`, `{` or `- ` in quotes\n"},
      {"kicker: 江北", "kicker: [江, 北]",
       "edition.yaml:8:13: error: `kicker` of a story is a list, expected text\n"
       "    8 |     kicker: [江, 北]\n"
       "      |             ^~~~~~~~\n"
       "      = hint: put text that holds `: ` or begins with `[`, `{` or `- ` in quotes\n"},
      {"text: lead.md", "text: laed.md",
       "edition.yaml:14:11: error: the text file `laed.md` cannot be read\n"
       "   14 |     text: laed.md\n"
       "      |           ^~~~~~~\n"
       "      = hint: did you mean `lead.md`?\n"},
      {"text: lead.md", "text: 正文.md",
       "edition.yaml:14:11: error: the text file `正文.md` cannot be read\n"
       "   14 |     text: 正文.md\n"
       "      |           ^~~~~~~\n"
       "      = hint: text files there: lead.md\n"},
      {"text: lead.md", "text: lead.docx",
       "edition.yaml:14:11: error: `lead.docx` is no Markdown file\n"
       "   14 |     text: lead.docx\n"
       "      |           ^~~~~~~~~\n"
       "      = hint: name a file that ends in `.md`\n"},
      {"change: +3.5%", "change: 增长",
       "edition.yaml:27:56: error: `change` of an indicator is `增长`, expected an amount such as `+3.5%`\n"
       "   27 | …abel: 地区生产总值, value: 1300, unit: 亿元, change: 增长, note: [预计数，总量迈上新台阶, 增速居前]}\n"
       "      |        　　　　　　                     　　          ^~~~\n"
       "      = hint: or one of the words: rise, fall, none\n"},
      {"change: −3.8%", "change: fall",
       "edition.yaml:29:31: error: a change without an amount and no `value`, expected a figure\n"
       "   29 |       - {label: 社零总额, change: fall}\n"
       "      |                 　　　　          ^~~~\n"
       "      = hint: write `change: +3.5%`, or add `value`\n"},
      {", change: −3.8%", "",
       "edition.yaml:29:9: error: an indicator needs `value` or `change`\n"
       "   29 |       - {label: 社零总额}\n"
       "      |         ^~~~~~~~~~~~~~~~~\n"
       "      = hint: write `value: 1300` or `change: +3.5%`\n"},
      {", caption: 九街", "",
       "edition.yaml:32:10: error: a picture needs the key `caption`\n"
       "   32 |   strip: {slug: 夜市}\n"
       "      |          ^~~~~~~~~~~~\n"},
      {"focus: [0.25, 1]", "focus: [0.25, 2]",
       "edition.yaml:31:89: error: the second number of `focus` is 2, expected 0 to 1\n"
       "   31 |   main: {slug: 灯光秀, caption: 夜色, credit: 司琪, alt: 夜景, file: photos/x.jpg, focus: [0.25, 2]}\n"
       "      |                　　　           　　          　　       　　                                    ^\n"},
      {"focus: [0.25, 1]", "focus: 0.5",
       "edition.yaml:31:82: error: `focus` of a picture is no list of two numbers\n"
       "   31 |   main: {slug: 灯光秀, caption: 夜色, credit: 司琪, alt: 夜景, file: photos/x.jpg, focus: 0.5}\n"
       "      |                　　　           　　          　　       　　                             ^~~\n"
       "      = hint: write `[0.5, 0.3]`: the part of the width from the left, and of the height from the top\n"},
      {"headline: 第二篇", "headline: 第二篇,完(上)a,b 3:2",
       "edition.yaml:16:18: warning: half-width `,` beside a Chinese character\n"
       "   16 |     headline: 第二篇,完(上)a,b 3:2\n"
       "      |               　　　^\n"
       "      = hint: write `，`\n"
       "edition.yaml:16:20: warning: half-width `(` beside a Chinese character\n"
       "   16 |     headline: 第二篇,完(上)a,b 3:2\n"
       "      |               　　　 　^\n"
       "      = hint: write `（`\n"
       "edition.yaml:16:22: warning: half-width `)` beside a Chinese character\n"
       "   16 |     headline: 第二篇,完(上)a,b 3:2\n"
       "      |               　　　 　 　^\n"
       "      = hint: write `）`\n"},
      {"headline: 第二篇", "headline: \"第二\\x01篇\"",
       "edition.yaml:16:15: error: an invisible control character in a text\n"
       "   16 |     headline: \"第二\\x01篇\"\n"
       "      |               ^~~~~~~~~~~~\n"
       "      = hint: take it out\n"},
  }));
  CHECK(report_of(edition_with(example.from, example.to)) == example.report);
}

TEST_CASE("All that is missing is told in one run") {
  CHECK(report_of("storys:\n  a: {}\nfolio: 1\n") ==
        "edition.yaml:1:1: error: the edition needs the key `layout`\n"
        "    1 | storys:\n"
        "      | ^~~~~~~\n"
        "edition.yaml:1:1: error: the edition needs the key `title`\n"
        "    1 | storys:\n"
        "      | ^~~~~~~\n"
        "edition.yaml:1:1: error: the edition needs the key `date`\n"
        "    1 | storys:\n"
        "      | ^~~~~~~\n"
        "edition.yaml:1:1: error: the edition needs the key `stories`\n"
        "    1 | storys:\n"
        "      | ^~~~~~~\n"
        "edition.yaml:1:1: error: unknown key `storys` in the edition\n"
        "    1 | storys:\n"
        "      | ^~~~~~\n"
        "      = hint: did you mean `stories`?\n"
        "edition.yaml:3:8: error: the folio is the text `1`, expected keys and values\n"
        "    3 | folio: 1\n"
        "      |        ^\n");
  CHECK(report_of("") ==
        "edition.yaml:1:1: error: the edition is empty, expected keys and values\n"
        "    1 |\n"
        "      | ^\n");
}

TEST_CASE("Lists and mappings in each other's place") {
  CHECK(report_of("layout: a\ntitle: a\ndate: 2021-01-08\nstories: {}\nindicators: {a: {items: 1}}\npictures: [a]\n") ==
        "edition.yaml:4:10: error: `stories` is empty, expected at least one story\n"
        "    4 | stories: {}\n"
        "      |          ^~\n"
        "edition.yaml:5:25: error: `items` of a group of indicators is no list\n"
        "    5 | indicators: {a: {items: 1}}\n"
        "      |                         ^\n"
        "      = hint: begin each indicator with `- `\n"
        "edition.yaml:6:11: error: `pictures` is a list, expected keys and values\n"
        "    6 | pictures: [a]\n"
        "      |           ^~~\n");
}

TEST_CASE("A text without words, in a file or in place") {
  CHECK(report_of(whole_edition, " \n") ==
        "edition.yaml:14:11: error: the text file `lead.md` is empty\n"
        "   14 |     text: lead.md\n"
        "      |           ^~~~~~~\n");
  CHECK(report_of(edition_with("text: lead.md", "text: ''")) ==
        "edition.yaml:14:11: error: `text` of a story is empty, expected Markdown or the name of a file\n"
        "   14 |     text: ''\n"
        "      |           ^~\n");
}

TEST_CASE("Errors of a text file stand in that file") {
  CHECK(report_of(whole_edition, "一\n\n# 二\n") ==
        "lead.md:3:1: error: a heading of level 1 in a story\n"
        "    3 | # 二\n"
        "      | ^~~~\n"
        "      = hint: the headline stands beside the text; write `## ` for a subhead\n");
}

TEST_CASE("An edition that is not there is looked for nearby") {
  MemoryFiles files;
  files.write("content/x/edition.yaml", "");
  const auto report = [&files](const char* path) {
    SourceMap sources;
    Diagnostics diagnostics;
    CHECK_FALSE(read_edition(files, path, sources, diagnostics));
    return to_text(diagnostics, sources);
  };
  CHECK(report("content/x") ==
        "error: the edition `content/x` cannot be read\n"
        "      = hint: did you mean `content/x/edition.yaml`?\n");
  CHECK(report("content/x/editoin.yaml") ==
        "error: the edition `content/x/editoin.yaml` cannot be read\n"
        "      = hint: did you mean `content/x/edition.yaml`?\n");
  CHECK(report("nowhere.yaml") == "error: the edition `nowhere.yaml` cannot be read\n");
}

TEST_CASE("An edition with a mistake is returned as far as it could be read") {
  MemoryFiles files;
  files.write("a.yaml", "layout: broad\ntitle: a\ndate: 2021-13-08\nstories: {s: {headline: h, text: t}}\n");
  SourceMap sources;
  Diagnostics diagnostics;
  const auto edition = read_edition(files, "a.yaml", sources, diagnostics);
  REQUIRE(edition);
  CHECK(diagnostics.has(Severity::Error));
  CHECK(edition->pages.front().layout == "broad");
}
