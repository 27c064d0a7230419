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

  // Runs of the first paragraph between bars; a note number behind ^, a reading behind its word and =, the mark of a
  // name before it.
  std::string runs() const {
    std::string text;
    if (paragraphs.empty()) return text;
    for (const Run& run : paragraphs.front().runs) {
      text += text.empty() ? "" : "|";
      const char* names[] = {"", "_", "~", "["};
      text += (run.superscript ? "^" : "") + std::string(names[static_cast<int>(run.name)]) +
              std::string(run.strong ? "*" : "") + run.text;
      if (!run.reading.empty()) text += "=" + run.reading;
    }
    return text;
  }
};

std::string runs(const std::string& text) {
  const Read read(text);
  CHECK(read.report() == "");
  return read.runs();
}

}  // namespace

TEST_CASE("a backslash alone on the first line of a paragraph takes its indent") {
  const Read read("一\n\n\\\n二\n三\n");
  CHECK(read.report() == "");
  REQUIRE(read.paragraphs.size() == 2);
  CHECK_FALSE(read.paragraphs[0].continues);
  CHECK(read.paragraphs[1].continues);
  CHECK(read.paragraphs[1].runs.at(0).text == "二三");
}

TEST_CASE("a note number stands between carets") {
  CHECK(runs("增长^1^，后\n") == "增长|^1|，后");
  CHECK(runs("^①^甲^[12]^乙\n") == "^①|甲|^[12]|乙");
  CHECK(runs("**重**^2^10^-6^\n") == "*重|^2|10|^-6");
  CHECK(runs("甲^1^\n乙\n") == "甲|^1|乙");
}

TEST_CASE("a caret that begins no note number is a character") {
  CHECK(runs("甲^乙\n") == "甲^乙");
  CHECK(runs("a^b ^ c^\n") == "a^b ^ c^");
  CHECK(runs("甲\\^1\n") == "甲^1");
  CHECK(runs("^_^\n") == "^_^");
}

TEST_CASE("a note number that does not end is refused where it stands, and kept as it is") {
  const Read read("增长^1，后\n\n见^12345^\n");
  CHECK(read.report() ==
        "a:1:3: error: `^1` begins a note number that does not end\n"
        "    1 | 增长^1，后\n"
        "      | 　　^~\n"
        "      = hint: write `^1^`, or `\\^` for the mark itself\n"
        "a:3:2: error: `^12345^` is too long for a note number: it has 5 characters\n"
        "    3 | 见^12345^\n"
        "      | 　^~~~~~~\n"
        "      = hint: a note number has at most 4; write `\\^` for the mark itself\n");
  CHECK(read.runs() == "增长^1，后");
}

TEST_CASE("a word and its reading stand in braces") {
  CHECK(runs("三{犇|bēn}之\n") == "三|犇=bēn|之");
  CHECK(runs("{重庆|Chóngqìng}市\n") == "重庆=Chóngqìng|市");
  CHECK(runs("{行|háng}{行|háng}\n") == "行=háng|行=háng");
  CHECK(runs("集合{1，2}和\\{甲|乙}\n") == "集合{1，2}和{甲|乙}");
}

TEST_CASE("half a reading is refused where it stands, and kept as it is") {
  const Read read("三{犇|bēn之\n\n四{|bēn}五{犇|}\n");
  CHECK(read.report() ==
        "a:1:2: error: a `{` with `|` behind it, and no `}`\n"
        "    1 | 三{犇|bēn之\n"
        "      | 　^~~~~~~~~\n"
        "      = hint: write `{犇|bēn}`, or `\\{` for the brace itself\n"
        "a:3:2: error: `{|bēn}` is no word with its reading\n"
        "    3 | 四{|bēn}五{犇|}\n"
        "      | 　^~~~~~\n"
        "      = hint: write `{犇|bēn}`, or `\\{` for the brace itself\n"
        "a:3:9: error: `{犇|}` is no word with its reading\n"
        "    3 | 四{|bēn}五{犇|}\n"
        "      | 　      　^~~~~\n"
        "      = hint: write `{犇|bēn}`, or `\\{` for the brace itself\n");
  CHECK(read.runs() == "三{犇|bēn之");
}

TEST_CASE("a name and its mark stand in braces, and two names stay two") {
  CHECK(runs("读{_孔子}的{~论语}\n") == "读|_孔子|的|~论语");
  CHECK(runs("{_孔子}{_孟子}和{[王明]}、{[李·明]}\n") == "_孔子|_孟子|和|[王明|、|[李·明");
  CHECK(runs("**{_孔子}说**，^1^\n") == "_*孔子|*说|，|^1");
  CHECK(runs("{_a_b}和A_B，{~c}和{~d}\n") == "_a_b|和A_B，|~c|和|~d");
  CHECK(runs("\\{_甲}和{甲}、{ _乙}\n") == "{_甲}和{甲}、{ _乙}");
}

TEST_CASE("half a name is refused where it stands, and kept as it is") {
  const Read read("读{_孔子的\n书\n\n{[王明}、{_}、{~{犇|bēn}}\n\n{[一二三四五六七八九十甲乙丙]}\n");
  CHECK(read.report() ==
        "a:1:2: error: a `{_` without `}` behind it in its line\n"
        "    1 | 读{_孔子的\n"
        "      | 　^~~~~~~~\n"
        "      = hint: write `{_孔子}`, without other marks inside, or `\\{` for the brace itself\n"
        "a:4:1: error: `{[王明}` is no name with its mark\n"
        "    4 | {[王明}、{_}、{~{犇|bēn}}\n"
        "      | ^~~~~~~\n"
        "      = hint: write `{[孔子]}`, without other marks inside, or `\\{` for the brace itself\n"
        "a:4:7: error: `{_}` is no name with its mark\n"
        "    4 | {[王明}、{_}、{~{犇|bēn}}\n"
        "      |   　　 　^~~\n"
        "      = hint: write `{_孔子}`, without other marks inside, or `\\{` for the brace itself\n"
        "a:4:11: error: `{~{犇|bēn}` is no name with its mark\n"
        "    4 | {[王明}、{_}、{~{犇|bēn}}\n"
        "      |   　　 　   　^~~~~~~~~~\n"
        "      = hint: write `{~孔子}`, without other marks inside, or `\\{` for the brace itself\n"
        "a:6:1: error: `{[一二三四五六七八九十甲乙丙]}` is too long for a box: it has 13 characters\n"
        "    6 | {[一二三四五六七八九十甲乙丙]}\n"
        "      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: a box stands on one line, and holds at most 12\n");
  CHECK(read.runs() == "读{_孔子的书");
}

TEST_CASE("words between underscores are refused: they might be emphasis or a name") {
  CHECK(Read("见 _注_ 一\n").report() ==
        "a:1:4: error: words between `_` in a story\n"
        "    1 | 见 _注_ 一\n"
        "      | 　  ^~\n"
        "      = hint: write `*` for emphasis, `{_孔子}` for a line under a name, or `\\_` for the mark\n");
  CHECK(runs("见 \\_注\\_ 一\n") == "见 _注_ 一");
}

TEST_CASE("words that may go or come make a paragraph's other lengths") {
  const auto text = [](const std::vector<Run>& runs) {
    std::string all;
    for (const Run& run : runs) all += (run.strong ? "*" : "") + run.text;
    return all;
  };
  const Read read("街市{-，**夜里**{_九街}最亮，\n灯}开着{+，客满^1^}。\n\n没有别的。\n");
  CHECK(read.report() == "");
  REQUIRE(read.paragraphs.size() == 2);
  CHECK(text(read.paragraphs[0].runs) == "街市，*夜里九街最亮，灯开着。");
  REQUIRE(read.paragraphs[0].others.size() == 2);
  CHECK(read.paragraphs[0].others[0].variant == Variant::Short);
  CHECK(text(read.paragraphs[0].others[0].runs) == "街市开着。");
  CHECK(read.paragraphs[0].others[1].variant == Variant::Long);
  CHECK(text(read.paragraphs[0].others[1].runs) == "街市，*夜里九街最亮，灯开着，客满1。");
  CHECK(read.paragraphs[1].others.empty());
}

TEST_CASE("a brace and a sign that are text need a backslash, and stay") {
  CHECK(runs("甲\\{-乙}丙\n") == "甲{-乙}丙");
}

TEST_CASE("words that may go must end in their paragraph, and leave something") {
  CHECK(Read("甲{-乙\n\n丙}丁\n").report() ==
        "a:1:2: error: words that may go or come, without `}` behind them\n"
        "    1 | 甲{-乙\n"
        "      | 　^~~~\n"
        "      = hint: write `{-words}` or `{+words}` within a paragraph, or `\\{` for the brace itself\n");
  CHECK(Read("{-甲乙}\n").report() ==
        "a:1:3: error: a paragraph that may be left out as a whole\n"
        "    1 | {-甲乙}\n"
        "      |   ^~~~\n"
        "      = hint: keep some words outside `{-…}` and `{+…}`, or give the story a `text-short` or `text-long`\n");
}
