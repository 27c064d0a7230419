#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "source/diagnostics.h"

using namespace broadsheet;

namespace {

// The report of one error over the first place of `marked` in `text`.
std::string rendered(const std::string& text, const std::string& marked, const std::string& hint = {}) {
  SourceMap sources;
  Diagnostics diagnostics;
  const int file = sources.add("a.yaml", text);
  const auto begin = static_cast<std::uint32_t>(text.find(marked));
  diagnostics.error({file, begin, begin + static_cast<std::uint32_t>(marked.size())}, "wrong", hint);
  return to_text(diagnostics, sources);
}

}  // namespace

TEST_CASE("A report shows the place, the line, the caret and the hint") {
  CHECK(rendered("x: 1\n    captoin: 夜色\n", "captoin", "did you mean `caption`?") ==
        "a.yaml:2:5: error: wrong\n"
        "    2 |     captoin: 夜色\n"
        "      |     ^~~~~~~\n"
        "      = hint: did you mean `caption`?\n");
}

TEST_CASE("The caret stands under its character behind wide characters and tabs") {
  CHECK(rendered("题a：夜色b\n", "夜色") ==
        "a.yaml:1:4: error: wrong\n"
        "    1 | 题a：夜色b\n"
        "      | 　 　^~~~\n");
  CHECK(rendered("\tx: y\n", "y") ==
        "a.yaml:1:5: error: wrong\n"
        "    1 | \tx: y\n"
        "      | \t   ^\n");
}

TEST_CASE("Marks on a letter take no cell, and broken bytes are shown as such") {
  CHECK(rendered("e\xCC\x81 x\n", "x") ==
        "a.yaml:1:4: error: wrong\n"
        "    1 | e\xCC\x81 x\n"
        "      |   ^\n");
  CHECK(rendered("a\x1B\xFF x\r\n", "x") ==
        "a.yaml:1:5: error: wrong\n"
        "    1 | a\xEF\xBF\xBD\xEF\xBF\xBD x\n"
        "      |     ^\n");
}

TEST_CASE("A span over several lines is marked on its first") {
  CHECK(rendered("ab\ncd\nef", "b\ncd\ne") ==
        "a.yaml:1:2: error: wrong\n"
        "    1 | ab\n"
        "      |  ^\n");
}

TEST_CASE("An empty span and the end of the file have a caret too") {
  SourceMap sources;
  Diagnostics diagnostics;
  const int file = sources.add("a", "中b\n");
  diagnostics.error({file, 3, 3}, "before b");
  diagnostics.error({file, 5, 5}, "at the end");
  diagnostics.error({file, 900, 901}, "past the end");
  const std::string empty_line =
      "    2 |\n"
      "      | ^\n";
  CHECK(to_text(diagnostics, sources) ==
        "a:1:2: error: before b\n"
        "    1 | 中b\n"
        "      | 　^\n"
        "a:2:1: error: at the end\n" +
            empty_line + "a:2:1: error: past the end\n" + empty_line);
}

TEST_CASE("A long line is cut round the span") {
  const std::string long_line = std::string(300, 'x') + "HERE" + std::string(300, 'y');
  CHECK(rendered(long_line, "HERE") ==
        "a.yaml:1:301: error: wrong\n"
        "    1 | …" +
            std::string(40, 'x') + "HERE" + std::string(56, 'y') + "…\n      | " + std::string(41, ' ') + "^~~~\n");
  CHECK(rendered("HERE" + std::string(300, 'y'), "HERE") ==
        "a.yaml:1:1: error: wrong\n"
        "    1 | HERE" +
            std::string(96, 'y') + "…\n      | ^~~~\n");
}

TEST_CASE("Reports come by file and place, unknown places first, the same one once") {
  SourceMap sources;
  Diagnostics diagnostics;
  const int first = sources.add("a", "1\n");
  const int second = sources.add("b", "1\n2\n");
  diagnostics.warning({second, 2, 3}, "fourth");
  diagnostics.overset({second, 0, 1}, "third");
  diagnostics.note({first, 0, 1}, "second");
  diagnostics.error({}, "first\nof all");
  diagnostics.note({first, 0, 1}, "second");
  CHECK(diagnostics.items().size() == 4);
  CHECK(to_text(diagnostics, sources) ==
        "error: first of all\n"
        "a:1:1: note: second\n    1 | 1\n      | ^\n"
        "b:1:1: error: third\n    1 | 1\n      | ^\n"
        "b:2:1: warning: fourth\n    2 | 2\n      | ^\n");
  CHECK(diagnostics.has(Severity::Overset));
  CHECK(diagnostics.has(Severity::Error));
  CHECK_FALSE(Diagnostics().has(Severity::Note));
}

TEST_CASE("Reports as JSON name every field and survive broken bytes") {
  SourceMap sources;
  Diagnostics diagnostics;
  const int file = sources.add("a.yaml", "标题: x\n");
  diagnostics.overset({file, 6, 7}, "bad \xFF byte", "mend it");
  diagnostics.error({}, "nowhere");
  const nlohmann::json array = nlohmann::json::parse(to_json(diagnostics, sources));
  REQUIRE(array.size() == 2);
  CHECK(array[0] == nlohmann::json{{"severity", "error"},
                                   {"message", "nowhere"},
                                   {"hint", ""},
                                   {"path", nullptr},
                                   {"line", nullptr},
                                   {"column", nullptr}});
  CHECK(array[1] == nlohmann::json{{"severity", "overset"},
                                   {"message", "bad \xEF\xBF\xBD byte"},
                                   {"hint", "mend it"},
                                   {"path", "a.yaml"},
                                   {"line", 1},
                                   {"column", 3}});
  CHECK(to_json(Diagnostics(), sources) == "[]\n");
}

TEST_CASE("The nearest word is one a hand slips to") {
  const std::vector<std::string> keys = {"caption", "credit", "alt", "file", "focus"};
  CHECK(nearest_word("captoin", keys) == "caption");
  CHECK(nearest_word("capt", keys).empty());
  CHECK(nearest_word("CREDIT", keys) == "credit");
  CHECK(nearest_word("fiel", keys) == "file");
  CHECK(nearest_word("xyz", keys).empty());
  CHECK(nearest_word("", keys).empty());
  CHECK(nearest_word("x", {"y"}).empty());
  CHECK(nearest_word("主图说名", {"副图说明", "主图说明"}) == "主图说明");
  CHECK(nearest_word("Body", {"bold", "body"}) == "body");
  CHECK(nearest_word(std::string(100000, 'a'), keys).empty());
}
