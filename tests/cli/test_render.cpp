#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "workspace.h"

using Json = nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

constexpr int too_many = Workspace::paragraphs_that_fit + 1;

}  // namespace

TEST_CASE("render writes the PDF of each edition and says so") {
  const Workspace space;
  const std::string first = space.add_edition("first", 2), second = space.add_edition("second", 20);
  const Outcome outcome = space.run({"render", first, second, "-d", "out"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
  CHECK(space.list("out") == std::vector<std::string>{"first.pdf", "second.pdf"});
  CHECK(space.read("out/first.pdf").rfind("%PDF-1.", 0) == 0);
  CHECK(contains(outcome.out, "out/first.pdf: 1 page, 120.0 × 180.0 mm, "));
  CHECK(contains(outcome.out, "out/second.pdf: 1 page, "));
}

TEST_CASE("render writes a single edition where -o says, and its dump") {
  const Workspace space;
  const Outcome outcome =
      space.run({"render", space.add_edition("first", 2), "-o", "deep/er/page.pdf", "--dump", "page.json"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(space.has("deep/er/page.pdf"));
  CHECK(Json::parse(space.read("page.json")).is_object());
}

TEST_CASE("with --layout, render sets an edition in another layout than it names, a path from the current folder") {
  const Workspace space;
  const std::string edition = space.add_edition("first", 2);
  space.write("wide.yaml", "extends: small.yaml\npage: {size: 200mm x 180mm}\n");
  const Outcome outcome = space.run({"render", edition, "--layout", "wide.yaml", "-o", "wide.pdf"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(contains(outcome.out, "wide.pdf: 1 page, 200.0 × 180.0 mm, "));
  const Outcome missing = space.run({"render", edition, "--layout", "wid.yaml", "-o", "wid.pdf"});
  CHECK(missing.code == 1);
  CHECK(contains(missing.err, "there is no layout file `wid.yaml`"));
  CHECK_FALSE(space.has("wid.pdf"));
}

TEST_CASE("text that does not fit makes no PDF, leaves the old one, and exits with 3") {
  const Workspace space;
  space.write("out/long.pdf", "the old page");
  const Outcome outcome = space.run({"render", space.add_edition("long", too_many), "-d", "out"});
  CHECK(outcome.code == 3);
  CHECK(outcome.out.empty());
  CHECK(contains(outcome.err, "2 lines"));
  CHECK(contains(outcome.err, "》溢出 2 行，请删 23 字\n"));
  CHECK(contains(outcome.err, "content/long/edition.yaml: no PDF is made; --allow-overset makes one to look at\n"));
  CHECK(space.read("out/long.pdf") == "the old page");
  CHECK(space.list("out") == std::vector<std::string>{"long.pdf"});
}

TEST_CASE("with --allow-overset, render makes the PDF all the same") {
  const Workspace space;
  const Outcome outcome = space.run({"render", space.add_edition("long", too_many), "--allow-overset", "-d", "out"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(space.has("out/long.pdf"));
  CHECK(contains(outcome.out, "with text left out"));
}

TEST_CASE("an error in the input is shown with its place and makes no PDF") {
  const Workspace space;
  const std::string edition = space.add_edition("wrong", 1);
  std::string text = space.read(edition);
  text.replace(text.find("title"), 5, "titel");
  space.write(edition, text);
  const Outcome outcome = space.run({"render", edition, "-d", "out"});
  CHECK(outcome.code == 1);
  CHECK(contains(outcome.err, edition + ":2:1: error: "));
  CHECK(contains(outcome.err, "`title`"));
  CHECK(space.list("out").empty());
}

TEST_CASE("render goes on past a bad edition") {
  const Workspace space;
  const Outcome outcome =
      space.run({"render", "content/absent/edition.yaml", space.add_edition("good", 1), "-d", "out"});
  CHECK(outcome.code == 1);
  CHECK(space.list("out") == std::vector<std::string>{"good.pdf"});
}

TEST_CASE("the same input gives the same PDF") {
  const Workspace space;
  const std::string edition = space.add_edition("same", 5);
  CHECK(space.run({"render", edition, "-o", "one.pdf"}).code == 0);
  CHECK(space.run({"render", edition, "-o", "two.pdf"}).code == 0);
  CHECK(space.read("one.pdf") == space.read("two.pdf"));
}

TEST_CASE("check writes nothing, and says what is fine and what is not") {
  const Workspace space;
  const std::string good = space.add_edition("good", 2), lengthy = space.add_edition("long", too_many);
  const Outcome fine = space.run({"check", good});
  CHECK(fine.code == 0);
  CHECK(contains(fine.out, good + ": fine: 1 page, 2 frames, 4 lines of text, 46 characters\n"));
  const Outcome both = space.run({"check", good, lengthy});
  CHECK(both.code == 3);
  CHECK(contains(both.out, lengthy + ": does not fit: 2 lines, 23 characters too many\n"));
  CHECK(space.list(".") == std::vector<std::string>{"content", "small.yaml", "stderr", "stdout"});
}

TEST_CASE("with --json, output is JSON, whatever happens") {
  const Workspace space;
  space.add_edition("good", 2);
  space.add_edition("long", too_many);
  space.write("content/broken/edition.yaml", "layout: [\n");
  const Outcome outcome = space.run({"check", "--json", "content"});
  CHECK(outcome.code == 1);
  CHECK(outcome.err.empty());
  const Json reports = Json::parse(outcome.out);
  REQUIRE(reports.size() == 3);
  CHECK(reports[0]["id"] == "broken");
  CHECK(reports[0]["status"] == "error");
  CHECK(reports[0]["diagnostics"][0]["path"] == "content/broken/edition.yaml");
  CHECK(reports[1]["status"] == "ok");
  CHECK(reports[1]["pages"] == 1);
  CHECK(reports[2]["status"] == "overset");
  CHECK(reports[2]["overset"]["lines"] == 2);
}

TEST_CASE("a page that breaks a rule its layout insists on is made with --allow-overset only") {
  const Workspace space;
  space.write("small.yaml", space.read("small.yaml") +
                                "  far: {kind: line, columns: 1, rows: 1, baseline: 9pt, left: "
                                "[{text: 远, style: body}], offset: {up: 9pt}}\n");
  const std::string edition = space.add_edition("first", 2);
  CHECK(space.run({"check", edition}).code == 0);
  std::string layout = space.read("small.yaml");
  layout.replace(layout.find("all: off"), 8, "all: off, type-area: error");
  space.write("small.yaml", layout);

  const Outcome refused = space.run({"render", edition, "-d", "out"});
  INFO(refused.err);
  CHECK(refused.code == 3);
  CHECK(contains(refused.err, "small.yaml:12:3: error: `far` stands out of the type area by 8.8pt at the head"));
  CHECK_FALSE(space.has("out/first.pdf"));
  const Outcome allowed = space.run({"render", edition, "--allow-overset", "-d", "out"});
  CHECK(allowed.code == 0);
  CHECK(contains(allowed.err, "small.yaml:12:3: warning: `far` stands out of the type area"));
  CHECK(space.has("out/first.pdf"));
}
