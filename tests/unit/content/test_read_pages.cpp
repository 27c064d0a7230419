#include <catch2/catch.hpp>

#include "edition_fixture.h"

using namespace broadsheet;

namespace {

// `whole_edition` with these lines in place of the one that names its layout.
EditionFixture edition_of_pages(const std::string& pages, const std::string& folio = "\"04\"") {
  std::string yaml = edition_with("layout: results-classical\n", pages);
  yaml.replace(yaml.find("\"04\""), 4, folio);
  return EditionFixture(yaml);
}

const std::string three_pages =
    "pages:\n"
    "  - layout: front\n"
    "  - {layout: inner, folio: {section: 民生}, stories: {first: main}, pictures: {large: strip}}\n"
    "  - {layout: inner.yaml, folio: {page: 特1, newspaper: 晚报}}\n";

std::vector<std::string> numbers_of(const EditionFixture& read) {
  REQUIRE(read.edition);
  std::vector<std::string> numbers;
  for (const EditionPage& page : read.edition->pages) numbers.push_back(page.folio.page.text);
  return numbers;
}

}  // namespace

TEST_CASE("pages have layouts, folios and what stands in their slots") {
  const EditionFixture read = edition_of_pages(three_pages);
  CHECK(read.report() == "");
  REQUIRE(read.edition);
  REQUIRE(read.edition->pages.size() == 3);
  const EditionPage &front = read.edition->pages[0], &inner = read.edition->pages[1], &last = read.edition->pages[2];
  CHECK(front.layout == "front");
  CHECK(read.sources.position(front.layout_span).line == 2);
  CHECK(front.folio.newspaper.text == "样报");
  CHECK(front.folio.section.text == "专题");
  CHECK(front.folio.page.text == "04");
  CHECK(inner.layout == "inner");
  CHECK(inner.folio.section.text == "民生");
  CHECK(inner.folio.newspaper.text == "样报");
  REQUIRE(inner.stories.size() == 1);
  CHECK(inner.stories.front().slot.text == "first");
  CHECK(inner.stories.front().name.text == "main");
  REQUIRE(inner.pictures.size() == 1);
  CHECK(inner.pictures.front().name.text == "strip");
  CHECK(last.layout == "inner.yaml");
  CHECK(last.folio.newspaper.text == "晚报");
}

TEST_CASE("the numbers of pages count on from the first") {
  CHECK(numbers_of(edition_of_pages(three_pages)) == std::vector<std::string>{"04", "05", "特1"});
  const std::string two = "pages: [{layout: a}, {layout: a}]\n";
  CHECK(numbers_of(edition_of_pages(two, "\"9\"")) == std::vector<std::string>{"9", "10"});
  CHECK(numbers_of(edition_of_pages(two, "\"099\"")) == std::vector<std::string>{"099", "100"});
  CHECK(numbers_of(edition_of_pages(two, "A1")) == std::vector<std::string>{"A1", "A2"});
  CHECK(numbers_of(edition_of_pages(two, "\"\"")) == std::vector<std::string>{"1", "2"});
  CHECK(numbers_of(edition_of_pages("layout: a\n", "\"\"")) == std::vector<std::string>{""});
  CHECK(numbers_of(edition_of_pages("layout: a\n", "头版")) == std::vector<std::string>{"头版"});
}

TEST_CASE("a number that cannot be counted on is told") {
  CHECK(edition_of_pages("pages: [{layout: a}, {layout: a}]\n", "头版").report() ==
        "content/x/edition.yaml:5:43: error: the pages after `头版` cannot be counted\n"
        "    5 | folio: {newspaper: 样报, section: 专题, page: 头版}\n"
        "      |                    　　           　　        ^~~~\n"
        "      = hint: let `page` of the folio end in a number, or give each page its own: `folio: {page: \"2\"}`\n");
}

TEST_CASE("an edition has one layout or pages, not both") {
  CHECK(edition_of_pages("layout: front\npages: [{layout: inner}]\n").report() ==
        "content/x/edition.yaml:1:9: error: the edition has both `layout` and `pages`, expected one of the two\n"
        "    1 | layout: front\n"
        "      |         ^~~~~\n"
        "      = hint: write `layout` for a single page, or `pages` for several, each with its own `layout`\n");
}

TEST_CASE("pages are a list of at least one, each with a layout") {
  CHECK(edition_of_pages("pages: []\n").report() ==
        "content/x/edition.yaml:1:8: error: `pages` of the edition is no list of pages\n"
        "    1 | pages: []\n"
        "      |        ^~\n"
        "      = hint: write a line `- layout: NAME` for each page\n");
  CHECK(edition_of_pages("pages: [{folio: {page: 2}}]\n").report() ==
        "content/x/edition.yaml:1:9: error: a page needs the key `layout`\n"
        "    1 | pages: [{folio: {page: 2}}]\n"
        "      |         ^~~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("what a page puts into a slot must be in the edition") {
  CHECK(edition_of_pages("pages: [{layout: a, stories: {first: secund}}]\n").report() ==
        "content/x/edition.yaml:1:38: error: `secund` is not a known story of the edition\n"
        "    1 | pages: [{layout: a, stories: {first: secund}}]\n"
        "      |                                      ^~~~~~\n"
        "      = hint: did you mean `second`?\n");
}
