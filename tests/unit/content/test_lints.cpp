#include <catch2/catch.hpp>

#include "content/read_markdown.h"
#include "edition_fixture.h"

using namespace broadsheet;

namespace {

std::string report(const std::string& text) {
  SourceMap sources;
  Diagnostics diagnostics;
  const int file = sources.add("a", text);
  read_markdown(text, {file, 0, static_cast<std::uint32_t>(text.size())}, sources, diagnostics);
  return to_text(diagnostics, sources);
}

}  // namespace

TEST_CASE("a point after a Chinese character is no full stop") {
  CHECK(report("你好.\n") ==
        "a:1:3: warning: half-width `.` beside a Chinese character\n"
        "    1 | 你好.\n"
        "      | 　　^\n"
        "      = hint: write `。`\n");
  CHECK(report("等等...\n") ==
        "a:1:3: warning: half-width `.` beside a Chinese character\n"
        "    1 | 等等...\n"
        "      | 　　^\n"
        "      = hint: write `……`\n");
  CHECK(report("**重**.\n") ==
        "a:1:6: warning: half-width `.` beside a Chinese character\n"
        "    1 | **重**.\n"
        "      |   　  ^\n"
        "      = hint: write `。`\n");
}

TEST_CASE("times, decimals, addresses and English sentences are let be") {
  CHECK(report("3:30开始，增长3.5%，见 http://example.com/a?b=c,d;e 和A.爱因斯坦\n") == "");
  CHECK(report("He said: yes, 1,000 (one thousand) times! Why? No.\n") == "");
  CHECK(report("公司.com\n") == "");
}

TEST_CASE("other dots between Chinese characters are no middle dots") {
  CHECK(report("卡尔・马克思\n") ==
        "a:1:3: warning: `・` between Chinese characters\n"
        "    1 | 卡尔・马克思\n"
        "      | 　　^~\n"
        "      = hint: write `·`\n");
  CHECK(report("甲•乙‧丙·丁 • 戊\n").find("1:2: warning: `•`") != std::string::npos);
  CHECK(report("甲•乙‧丙·丁 • 戊\n").find("1:4: warning: `‧`") != std::string::npos);
  CHECK(report("卡尔·马克思 • a\n") == "");
}

TEST_CASE("a quotation mark without a partner is pointed at") {
  CHECK(report("他说：“好。\n\n又说：“行。”\n") ==
        "a:1:4: warning: a `“` without a `”` behind it\n"
        "    1 | 他说：“好。\n"
        "      | 　　　^\n"
        "      = hint: write the `”`, or take the mark out\n");
  CHECK(report("“好”，他说”。\n") ==
        "a:1:7: warning: a `”` without a `“` before it\n"
        "    1 | “好”，他说”。\n"
        "      |  　 　　　^\n"
        "      = hint: write the `“`, or take the mark out\n");
}

TEST_CASE("a quotation of several paragraphs begins each of them with its mark") {
  CHECK(report("他说：“第一。\n\n“第二。\n\n## 小标题\n\n“第三。”\n") == "");
  CHECK(report("他说：“第一。\n\n第二。\n\n第三。”\n") ==
        "a:3:1: warning: this paragraph goes on with a quotation of the one before, and does not begin with `“`\n"
        "    3 | 第二。\n"
        "      | ^~~~~~\n"
        "      = hint: begin each paragraph of a quotation with `“`, or end it with `”` in its own\n");
}

TEST_CASE("quotation marks of a headline pair up; a note's lines may share a pair") {
  const EditionFixture lone(edition_with("headline: 第二篇", "headline: 第“二篇"));
  CHECK(lone.report() ==
        "content/x/edition.yaml:16:16: warning: a `“` without a `”` behind it\n"
        "   16 |     headline: 第“二篇\n"
        "      |               　^\n"
        "      = hint: write the `”`, or take the mark out\n");
  CHECK(EditionFixture(edition_with("[预计数，总量迈上新台阶, 增速居前]", "[预计数“总量, 增速”居前]")).report() == "");
}
