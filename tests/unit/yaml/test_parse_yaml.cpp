#include <catch2/catch.hpp>

#include "yaml/yaml_node.h"

using namespace broadsheet;

namespace {

struct Parsed {
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<YamlNode> root;

  explicit Parsed(const std::string& text) {
    root = parse_yaml(sources, sources.add("a.yaml", text), diagnostics);
    INFO(to_text(diagnostics, sources));
    REQUIRE(root);
    CHECK(diagnostics.items().empty());
  }
  const YamlNode& at(const std::string& key) const {
    const YamlNode* found = root->find(key);
    REQUIRE(found);
    return *found;
  }
  std::string source(Span span) const { return sources.text(span.file).substr(span.begin, span.end - span.begin); }
};

using Kind = YamlNode::Kind;

}  // namespace

TEST_CASE("Scalars carry their text and the place of all of it") {
  const Parsed yaml(
      "plain: 中 文 # a comment\n"
      "single: 'it''s: 好'\n"
      "double: \"a\\\"b\\u4e2d\"\n"
      "block: |\n  一\n  二\n"
      "folded: >-\n  a\n  b\n"
      "several: one 中\n  two\n\n  three\n"
      "number: 221.30\n");
  CHECK(yaml.at("plain").scalar == "中 文");
  CHECK(yaml.source(yaml.at("plain").span) == "中 文");
  CHECK_FALSE(yaml.at("plain").quoted);
  CHECK(yaml.at("single").scalar == "it's: 好");
  CHECK(yaml.source(yaml.at("single").span) == "'it''s: 好'");
  CHECK(yaml.at("single").quoted);
  CHECK(yaml.at("double").scalar == "a\"b中");
  CHECK(yaml.source(yaml.at("double").span) == "\"a\\\"b\\u4e2d\"");
  CHECK(yaml.at("block").scalar == "一\n二\n");
  CHECK(yaml.source(yaml.at("block").span) == "|");
  CHECK(yaml.at("block").quoted);
  CHECK(yaml.at("folded").scalar == "a b");
  CHECK(yaml.at("several").scalar == "one 中 two\nthree");
  CHECK(yaml.source(yaml.at("several").span) == "one 中\n  two\n\n  three");
  CHECK(yaml.at("number").scalar == "221.30");
}

TEST_CASE("Places are right behind a byte order mark and Windows line ends") {
  const Parsed yaml("\xEF\xBB\xBF标题: 甲\r\n列: [乙, '丙']\r\n末: 丁\r\n");
  CHECK(yaml.source(yaml.at("标题").span) == "甲");
  CHECK(yaml.source(yaml.at("列").items.at(1).span) == "'丙'");
  CHECK(yaml.source(yaml.root->entries.at(2).key_span) == "末");
  CHECK(yaml.source(yaml.at("末").span) == "丁");
}

TEST_CASE("Nulls are what is empty, ~ or null, and never what is quoted") {
  const Parsed yaml("a:\nb: ~\nc: null\nd: \"\"\ne: 'null'\nf: [~, x]\ng: nullable\n");
  CHECK(yaml.at("a").kind == Kind::Null);
  CHECK(yaml.source(yaml.at("a").span) == "a");
  CHECK(yaml.at("b").kind == Kind::Null);
  CHECK(yaml.source(yaml.at("b").span) == "~");
  CHECK(yaml.source(yaml.at("c").span) == "null");
  CHECK(yaml.at("d").kind == Kind::Scalar);
  CHECK(yaml.at("e").kind == Kind::Scalar);
  CHECK(yaml.at("f").items.at(0).kind == Kind::Null);
  CHECK(yaml.at("g").kind == Kind::Scalar);
}

TEST_CASE("Lists and mappings keep their order and the place of their first line") {
  const Parsed yaml("list:\n  - b\n  - {z: 1, a: 2}\nflow: [1,\n  2]\n");
  CHECK(yaml.source(yaml.at("list").span) == "- b");
  const YamlNode& item = yaml.at("list").items.at(1);
  CHECK(yaml.source(item.span) == "{z: 1, a: 2}");
  CHECK(item.entries.at(0).key == "z");
  CHECK(item.entries.at(1).key == "a");
  CHECK(yaml.source(yaml.at("flow").span) == "[1,");
  CHECK(yaml.at("flow").items.size() == 2);
}

TEST_CASE("The place of a list or a mapping in brackets ends with its bracket, or with its first line") {
  const auto place = [](const std::string& written) {
    const Parsed yaml("a: {b: " + written + ", c: d}\n");
    return yaml.source(yaml.at("a").find("b")->span);
  };
  for (const std::string written :
       {"[1, 2]", "{c: [1, {d: 2}], e: 3}", "[]", "['a]', \"b\\\"]\", c]", "[it's]", "[x \"]", "{\"a\":\"}\"}", "{}"}) {
    CHECK(place(written) == written);
  }
  CHECK(place("&x [!!str \"]\"]") == "[!!str \"]\"]");
  const Parsed yaml("a: [1,\n  2]  # ]\nb: [{c: 1}, d: 2 , e]  # ]\nf: [1  # ]\n  ]\n");
  CHECK(yaml.source(yaml.at("a").span) == "[1,");
  CHECK(yaml.source(yaml.at("b").span) == "[{c: 1}, d: 2 , e]");
  CHECK(yaml.source(yaml.at("b").items.at(0).span) == "{c: 1}");
  CHECK(yaml.source(yaml.at("b").items.at(1).span) == "d: 2");
  CHECK(yaml.source(yaml.at("f").span) == "[1  # ]");
}

TEST_CASE("An alias is a copy of what it names, with its place") {
  const Parsed yaml("a: &name !!str 12\nb: *name\nc: &map {x: 1}\nd: [*map, *map]\n");
  CHECK(yaml.at("b").scalar == "12");
  CHECK(yaml.at("b").span == yaml.at("a").span);
  CHECK(yaml.source(yaml.at("b").span) == "12");
  CHECK(yaml.at("b").quoted);
  CHECK(yaml.at("d").items.at(1).find("x")->scalar == "1");
  CHECK(yaml.source(yaml.at("c").span) == "{x: 1}");
}

TEST_CASE("An empty file is null") {
  CHECK(Parsed("").root->kind == Kind::Null);
  CHECK(Parsed("# only a comment\n").root->kind == Kind::Null);
  CHECK(Parsed("---\n...\n").root->kind == Kind::Null);
}

TEST_CASE("Merging lays a child over its parent, key by key") {
  const Parsed parent("a: 1\nb: {x: 1, y: 2}\nc: [1, 2]\nd: 4\n");
  const Parsed child("d: 5\nb: {y: 3, z: 4}\nc: [9]\na: ~\ne: {f: 6}\ng: ~\n");
  const YamlNode merged = merge_yaml(*parent.root, *child.root);
  std::string keys;
  for (const YamlEntry& entry : merged.entries) keys += entry.key;
  CHECK(keys == "bcde");
  CHECK(merged.find("b")->find("x")->scalar == "1");
  CHECK(merged.find("b")->find("y")->scalar == "3");
  CHECK(merged.find("b")->find("z")->scalar == "4");
  CHECK(merged.find("c")->items.size() == 1);
  CHECK(merged.find("d")->scalar == "5");
  CHECK(merge_yaml(parent.at("a"), parent.at("b")).kind == Kind::Mapping);
}
