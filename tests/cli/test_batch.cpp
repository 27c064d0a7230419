#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>

#include "workspace.h"

using Json = nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::vector<Json> report(const Workspace& space, const std::string& folder) {
  std::vector<Json> reports;
  std::istringstream lines(space.read(folder + "/report.jsonl"));
  for (std::string line; std::getline(lines, line);) reports.push_back(Json::parse(line));
  return reports;
}

}  // namespace

TEST_CASE("a batch makes the same files with one thread and with many") {
  const Workspace space;
  for (int i = 0; i < 6; ++i) space.add_edition("e" + std::to_string(i), 3 * i + 1);
  CHECK(space.run({"batch", "content", "-d", "one", "-j", "1"}).code == 0);
  CHECK(space.run({"batch", "content", "-d", "many", "-j", "4"}).code == 0);
  const auto one = report(space, "one"), many = report(space, "many");
  REQUIRE(one.size() == 6);
  REQUIRE(many.size() == 6);
  for (int i = 0; i < 6; ++i) {
    const std::string id = "e" + std::to_string(i);
    CHECK(one[i]["id"] == id);
    CHECK(one[i]["status"] == "ok");
    CHECK(one[i]["sha256"].get<std::string>().size() == 64);
    CHECK(one[i]["sha256"] == many[i]["sha256"]);
    CHECK(one[i]["bytes"] == space.read("one/" + id + ".pdf").size());
    CHECK(space.read("one/" + id + ".pdf") == space.read("many/" + id + ".pdf"));
  }
}

TEST_CASE("a batch goes on past bad editions and reports every one in order") {
  const Workspace space;
  space.add_edition("a-good", 3);
  space.write("content/b-broken/edition.yaml", "\xff\xfe not yaml: [");
  space.add_edition("c-long", Workspace::paragraphs_that_fit + 3);
  space.add_edition("d-good", 4);
  const Outcome outcome = space.run({"batch", "content", "-d", "out", "-j", "3"});
  CHECK(outcome.code == 1);
  CHECK(contains(outcome.out, "4 editions: 2 fine, 1 with errors, 1 that do not fit; "));
  const auto reports = report(space, "out");
  REQUIRE(reports.size() == 4);
  const std::vector<std::string> expected = {"ok", "error", "overset", "ok"};
  for (int i = 0; i < 4; ++i) CHECK(reports[i]["status"] == expected[i]);
  CHECK_FALSE(reports[1]["diagnostics"].empty());
  CHECK(reports[2]["sha256"].is_null());
  CHECK(space.list("out") == std::vector<std::string>{"a-good.pdf", "d-good.pdf", "report.jsonl"});
}

TEST_CASE("a batch draws no progress line into a pipe") {
  const Workspace space;
  space.add_edition("one", 1);
  const Outcome outcome = space.run({"batch", "content", "-d", "out"});
  CHECK(outcome.err.empty());
  CHECK_FALSE(contains(outcome.out, "\r"));
}

TEST_CASE("a batch tells mistakes and counts notes, which are in the report") {
  const Workspace space;
  const std::string unplaced = "indicators: {spare: {items: [{label: 户, value: 3}]}}\n";
  const std::string noted = space.add_edition("a-noted", 1);
  space.write(noted, space.read(noted) + unplaced);
  const std::string mistaken = space.add_edition("b-mistaken", 1);
  space.write(mistaken, space.read(mistaken) + unplaced + "colour: red\n");
  const Outcome outcome = space.run({"batch", "content", "-d", "out"});
  CHECK(outcome.code == 1);
  CHECK_FALSE(contains(outcome.err, "a-noted"));
  CHECK(contains(outcome.err, "b-mistaken/edition.yaml"));
  CHECK(contains(outcome.out, "notes on 1 edition are in report.jsonl"));
  CHECK(contains(report(space, "out")[0]["diagnostics"][0]["message"], "no frame takes them"));
}

TEST_CASE("two editions of one id are refused and nothing is written") {
  const Workspace space;
  space.write("out/annual.pdf", "the old page");
  space.write("other/annual.yaml", space.read(space.add_edition("annual", 1)));
  const Outcome outcome = space.run({"batch", "content", "other/annual.yaml", "-d", "out"});
  CHECK(outcome.code == 2);
  CHECK(contains(outcome.err, "are both the edition `annual`"));
  CHECK(space.list("out") == std::vector<std::string>{"annual.pdf"});
  CHECK(space.read("out/annual.pdf") == "the old page");
}

TEST_CASE("an interrupted batch writes the report of what is done, and whole files only") {
  const Workspace space;
  constexpr int editions = 600;
  for (int i = 0; i < editions; ++i) space.add_edition("e" + std::to_string(i), 10);
  const pid_t process = space.start({"batch", "content", "-d", "out", "-j", "2"});
  while (space.list("out").empty() && kill(process, 0) == 0) usleep(1000);
  kill(process, SIGTERM);
  const Outcome outcome = space.wait(process);
  CHECK(outcome.code == 128 + SIGTERM);
  CHECK(contains(outcome.out, "done before the interruption"));
  const auto reports = report(space, "out");
  CHECK_FALSE(reports.empty());
  CHECK(reports.size() < editions);
  CHECK(space.list("out").size() == reports.size() + 1);
}
