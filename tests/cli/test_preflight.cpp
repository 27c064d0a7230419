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

TEST_CASE("preflight of a PDF takes its limits from a press, and options go before them") {
  const Workspace space;
  space.write("content/red/edition.yaml",
              "layout: ../../red.yaml\ntitle: 红\ndate: 2021-01-08\nstories: {main: {headline: 标题, text: 正文。}}\n");
  space.write("red.yaml",
              "extends: small.yaml\ncolors: {red: {m: 95, y: 60}, gold: {spot: GOLD, m: 20, y: 60}}\n"
              "styles: {headline: {size: 8.5pt, color: red}}\n"
              "frames:\n  head: {step: 0.5pt, least: 8pt}\n"
              "  stamp: {kind: box, columns: 2, rows: 6-9, fill: gold}\n");
  REQUIRE(space.run({"render", "content/red", "-o", "red.pdf"}).code == 0);
  const auto counts_of = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"preflight", "red.pdf", "--standard", "x4", "--format", "json"});
    return nlohmann::json::parse(space.run(options).out)["counts"];
  };
  const auto usual = counts_of({}), newsprint = counts_of({"--press", "newsprint"});
  CHECK(usual.contains("NP-06"));  // 10 pt at least, and 8 of the press
  CHECK_FALSE(newsprint.contains("NP-06"));
  CHECK_FALSE(usual.contains("NP-13"));  // nobody said which inks there are
  CHECK(newsprint.contains("NP-13"));
  CHECK_FALSE(counts_of({"--press", "newsprint", "--ink", "GOLD"}).contains("NP-13"));
  CHECK_FALSE(newsprint.contains("NP-01"));
  CHECK(counts_of({"--press", "newsprint", "--most-ink", "150"}).contains("NP-01"));
  CHECK(space.run({"preflight", "red.pdf", "--press", "newsprin"}).code == 1);
}

TEST_CASE("preflight tells options that its file has no use for") {
  const Workspace space;
  const std::string edition = space.add_edition("first", 2);
  const auto mistake = [&](const std::vector<std::string>& words) {
    const Outcome outcome = space.run(words);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  CHECK(mistake({"preflight", "a.pdf", "--proof", "b.png"}) ==
        "broadsheet preflight: --proof is for editions, and `a.pdf` is a PDF\n");
  CHECK(mistake({"preflight", "--allow-placeholders", "a.pdf"}) ==
        "broadsheet preflight: --allow-placeholders is for editions, and `a.pdf` is a PDF\n");
  CHECK(
      contains(mistake({"preflight", edition, "--press", "newsprint", "--most-ink", "200"}), "--most-ink is for PDFs"));
  CHECK(contains(mistake({"preflight", edition, "--press", "newsprint", "--proof", "a.jpg"}),
                 "--proof `a.jpg` ends in none of .pdf, .png"));
  CHECK(space.run({"preflight"}).code == 2);
  CHECK(space.run({"preflight", "a.pdf", "--standard", "x3"}).code == 2);
}

TEST_CASE("limits of a PDF are what a press could ask for") {
  const Workspace space;
  const auto mistake = [&](const std::string& option, const std::string& value) {
    const Outcome outcome = space.run({"preflight", "a.pdf", option, value});
    INFO(option << " " << value);
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.err, option));
  };
  for (const char* value : {"-5", "4801", "149.5", ""}) mistake("--least-ppi", value);
  for (const char* value : {"99", "1e9", "nan", ""}) mistake("--most-ink", value);
  mistake("--ink", "");
  const std::string file = rendered(space);
  const Outcome outcome = space.run({"preflight", file, "--least-ppi", "0", "--most-ink", "220.5", "--ink", "GOLD"});
  CHECK_FALSE(outcome.code == 2);
}
