#include <catch2/catch.hpp>

#include "content/read_markdown.h"

using namespace broadsheet;

namespace {

struct Read {
  SourceMap sources;
  Diagnostics diagnostics;
  std::vector<Paragraph> paragraphs;

  explicit Read(const std::string& text) {
    const int file = sources.add("a", text);
    paragraphs = read_markdown(text, {file, 0, static_cast<std::uint32_t>(text.size())}, sources, diagnostics);
  }
  std::string report() const { return to_text(diagnostics, sources); }
  std::string source(Span span) const { return sources.text(span.file).substr(span.begin, span.end - span.begin); }

  // A line a paragraph; strong in [ ], emphasis in ( ), a subhead behind "# ".
  std::string shown() const {
    std::string text;
    for (const Paragraph& paragraph : paragraphs) {
      if (paragraph.kind == ParagraphKind::Subhead) text += "# ";
      for (const Run& run : paragraph.runs) {
        text += (run.strong ? "[" : "") + std::string(run.emphasis ? "(" : "");
        text += run.text + (run.emphasis ? ")" : "") + (run.strong ? "]" : "");
      }
      text += "\n";
    }
    return text;
  }
};

std::string shown(const std::string& text) {
  const Read read(text);
  CHECK(read.report() == "");
  return read.shown();
}

std::string report(const std::string& text) {
  return Read(text).report();
}

struct Example {
  std::string markdown, report;
};

}  // namespace

TEST_CASE("Paragraphs, subheads and voices") {
  CHECK(shown("一**重**二*轻*三***都***四\n\n## 小标题 ##\n\n五**六*七*八**\n") ==
        "一[重]二(轻)三[(都)]四\n"
        "# 小标题\n"
        "五[六][(七)][八]\n");
  CHECK(shown("a\\*b 1\\. \\# c\n") == "a*b 1. # c\n");
  CHECK(shown("    indented by four\n\n   by three\n") == "indented by four\nby three\n");
  CHECK(shown("").empty());
}

TEST_CASE("Line ends vanish between Chinese characters and are spaces elsewhere") {
  CHECK(shown("一\n二\n") == "一二\n");
  CHECK(shown("一\r\n二\r\n") == "一二\n");
  CHECK(shown("“一”\n二，\n“三”\n") == "“一”二，“三”\n");
  CHECK(shown("one\ntwo\n") == "one two\n");
  CHECK(shown("一\none\n二\n") == "一 one 二\n");
  CHECK(shown("一**重\n二**三\n") == "一[重二]三\n");
  CHECK(shown("a**b**\nc\n") == "a[b] c\n");
}

TEST_CASE("Spaces are joined, and none stand at a paragraph's edges") {
  CHECK(shown("　　一  二\t三　\n") == "一 二 三\n");
  CHECK(shown("一　二\n") == "一　二\n");
  CHECK(shown("\xEF\xBB\xBF## 一\n") == "# 一\n");
}

TEST_CASE("Entities are decoded") {
  CHECK(shown("a&mdash;b&#x4E2D;&#25991;&amp;lt;\n") == "a—b中文&lt;\n");
  CHECK(report("一&foo;二&#0;&#xD800;\n") ==
        "a:1:2: error: `&foo;` is no known character\n"
        "    1 | 一&foo;二&#0;&#xD800;\n"
        "      | 　^~~~~\n"
        "      = hint: write the character itself\n"
        "a:1:8: error: `&#0;` is no known character\n"
        "    1 | 一&foo;二&#0;&#xD800;\n"
        "      | 　     　^~~~\n"
        "      = hint: write the character itself\n"
        "a:1:12: error: `&#xD800;` is no known character\n"
        "    1 | 一&foo;二&#0;&#xD800;\n"
        "      | 　     　    ^~~~~~~~\n"
        "      = hint: write the character itself\n");
}

TEST_CASE("Spans point at the words, from the first to the last") {
  const Read read("\xEF\xBB\xBF一**重**\n二\n\n## 三\n");
  REQUIRE(read.paragraphs.size() == 2);
  CHECK(read.source(read.paragraphs[0].span) == "一**重**\n二");
  REQUIRE(read.paragraphs[0].runs.size() == 3);
  CHECK(read.source(read.paragraphs[0].runs[1].span) == "重");
  CHECK(read.source(read.paragraphs[0].runs[2].span).find("二") != std::string::npos);
  CHECK(read.source(read.paragraphs[1].span) == "三");
}

TEST_CASE("A text that is not the source's bytes has one span for all") {
  SourceMap sources;
  Diagnostics diagnostics;
  const Span where{sources.add("a.yaml", "text: |\n  # 一\n  二,三\n"), 6, 7};
  const std::vector<Paragraph> paragraphs = read_markdown("# 一\n二,三\n", where, sources, diagnostics);
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].span == where);
  CHECK(paragraphs[0].runs.at(0).span == where);
  CHECK(to_text(diagnostics, sources) ==
        "a.yaml:1:7: error: a heading of level 1 in a story\n"
        "    1 | text: |\n"
        "      |       ^\n"
        "      = hint: the headline stands beside the text; write `## ` for a subhead\n"
        "a.yaml:1:7: warning: half-width `,` beside a Chinese character\n"
        "    1 | text: |\n"
        "      |       ^\n"
        "      = hint: write `，`\n");
}

TEST_CASE("What newspapers do not have is refused at its place") {
  const auto example = GENERATE(values<Example>({
      {"一\n\n### 二\n",
       "a:3:1: error: a heading of level 3 in a story, expected level 2\n"
       "    3 | ### 二\n"
       "      | ^~~~~~\n"
       "      = hint: write `## ` for a subhead\n"},
      {"一\n---\n",
       "a:1:1: error: a line of `-` or `=` that makes a heading of the text above it\n"
       "    1 | 一\n"
       "      | ^~\n"
       "      = hint: put an empty line between them, or write `## ` for a subhead\n"},
      {"##一\n",
       "a:1:1: error: `#` without a space behind it\n"
       "    1 | ##一\n"
       "      | ^~~~\n"
       "      = hint: write `## ` for a subhead, or `\\#` for the mark\n"},
      {"一\n\n##\n\n二\n",
       "a:3:1: error: an empty subhead\n"
       "    3 | ##\n"
       "      | ^~\n"
       "      = hint: write its words after `## `\n"},
      {"一\n\n- 二\n- 三\n  - 四\n\n五\n",
       "a:3:1: error: a list in a story, expected paragraphs\n"
       "    3 | - 二\n"
       "      | ^~~~\n"
       "      = hint: put `\\` before its mark if it is text\n"},
      {"1. 一\n",
       "a:1:1: error: a list in a story, expected paragraphs\n"
       "    1 | 1. 一\n"
       "      | ^~~~~\n"
       "      = hint: put `\\` before its mark if it is text\n"},
      {"> 一\n",
       "a:1:1: error: a quotation (`>`) in a story, expected paragraphs\n"
       "    1 | > 一\n"
       "      | ^~~~\n"
       "      = hint: put `\\` before its mark if it is text\n"},
      {"一\n\n```\ncode\n```\n",
       "a:3:1: error: a block of code in a story, expected paragraphs\n"
       "    3 | ```\n"
       "      | ^~~\n"},
      {"一\n\n***\n\n二\n",
       "a:3:1: error: a rule in a story, expected paragraphs\n"
       "    3 | ***\n"
       "      | ^~~\n"
       "      = hint: rules belong to the layout\n"},
      {"<div>\n一\n</div>\n",
       "a:1:1: error: raw HTML in a story, expected Markdown\n"
       "    1 | <div>\n"
       "      | ^~~~~\n"
       "      = hint: put `\\` before `<` if it is text\n"},
      {"一<br>二\n",
       "a:1:2: error: raw HTML in a story, expected Markdown\n"
       "    1 | 一<br>二\n"
       "      | 　^~~~\n"
       "      = hint: put `\\` before `<` if it is text\n"},
      {"一[二](http://x)三\n",
       "a:1:3: error: a link in a story, which paper cannot follow\n"
       "    1 | 一[二](http://x)三\n"
       "      | 　 ^~\n"
       "      = hint: keep its words, or put `\\` before `[` or `<`\n"},
      {"一![](x.jpg)\n",
       "a:1:2: error: a picture in a story\n"
       "    1 | 一![](x.jpg)\n"
       "      | 　^~~~~~~~~~\n"
       "      = hint: pictures stand under `pictures`\n"},
      {"一`二`\n",
       "a:1:3: error: code in a story\n"
       "    1 | 一`二`\n"
       "      | 　 ^~\n"
       "      = hint: put `\\` before each backtick if it is text\n"},
      {"一~~二~~\n",
       "a:1:2: error: struck-out text in a story\n"
       "    1 | 一~~二~~\n"
       "      | 　^~~~~~\n"
       "      = hint: take it out, or put `\\` before each `~`\n"},
      {"| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n",
       "a:1:1: error: a table in a story, expected paragraphs\n"
       "    1 | | 甲 | 乙 |\n"
       "      | ^~~~~~~~~~~\n"
       "      = hint: figures stand under `indicators`\n"},
      {"| 甲 | 乙 |\n",
       "a:1:1: error: a line that begins with `|`\n"
       "    1 | | 甲 | 乙 |\n"
       "      | ^~~~~~~~~~~\n"
       "      = hint: tables cannot stand in a story; write `\\|` for the mark\n"},
      {"一  \n二\n",
       "a:1:2: error: a forced line break inside a paragraph\n"
       "    1 | 一  \n"
       "      | 　^~\n"
       "      = hint: begin a new paragraph with an empty line, or take the spaces or `\\` at the end of the line "
       "out\n"},
      {"　　一\n　　二\n",
       "a:2:1: error: an indented line inside a paragraph\n"
       "    2 | 　　二\n"
       "      | ^~~~~~\n"
       "      = hint: put an empty line between paragraphs\n"},
      {"[注]: 文字\n",
       "a:1:1: error: the target of a link, which would not be printed\n"
       "    1 | [注]: 文字\n"
       "      | ^~~~~~~~~~\n"
       "      = hint: write `\\[` if it is text\n"},
      {"一**“二”**三\n",
       "a:1:2: error: `**` neither begins nor ends emphasis here\n"
       "    1 | 一**“二”**三\n"
       "      | 　^~\n"
       "      = hint: keep quotation marks, spaces, readings and names outside the asterisks, or write `\\*` for the "
       "mark\n"},
      {"一\x01\n",
       "a:1:2: error: the invisible control character U+0001\n"
       "    1 | 一\xEF\xBF\xBD\n"
       "      | 　^\n"
       "      = hint: take it out\n"},
      {"一\xFF\n",
       "a:1:2: error: the byte FF is no UTF-8\n"
       "    1 | 一\xEF\xBF\xBD\n"
       "      | 　^\n"
       "      = hint: save the file as UTF-8\n"},
  }));
  CHECK(report(example.markdown) == example.report);
}

TEST_CASE("Every fault of a text is found in one run") {
  const Read read("# 一\n\n- 二\n\n三[四](x)\n\n五\n");
  CHECK(read.diagnostics.items().size() == 3);
  CHECK(read.shown() == "三\n五\n");
}

TEST_CASE("Half-width marks beside Chinese characters are pointed at, others are let be") {
  CHECK(report("世界,a,b 3:2 GDP(x)!\n好!\n") ==
        "a:1:3: warning: half-width `,` beside a Chinese character\n"
        "    1 | 世界,a,b 3:2 GDP(x)!\n"
        "      | 　　^\n"
        "      = hint: write `，`\n"
        "a:2:2: warning: half-width `!` beside a Chinese character\n"
        "    2 | 好!\n"
        "      | 　^\n"
        "      = hint: write `！`\n");
}
