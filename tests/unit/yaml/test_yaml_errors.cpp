#include <catch2/catch.hpp>

#include "yaml/yaml_node.h"

using namespace broadsheet;

namespace {

std::string errors_of(const std::string& text) {
  SourceMap sources;
  Diagnostics diagnostics;
  const int file = sources.add("a", text);
  const std::optional<YamlNode> root = parse_yaml(sources, file, diagnostics);
  CHECK((root || diagnostics.has(Severity::Error)));
  return to_text(diagnostics, sources);
}

struct Example {
  std::string yaml, report;
};

}  // namespace

TEST_CASE("Broken YAML is reported where it is to be mended") {
  const auto example = GENERATE(values<Example>({
      {"标题: 甲: 乙\n",
       "a:1:6: error: unexpected `:` inside a text\n"
       "    1 | 标题: 甲: 乙\n"
       "      | 　　  　^\n"
       "      = hint: put the whole text in quotes\n"},
      {"a:\n\tb: 1\n",
       "a:2:1: error: a tab in the indentation, expected spaces\n"
       "    2 | \tb: 1\n"
       "      | ^\n"
       "      = hint: indent with two spaces\n"},
      {"a: \"open\nb: c\n",
       "a:1:4: error: the quote `\"` is not closed\n"
       "    1 | a: \"open\n"
       "      |    ^~~~~\n"
       "      = hint: put a `\"` at the end of the text\n"},
      {"a: 'it's'\n",
       "a:1:8: error: unexpected `s'` after the closing `'`\n"
       "    1 | a: 'it's'\n"
       "      |        ^~\n"
       "      = hint: put the whole text in quotes\n"},
      {"text: {year}年\n",
       "a:1:13: error: unexpected `年` after the closing `}`\n"
       "    1 | text: {year}年\n"
       "      |             ^~\n"
       "      = hint: put the whole text in quotes\n"},
      {"a: {b: c\nd: e\n",
       "a:1:4: error: `{` is not closed\n"
       "    1 | a: {b: c\n"
       "      |    ^\n"
       "      = hint: put `}` at its end, a `,` between its parts, and text with a `{` in quotes\n"},
      {"a: [b, c\nd: e\n",
       "a:1:4: error: `[` is not closed\n"
       "    1 | a: [b, c\n"
       "      |    ^\n"
       "      = hint: put `]` at its end, a `,` between its parts, and text with a `[` in quotes\n"},
      {"a: x]\nb: ]\n",
       "a:2:4: error: a closing bracket that nothing opened\n"
       "    2 | b: ]\n"
       "      |    ^\n"
       "      = hint: put the whole text in quotes\n"},
      {"a: @x\n",
       "a:1:4: error: a text cannot begin with this mark\n"
       "    1 | a: @x\n"
       "      |    ^\n"
       "      = hint: put the whole text in quotes\n"},
      {"a: x\n  b: c\n",
       "a:2:3: error: `b: c` is indented below a key that has a value already\n"
       "    2 |   b: c\n"
       "      |   ^~~~\n"
       "      = hint: align it with the key above, or quote the text above\n"},
      {"a: 1\n\n# why\nword\nb: c\n",
       "a:4:1: error: no `:` after `word`\n"
       "    4 | word\n"
       "      | ^~~~\n"
       "      = hint: write `key: value`\n"},
      {"a:b\nc: d\n",
       "a:1:1: error: no space after the `:` of `a:b`\n"
       "    1 | a:b\n"
       "      | ^~~\n"
       "      = hint: write `key: value`\n"},
      {"a: 1\n- b\n",
       "a:2:1: error: unexpected `- b` among keys\n"
       "    2 | - b\n"
       "      | ^~~\n"
       "      = hint: indent the list deeper than the key it belongs to\n"},
      {"a: - b\n",
       "a:1:4: error: unexpected `- b`, a list begins on a line of its own\n"
       "    1 | a: - b\n"
       "      |    ^~~\n"
       "      = hint: put the whole text in quotes\n"},
      {"a: x # why\n   y\n",
       "a:2:4: error: unexpected `y`\n"
       "    2 |    y\n"
       "      |    ^\n"
       "      = hint: align the line with those it belongs to\n"},
      {"  a: 1\nb: 2\n",
       "a:2:1: error: unexpected `b: 2` after the end of the content\n"
       "    2 | b: 2\n"
       "      | ^~~~\n"
       "      = hint: align the line with the first one\n"},
      {"a: 1\n---\nb: 2\n",
       "a:2:1: error: a second document begins here, expected one\n"
       "    2 | ---\n"
       "      | ^~~\n"
       "      = hint: take out the line `---`\n"},
      {"a: &cap 1\nb: *cpa\n",
       "a:2:4: error: `*cpa` names nothing\n"
       "    2 | b: *cpa\n"
       "      |    ^~~~\n"
       "      = hint: did you mean `*cap`?\n"},
      {"b: *强调*\n",
       "a:1:4: error: `*强调*` names nothing\n"
       "    1 | b: *强调*\n"
       "      |    ^~~~~~\n"
       "      = hint: mark what it names with `&`, or put text that begins with `*` in quotes\n"},
      {"a: &x [*x]\n",
       "a:1:8: error: `*x` stands inside what it names\n"
       "    1 | a: &x [*x]\n"
       "      |        ^~\n"
       "      = hint: write the content out here\n"},
      {"a: \"\\q\"\n",
       "a:1:5: error: an unknown escape in double quotes\n"
       "    1 | a: \"\\q\"\n"
       "      |     ^~\n"
       "      = hint: write `\\\\` for a backslash, or use single quotes\n"},
      {"a: | x\n",
       "a:1:6: error: text on the line of `|` or `>`\n"
       "    1 | a: | x\n"
       "      |      ^\n"
       "      = hint: begin the text on the next line\n"},
      {"%YAML 9.2\n---\na: 1\n",
       "a:1:1: error: this is no YAML: YAML major version too large\n"
       "    1 | %YAML 9.2\n"
       "      | ^~~~~~~~~\n"},
      {std::string("a: b\0c\n", 7),
       "a:1:5: error: the invisible control character U+0000\n"
       "    1 | a: b\xEF\xBF\xBD"
       "c\n"
       "      |     ^\n"
       "      = hint: take it out\n"},
      {"a: \xD6\xD0\n",
       "a:1:4: error: the byte D6 is no UTF-8\n"
       "    1 | a: \xEF\xBF\xBD\xEF\xBF\xBD\n"
       "      |    ^\n"
       "      = hint: save the file as UTF-8\n"},
  }));
  CHECK(errors_of(example.yaml) == example.report);
}

TEST_CASE("Keys that YAML allows and we do not are all reported") {
  CHECK(errors_of("a: 1\na: 2\nb: {c: 1, c: 2}\n[x]: 1\n<<: {d: 1}\n: e\nf: !tag g\n") ==
        "a:2:1: error: duplicate key `a`\n"
        "    2 | a: 2\n"
        "      | ^\n"
        "      = hint: it stands on line 1 already\n"
        "a:3:11: error: duplicate key `c`\n"
        "    3 | b: {c: 1, c: 2}\n"
        "      |           ^\n"
        "      = hint: it stands on line 3 already\n"
        "a:4:1: error: a key is a list or a mapping, expected a word\n"
        "    4 | [x]: 1\n"
        "      | ^~~\n"
        "      = hint: put text that begins with `[` or `{` in quotes\n"
        "a:5:1: error: merge keys (`<<`) are not read\n"
        "    5 | <<: {d: 1}\n"
        "      | ^~\n"
        "      = hint: write the keys out, or name the whole value with `*`\n"
        "a:6:1: error: a key is missing, expected `key: value`\n"
        "    6 | : e\n"
        "      | ^\n"
        "a:7:4: error: the tag `!tag` is not read\n"
        "    7 | f: !tag g\n"
        "      |    ^~~~\n"
        "      = hint: take it out; put text that begins with `!` in quotes\n");
}

TEST_CASE("Aliases cannot blow a file up, in width or in depth") {
  std::string wide = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
  for (int level = 1; level < 12; ++level) {
    const std::string below = ",*a" + std::to_string(level - 1);
    wide += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [x";
    for (int copy = 0; copy < 10; ++copy) wide += below;
    wide += "]\n";
  }
  CHECK(errors_of(wide).find("more than 100000 values with its aliases written out") != std::string::npos);

  std::string deep = "a0: &a0 [x]\n";
  for (int level = 1; level < 200; ++level) {
    const std::string number = std::to_string(level);
    deep += "a" + number + ": &a" + number + " [*a" + std::to_string(level - 1) + "]\n";
  }
  CHECK(errors_of(deep).find("aliases nest this more than 64 deep") != std::string::npos);

  std::string large = "a: &a " + std::string(1 << 20, 'x') + "\nb: [*a";
  for (int copy = 0; copy < 100; ++copy) large += ", *a";
  CHECK(errors_of(large + "]\n").find("more than 100000 values") != std::string::npos);
}

TEST_CASE("Deep nesting is refused before it costs anything") {
  const std::string message = "lists and mappings lie more than 64 deep in each other";
  CHECK(errors_of(std::string(100'000, '[')).find(message) != std::string::npos);
  CHECK(errors_of(std::string(100'000, '{')).find(message) != std::string::npos);
  std::string dashes;
  for (int level = 0; level < 10'000; ++level) dashes += "- ";
  CHECK(errors_of(dashes).find(message) != std::string::npos);
}
