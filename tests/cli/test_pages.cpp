#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "workspace.h"

using Json = nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// One story over two pages, the second without a headline.
std::string add_pages(const Workspace& space, int paragraphs) {
  const std::string edition = space.add_edition("two", paragraphs);
  std::string text = space.read(edition);
  const std::string layout = "layout: ../../small.yaml\n";
  text.replace(text.find(layout), layout.size(),
               "pages:\n  - layout: ../../small.yaml\n  - layout: ../../inner.yaml\nfolio: {page: \"07\"}\n");
  space.write(edition, text);
  space.write("inner.yaml", "extends: small.yaml\nframes: {head: null, text: {rows: 1-10}}\n");
  return edition;
}

constexpr int fits_two = Workspace::paragraphs_that_fit + 5;

}  // namespace

TEST_CASE("an edition of two pages is one PDF, and its dump has both") {
  const Workspace space;
  const Outcome outcome =
      space.run({"render", add_pages(space, fits_two), "-o", "two.pdf", "--dump", "two.json", "--ledger"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
  CHECK(contains(outcome.out, "two.pdf: 2 pages, 120.0 × 180.0 mm, "));
  CHECK(contains(outcome.out, "第07版\n《标题》 text：20 段；下转第08版\n第08版\n《标题》 text：5 段；排满\n"));
  const Json dump = Json::parse(space.read("two.json"));
  REQUIRE(dump.size() == 2);
  CHECK(dump[0]["lines"].size() == 41);
  CHECK(dump[1]["lines"].size() == 10);
}

TEST_CASE("a proof of two pages is one PDF and a PNG a page") {
  const Workspace space;
  const Outcome outcome = space.run({"proof", add_pages(space, fits_two), "-d", "out"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(space.list("out") == std::vector<std::string>{"two-proof-1.png", "two-proof-2.png", "two-proof.pdf"});
}

TEST_CASE("check counts pages, and names the one on which the text does not fit") {
  const Workspace space;
  const Outcome fine = space.run({"check", add_pages(space, fits_two)});
  CHECK(fine.code == 0);
  CHECK(contains(fine.out, ": fine: 2 pages, 3 frames, 50 lines of text, "));
  const Outcome over = space.run({"check", add_pages(space, fits_two + 1)});
  CHECK(over.code == 3);
  CHECK(contains(over.err, "error: page 08: the text of `main` does not fit: 2 lines"));
  CHECK(contains(over.out, "：第08版 《标题》溢出 2 行"));
}

TEST_CASE("a batch counts the pages of each edition") {
  const Workspace space;
  add_pages(space, fits_two);
  space.add_edition("one", 2);
  CHECK(space.run({"batch", "content", "-d", "out"}).code == 0);
  CHECK(contains(space.read("out/report.jsonl"),
                 "\"id\":\"two\",\"edition\":\"content/two/edition.yaml\","
                 "\"status\":\"ok\",\"pages\":2,"));
  CHECK(contains(space.read("out/report.jsonl"), "\"page\":\"07\",\"closed\":true"));
}

TEST_CASE("another layout takes the place of one, not of several") {
  const Workspace space;
  const std::string edition = add_pages(space, 2);
  const Outcome outcome = space.run({"render", edition, "--layout", "small.yaml", "-o", "two.pdf"});
  CHECK(outcome.code == 2);
  CHECK(contains(outcome.err, "error: the edition has 2 pages, each with its own layout: `small.yaml` cannot"));
  CHECK(contains(outcome.err, "leave `--layout` out, or take an edition of one page"));
  CHECK_FALSE(space.has("two.pdf"));
  CHECK(space.run({"check", edition, "--layout", "small.yaml"}).code == 2);
  CHECK(space.run({"proof", edition, "--layout", "small.yaml"}).code == 2);
  CHECK(space.run({"batch", "content", "--layout", "small.yaml", "-d", "out"}).code == 2);
}
