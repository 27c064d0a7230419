#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "workspace.h"

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// A file of ours: it is read, whatever it breaks.
std::string rendered(const Workspace& space) {
  REQUIRE(space.run({"render", space.add_edition("first", 2), "-d", "out"}).code == 0);
  return "out/first.pdf";
}

}  // namespace

TEST_CASE("preflight reads what we wrote, and says by its exit code whether it may be printed") {
  const Workspace space;
  const Outcome outcome = space.run({"preflight", rendered(space), "--standard", "x4"});
  INFO(outcome.out);
  CHECK(contains(outcome.out, "out/first.pdf: 1 page, held to PDF/X-4: "));
  CHECK(outcome.err.empty());
  CHECK(outcome.code == (contains(outcome.out, "PDF/X-4: 0 errors") ? 0 : 3));
  CHECK_FALSE(contains(outcome.out, "X4-5"));  // its fonts are in order
}

TEST_CASE("preflight tells programs in JSON") {
  const Workspace space;
  const Outcome outcome = space.run({"preflight", rendered(space), "--standard", "x1a", "--format", "json"});
  CHECK(outcome.code == 3);
  const auto report = nlohmann::json::parse(outcome.out);
  CHECK(report["file"] == "out/first.pdf");
  CHECK(report["standard"] == "PDF/X-1a:2003");
  CHECK(report["pages"] == 1);
  CHECK(report["errors"] > 0);
  CHECK(report["counts"]["X1-01"] == 1);
  CHECK(report["findings"][0].contains("rule"));
  CHECK(report["findings"][0]["severity"] == "error");
  CHECK_FALSE(report.contains("unreadable"));
}

TEST_CASE("preflight of what cannot be read") {
  const Workspace space;
  space.write("broken.pdf", "%PDF-1.6\nnothing\n");
  space.write("not.pdf", "no PDF at all");
  space.write("named-otherwise", "%PDF-1.6\nnothing\n");
  for (const char* file : {"broken.pdf", "not.pdf", "named-otherwise", "absent.pdf"}) {
    INFO(file);
    const Outcome outcome = space.run({"preflight", file});
    CHECK(outcome.code == 1);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, std::string(file) + ": error: "));
  }
  const Outcome json = space.run({"preflight", "broken.pdf", "--format", "json"});
  CHECK(json.code == 1);
  CHECK(nlohmann::json::parse(json.out).contains("unreadable"));
}

TEST_CASE("preflight is for PDFs, for now") {
  const Workspace space;
  const Outcome outcome = space.run({"preflight", space.add_edition("first", 2)});
  CHECK(outcome.code == 2);
  CHECK(contains(outcome.err, "holds an edition to a press"));
  CHECK(space.run({"preflight"}).code == 2);
  CHECK(space.run({"preflight", "a.pdf", "--standard", "x3"}).code == 2);
}
