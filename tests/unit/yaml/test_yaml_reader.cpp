#include <catch2/catch.hpp>

#include "yaml/yaml_reader.h"

using namespace broadsheet;

namespace {

struct Fixture {
  SourceMap sources;
  Diagnostics diagnostics;
  YamlNode root;

  explicit Fixture(const std::string& text) { root = parse_yaml(sources, sources.add("a", text), diagnostics).value(); }
  std::string report() const { return to_text(diagnostics, sources); }
};

}  // namespace

TEST_CASE("A reader gives what is asked for") {
  Fixture yaml("text: 中\nnumber: +2.5\nwhole: -3\nyes: true\nno: false\nword: left\n");
  YamlReader reader(yaml.root, "a style", yaml.diagnostics);
  CHECK(reader.text("text") == "中");
  CHECK(reader.require_text("text") == "中");
  CHECK(reader.number("number", 0, 3) == 2.5);
  CHECK(reader.integer("whole", -5, 5) == -3);
  CHECK(reader.flag("yes") == true);
  CHECK(reader.flag("no") == false);
  CHECK(reader.choice("word", {"right", "left"}) == 1);
  CHECK_FALSE(reader.text("absent"));
  CHECK_FALSE(reader.choice("absent", {"x"}));
  reader.finish();
  CHECK(yaml.report().empty());
}

TEST_CASE("Unknown keys bring the key that was meant, or all there are") {
  Fixture yaml("caption: x\ncaptoin: 夜色\nwhatever: 1\n");
  YamlReader reader(yaml.root, "a picture", yaml.diagnostics);
  reader.find("caption");
  reader.find("captions");
  reader.find("credit");
  reader.finish();
  CHECK(yaml.report() ==
        "a:2:1: error: unknown key `captoin` in a picture\n"
        "    2 | captoin: 夜色\n"
        "      | ^~~~~~~\n"
        "      = hint: did you mean `captions`?\n"
        "a:3:1: error: unknown key `whatever` in a picture\n"
        "    3 | whatever: 1\n"
        "      | ^~~~~~~~\n"
        "      = hint: known keys: caption, captions, credit\n");
}

TEST_CASE("Wrong types and ranges are reported, each at its value") {
  Fixture yaml("list: [1]\nempty:\nmap: {year}\nn: 12\nq: \"3\"\nw: 1.5\nb: yes\nc: rigth\nhuge: 1e999\n");
  YamlReader reader(yaml.root, "a frame", yaml.diagnostics);
  CHECK_FALSE(reader.text("list"));
  CHECK_FALSE(reader.require_text("empty"));
  CHECK_FALSE(reader.text("map"));
  CHECK_FALSE(reader.number("n", 0, 1));
  CHECK_FALSE(reader.number("q", 0, 9));
  CHECK_FALSE(reader.integer("w", 0, 9));
  CHECK_FALSE(reader.flag("b"));
  CHECK_FALSE(reader.choice("c", {"left", "right"}));
  CHECK_FALSE(reader.integer("huge", 0, 9));
  CHECK_FALSE(reader.require_text("missing"));
  reader.finish();
  CHECK(yaml.report() ==
        "a:1:1: error: a frame needs the key `missing`\n"
        "    1 | list: [1]\n"
        "      | ^~~~~~~~~\n"
        "a:1:7: error: `list` of a frame is a list, expected text\n"
        "    1 | list: [1]\n"
        "      |       ^~~\n"
        "      = hint: put text that holds `: ` or begins with `[`, `{` or `- ` in quotes\n"
        "a:2:1: error: `empty` of a frame is empty, expected text\n"
        "    2 | empty:\n"
        "      | ^~~~~\n"
        "a:3:6: error: `map` of a frame is a mapping, expected text\n"
        "    3 | map: {year}\n"
        "      |      ^~~~~~\n"
        "      = hint: put text that holds `: ` or begins with `[`, `{` or `- ` in quotes\n"
        "a:4:4: error: `n` of a frame is 12, expected 0 to 1\n"
        "    4 | n: 12\n"
        "      |    ^~\n"
        "a:5:4: error: `q` of a frame is the text `3`, expected a number\n"
        "    5 | q: \"3\"\n"
        "      |    ^~~\n"
        "      = hint: take the quotes out\n"
        "a:6:4: error: `w` of a frame is `1.5`, expected a whole number\n"
        "    6 | w: 1.5\n"
        "      |    ^~~\n"
        "a:7:4: error: `b` of a frame is `yes`, expected `true` or `false`\n"
        "    7 | b: yes\n"
        "      |    ^~~\n"
        "a:8:4: error: `rigth` is not a known word for `c` of a frame\n"
        "    8 | c: rigth\n"
        "      |    ^~~~~\n"
        "      = hint: did you mean `right`?\n"
        "a:9:7: error: `huge` of a frame is `1e999`, expected a number\n"
        "    9 | huge: 1e999\n"
        "      |       ^~~~~\n");
}

TEST_CASE("What is no mapping is reported once and has no keys") {
  Fixture yaml("- a\n");
  YamlReader reader(yaml.root, "the grid", yaml.diagnostics);
  CHECK_FALSE(reader.require_text("columns"));
  reader.finish();
  CHECK(yaml.report() ==
        "a:1:1: error: the grid is a list, expected keys and values\n"
        "    1 | - a\n"
        "      | ^~~\n");
}

TEST_CASE("A single node reads as a list of one") {
  const Fixture yaml("one: a\nmany: [a, b, c]\nnone: []\n");
  CHECK(read_list(*yaml.root.find("one")).size() == 1);
  CHECK(read_list(*yaml.root.find("many")).size() == 3);
  CHECK(read_list(*yaml.root.find("none")).empty());
}
