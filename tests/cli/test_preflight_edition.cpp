// Editions held to a press. bad_edition/ breaks each of its rules once; the reports beside it are what is said of it,
// and BROADSHEET_ACCEPT=1 writes them anew.

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "workspace.h"

using Json = nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string bad_folder = PROJECT_DIR "/tests/cli/bad_edition/";

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// In the folder `bad`.
void add_bad_edition(const Workspace& space) {
  for (const std::string name : {"edition.yaml", "layout.yaml", "bridge.png", "night.tif", "plan.png"}) {
    space.write("bad/" + name, read_file(bad_folder + name));
  }
}

void compare(const std::string& name, const std::string& actual) {
  if (std::getenv("BROADSHEET_ACCEPT") != nullptr) {
    std::ofstream(bad_folder + name, std::ios::binary) << actual;
    return;
  }
  INFO("differs from " << name);
  CHECK(actual == read_file(bad_folder + name));
}

}  // namespace

TEST_CASE("a bad edition gets a report with a place for each finding") {
  const Workspace space;
  add_bad_edition(space);
  const Outcome outcome = space.run({"preflight", "bad", "--press", "newsprint"});
  CHECK(outcome.code == 3);
  CHECK(outcome.err.empty());
  compare("report.txt", outcome.out);
}

TEST_CASE("the same report is one JSON object") {
  const Workspace space;
  add_bad_edition(space);
  const Outcome outcome = space.run({"preflight", "bad/edition.yaml", "--press", "newsprint", "--format", "json"});
  CHECK(outcome.code == 3);
  CHECK(outcome.err.empty());
  compare("report.json", outcome.out);

  const Json report = Json::parse(outcome.out);
  std::set<std::string> rules;
  for (const Json& finding : report["findings"]) rules.insert(finding["rule"].get<std::string>());
  CHECK(rules == std::set<std::string>{"ED-01", "ED-02", "ED-04", "NP-01", "NP-05", "NP-06", "NP-07", "NP-08", "NP-09",
                                       "NP-10", "NP-11", "NP-13", "NP-15"});
}

TEST_CASE("check tells the same findings, and render makes no file") {
  const Workspace space;
  add_bad_edition(space);
  const Outcome checked = space.run({"check", "bad", "--press", "newsprint"});
  CHECK(checked.code == 3);
  CHECK(
      contains(checked.err,
               "bad/edition.yaml:18:3: error: the picture `bridge` is printed with 34 pixels an inch, expected 100 at "
               "least (NP-10, press `newsprint`, frame `photo` of layout.yaml:38)\n"));
  CHECK(contains(checked.err,
                 "bad/layout.yaml:36:3: error: a line is 0.1pt thin; 0.25pt is the least (NP-08, press "
                 "`newsprint`)\n"));
  const Outcome rendered = space.run({"render", "bad", "--press", "newsprint", "-o", "bad.pdf"});
  CHECK(rendered.code == 3);
  CHECK_FALSE(space.has("bad.pdf"));
}

TEST_CASE("the finished PDF of the bad edition breaks the same rules in other eyes") {
  const Workspace space;
  add_bad_edition(space);
  REQUIRE(space.run({"render", "bad", "--allow-overset", "-o", "bad.pdf"}).code == 0);
  const Outcome outcome = space.run({"preflight", "bad.pdf", "--press", "newsprint", "--format", "json"});
  const Json counts = Json::parse(outcome.out)["counts"];
  // Tints, what overprints, and what an edition lacks are not seen in a PDF.
  for (const char* rule : {"NP-01", "NP-05", "NP-06", "NP-07", "NP-08", "NP-10", "NP-11", "NP-13"}) {
    INFO(rule);
    CHECK(counts.contains(rule));
  }
  CHECK(contains(outcome.out, "a picture of 150 × 100 pixels is drawn at 34 ppi, expected 150 at least"));
}

TEST_CASE("the proof of the findings is a PDF or a picture") {
  const Workspace space;
  add_bad_edition(space);
  for (const std::string name : {"out/proof.pdf", "out/proof.png"}) {
    const Outcome outcome = space.run({"preflight", "bad", "--press", "newsprint", "--proof", name});
    CHECK(outcome.code == 3);
    CHECK(outcome.err == name + "\n");
  }
  CHECK(space.read("out/proof.pdf").rfind("%PDF-1.", 0) == 0);
  CHECK(space.read("out/proof.png").rfind("\x89PNG", 0) == 0);
  CHECK(space.list("out") == std::vector<std::string>{"proof.pdf", "proof.png"});
}

TEST_CASE("an edition without errors ends with 0, warnings or not") {
  const Workspace space;
  const std::string edition = space.add_edition("first", 2);
  const Outcome fine = space.run({"preflight", edition, "--press", "newsprint"});
  CHECK(fine.code == 0);
  CHECK(fine.out == edition + ": 1 page, held to the press `newsprint`: 0 errors, 0 warnings\n");
  space.write("pale.yaml", "extends: small.yaml\nframes: {pale: {kind: box, columns: 2, rows: 6-9, fill: {k: 2}}}\n");
  const Outcome pale = space.run({"preflight", edition, "--press", "newsprint", "--layout", "pale.yaml"});
  CHECK(pale.code == 0);
  CHECK(contains(pale.out,
                 "0 errors, 1 warning\npale.yaml:2:10: warning: [1] a tint of 2 % vanishes on the press; 5 % "
                 "is the least (NP-15, page 1, "));
}

TEST_CASE("placeholders may be allowed, and text that does not fit never is") {
  const Workspace space;
  const std::string sample = PROJECT_DIR "/content/jiangbei-2020";
  CHECK(space.run({"preflight", sample, "--press", "newsprint"}).code == 3);
  CHECK(space.run({"preflight", sample, "--press", "newsprint", "--allow-placeholders"}).code == 0);
  const std::string lengthy = space.add_edition("long", Workspace::paragraphs_that_fit + 1);
  const Outcome outcome = space.run({"preflight", lengthy, "--press", "newsprint"});
  CHECK(outcome.code == 3);
  CHECK(contains(outcome.out, "does not fit: 2 lines with 23 characters are left over after `text`"));
  CHECK_FALSE(contains(outcome.out, "--allow-overset"));  // which preflight does not have
  CHECK(contains(outcome.out, "(ED-04, page 1, 52.9 × 169.3 mm at 5.0, 5.0 mm, frame `text` of small.yaml:"));
}

TEST_CASE("an edition without a press is wrong usage, and is told which there are") {
  const Workspace space;
  const Outcome outcome = space.run({"preflight", space.add_edition("first", 2)});
  CHECK(outcome.code == 2);
  CHECK(outcome.out.empty());
  CHECK(
      contains(outcome.err, "broadsheet preflight: an edition is held to a press: name one with --press (there are: "));
  CHECK(contains(outcome.err, "newsprint"));
}

TEST_CASE("an edition with errors has no pages to look at") {
  const Workspace space;
  space.write("content/broken/edition.yaml", "layout: [\n");
  const Outcome text = space.run({"preflight", "content/broken", "--press", "newsprint"});
  CHECK(text.code == 1);
  CHECK(text.out.empty());
  CHECK(contains(text.err, "content/broken/edition.yaml:"));
  const Outcome json = space.run({"preflight", "content/broken", "--press", "newsprint", "--format", "json"});
  CHECK(json.code == 1);
  CHECK(json.err.empty());
  const Json report = Json::parse(json.out);
  CHECK(report["file"] == "content/broken/edition.yaml");
  CHECK_FALSE(report["unreadable"].get<std::string>().empty());
  CHECK(report["diagnostics"].size() >= 1);
  CHECK(space.run({"preflight", "content/absent", "--press", "newsprint"}).code == 1);
  CHECK(space.run({"preflight", space.add_edition("first", 2), "--press", "newsprin"}).code == 1);
}

TEST_CASE("a press profile with errors is told as an edition with errors is") {
  const Workspace space;
  space.write("plant.yaml", "condition: Paper\nprofile: absent.icc\n");
  space.add_edition("first", 2);
  REQUIRE(space.run({"render", "content/first", "-o", "first.pdf"}).code == 0);
  for (const std::string file : {"content/first/edition.yaml", "first.pdf"}) {
    const Outcome text = space.run({"preflight", file, "--press", "plant.yaml"});
    CHECK(text.code == 1);
    CHECK(text.out.empty());
    CHECK(contains(text.err, "plant.yaml:2:10: error: cannot read the profile `absent.icc`"));
    const Outcome json = space.run({"preflight", file, "--press", "plant.yaml", "--format", "json"});
    CHECK(json.code == 1);
    CHECK(json.err.empty());
    const Json report = Json::parse(json.out);
    CHECK(report["file"] == file);
    CHECK(report["unreadable"] == "cannot read the profile `absent.icc`");
    CHECK(report["diagnostics"].size() == 1);
  }
}

TEST_CASE("help tells of editions and of PDFs") {
  const Workspace space;
  const Outcome help = space.run({"preflight", "--help"});
  CHECK(help.code == 0);
  for (const char* part : {"--press", "--proof", "--allow-placeholders", "--least-ppi", "Of an edition", "Of a PDF",
                           "broadsheet preflight advertisement.pdf", "A PDF; or an edition's YAML file"}) {
    INFO(part);
    CHECK(contains(help.out, part));
  }
}

TEST_CASE("preflight takes one edition at a time") {
  const Workspace space;
  space.add_edition("first", 2);
  space.add_edition("second", 2);
  const Outcome outcome = space.run({"preflight", "content", "--press", "newsprint"});
  CHECK(outcome.code == 2);
  CHECK(outcome.err == "broadsheet preflight: takes one edition at a time; there are 2 in `content`\n");
}
