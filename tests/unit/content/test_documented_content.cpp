#include <catch2/catch.hpp>

#include "../documented_examples.h"
#include "edition_fixture.h"

using namespace broadsheet;

namespace {

// The example and what an edition needs besides.
std::string completed(std::string example) {
  for (const std::string line : {"layout: results-classical\n", "title: 标题\n", "date: 2021-01-08\n",
                                 "stories: {main: {headline: 题, text: 文}}\n"}) {
    const std::string key = line.substr(0, line.find(' '));
    const bool has_pages = key == "layout:" && example.find("\npages:") != example.npos;
    if (!has_pages && !example.starts_with(key) && example.find("\n" + key) == example.npos) example += line;
  }
  return example;
}

}  // namespace

TEST_CASE("every example of docs/content.md is part of a good edition") {
  const std::vector<std::string> examples = documented_examples("content.md", "yaml");
  REQUIRE(examples.size() > 4);
  for (const std::string& example : examples) {
    INFO(example);
    CHECK(EditionFixture(completed(example)).report().empty());
  }
}

TEST_CASE("every text of docs/content.md is good Markdown") {
  const std::vector<std::string> examples = documented_examples("content.md", "markdown");
  REQUIRE(!examples.empty());
  for (const std::string& example : examples) {
    INFO(example);
    CHECK(EditionFixture(whole_edition, example).report().empty());
  }
}
