#include "cli/program.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "scratch_folder.h"
#include "source/files.h"

using namespace broadsheet;
namespace fs = std::filesystem;

namespace {

struct Outcome {
  int code = 0;
  std::string out, err;
};

Outcome run(const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  const int code = run_program(arguments, {out, err});
  return {code, out.str(), err.str()};
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("wrong usage exits with 2 and says how to get help") {
  const std::vector<std::vector<std::string>> mistakes = {
      {},
      {"rendr"},
      {"render"},
      {"render", "--colour", "e.yaml"},
      {"render", "e.yaml", "-o"},
      {"render", "e.yaml", "-o", "a.pdf", "-d", "out"},
      {"render", "e.yaml", "--fonts", "/no/such/folder"},
      {"batch", "e.yaml"},
      {"batch", "e.yaml", "-d", "out", "-j", "0"},
      {"batch", "e.yaml", "-d", "out", "-j", "many"},
      {"batch", "e.yaml", "-d", "out", "-j", "99999999999999999999"},
  };
  for (const auto& arguments : mistakes) {
    const Outcome outcome = run(arguments);
    INFO(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "--help"));
  }
}

TEST_CASE("a slip of the hand is answered with the word that was meant") {
  CHECK(run({"rendr", "e.yaml"}).err ==
        "broadsheet: `rendr` is no command; did you mean `render`?\ntry: broadsheet --help\n");
  CHECK(run({"xyzzy"}).err == "broadsheet: `xyzzy` is no command\ntry: broadsheet --help\n");
  CHECK(run({"render", "e.yaml", "--dumpp", "x"}).err ==
        "broadsheet render: The following argument was not expected: --dumpp\ntry: broadsheet render --help\n");
  CHECK(contains(run({}).err, "Subcommands:"));
}

TEST_CASE("output that cannot be written is a failure") {
  std::ostringstream err;
  std::ostream broken(nullptr);
  CHECK(run_program({"fonts"}, {broken, err}) == 1);
  CHECK(err.str() == "broadsheet: standard output could not be written\n");
}

TEST_CASE("every command has a line about it and an example") {
  const Outcome program = run({"--help"});
  CHECK(program.code == 0);
  CHECK(contains(program.out, "Exit codes: 0 fine; 1 errors in the input; 2 wrong usage; 3 the text does not fit"));
  for (const std::string command : {"render", "check", "batch", "proof", "typeset", "fonts"}) {
    CHECK(contains(program.out, "  " + command));
    const Outcome help = run({command, "--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    CHECK(contains(help.out, "Example:\n  broadsheet " + command));
  }
}

TEST_CASE("the version is told") {
  const Outcome outcome = run({"--version"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out.rfind("broadsheet ", 0) == 0);
}

TEST_CASE("an option for one edition is refused for two, before anything is made") {
  const test::ScratchFolder folder;
  const Outcome output = run({"render", "a.yaml", "b.yaml", "-o", folder.path("a.pdf")});
  CHECK(output.code == 2);
  CHECK(output.err == "broadsheet render: -o takes one edition at a time, not 2\n");
  const Outcome dump = run({"render", "a.yaml", "b.yaml", "-d", folder.path("out"), "--dump", folder.path("a.json")});
  CHECK(dump.code == 2);
  CHECK(dump.err == "broadsheet render: --dump takes one edition at a time, not 2\n");
  CHECK(fs::is_empty(folder.root()));
}

TEST_CASE("an edition is never overwritten by what is made of it") {
  const test::ScratchFolder folder;
  const std::string edition = folder.path("edition.yaml");
  DiskFiles().write(edition, "title: x\n");
  const Outcome outcome = run({"render", edition, "-o", folder.path("./edition.yaml")});
  CHECK(outcome.code == 2);
  CHECK(contains(outcome.err, "would overwrite the edition itself"));
  CHECK(DiskFiles().read(edition) == "title: x\n");
}

TEST_CASE("two editions of one id are refused before anything is made") {
  const test::ScratchFolder folder;
  for (const std::string command : {"render", "batch", "check", "proof"}) {
    std::vector<std::string> arguments = {command, "north/annual/edition.yaml", "south/annual.yaml"};
    if (command != "check") arguments.insert(arguments.end(), {"-d", folder.path("out")});
    const Outcome outcome = run(arguments);
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, "are both the edition `annual`"));
  }
  CHECK(fs::is_empty(folder.root()));
}

TEST_CASE("an edition that is not there is an error of the input, and writes no PDF") {
  const test::ScratchFolder folder;
  const std::string edition = folder.path("absent.yaml");
  for (const std::string command : {"render", "check", "proof"}) {
    std::vector<std::string> arguments = {command, edition};
    if (command != "check") arguments.insert(arguments.end(), {"-d", folder.path("out")});
    const Outcome outcome = run(arguments);
    CHECK(outcome.code == 1);
    CHECK(contains(outcome.err, "absent.yaml"));
  }
  CHECK(fs::is_empty(folder.root()));
}

TEST_CASE("a batch goes on past what cannot be read, and reports it") {
  const test::ScratchFolder folder;
  const Outcome outcome = run({"batch", folder.path("b.yaml"), folder.path("a.yaml"), "-d", folder.path("out"), "-j2"});
  CHECK(outcome.code == 1);
  const std::string report = DiskFiles().read(folder.path("out/report.jsonl")).value_or("");
  CHECK(contains(report, R"({"id":"b",)"));
  CHECK(contains(report, R"({"id":"a",)"));
  CHECK(report.find(R"("id":"b")") < report.find(R"("id":"a")"));
  CHECK(std::count(report.begin(), report.end(), '\n') == 2);
  CHECK(contains(outcome.out, "2 editions: 0 fine, 2 with errors, 0 that do not fit"));
  CHECK_FALSE(contains(outcome.err, "\x1b"));
}

TEST_CASE("the option --json prints one array to standard output and nothing else") {
  const test::ScratchFolder folder;
  const Outcome outcome = run({"check", "--json", folder.path("absent.yaml")});
  CHECK(outcome.code == 1);
  CHECK(outcome.err.empty());
  CHECK(outcome.out.rfind("[\n{\"id\":\"absent\",", 0) == 0);
  CHECK(outcome.out.substr(outcome.out.size() - 4) == "}\n]\n");
}

TEST_CASE("fonts are listed under their families") {
  const Outcome outcome = run({"fonts"});
  CHECK(outcome.code == 0);
  CHECK(contains(outcome.out, "Noto Sans CJK SC\n   400  "));
  CHECK(contains(outcome.out, "NotoSansCJKsc-Regular.otf\n"));
  const Outcome json = run({"fonts", "--json"});
  CHECK(json.out.front() == '[');
  CHECK(contains(json.out, R"("family": "Noto Sans CJK SC")"));
}
