#include <catch2/catch.hpp>

#include "workspace.h"

TEST_CASE("a file for a plant is made with --press, in another standard with --standard") {
  const Workspace workspace;
  const std::string edition = workspace.add_edition("a", 5);
  CHECK(workspace.run({"render", edition, "--press", "newsprint", "-o", "x4.pdf"}).code == 0);
  CHECK(workspace.read("x4.pdf").find("GTS_PDFXVersion>PDF/X-4<") != std::string::npos);
  CHECK(workspace.run({"render", edition, "--press", "newsprint", "--standard", "x1a", "-o", "x1a.pdf"}).code == 0);
  CHECK(workspace.read("x1a.pdf").find("/GTS_PDFXVersion (PDF/X-1a:2003)") != std::string::npos);
  CHECK(workspace.run({"batch", "content", "-d", "out", "--press", "newsprint"}).code == 0);
  CHECK(workspace.read("out/a.pdf") == workspace.read("x4.pdf"));
}

TEST_CASE("a press that is not there is an error, a standard without a press wrong usage") {
  const Workspace workspace;
  const std::string edition = workspace.add_edition("a", 5);
  const Outcome unknown = workspace.run({"render", edition, "--press", "newsprin", "-o", "a.pdf"});
  CHECK(unknown.code == 1);
  CHECK(unknown.err.find("did you mean `newsprint`?") != std::string::npos);
  CHECK_FALSE(workspace.has("a.pdf"));
  CHECK(workspace.run({"render", edition, "--standard", "x4"}).code == 2);
  CHECK(workspace.run({"render", edition, "--press", "newsprint", "--standard", "x5"}).code == 2);
}

TEST_CASE("a page with a placeholder is no page for a press, but with --allow-placeholders") {
  const Workspace workspace;
  const std::string edition = PROJECT_DIR "/content/jiangbei-2020";
  const Outcome refused = workspace.run({"render", edition, "--press", "newsprint", "-o", "a.pdf"});
  CHECK(refused.code == 3);
  CHECK(refused.err.find("error: `main-picture` has a placeholder, not a picture (ED-01, press `newsprint`, frame "
                         "`main-picture` of ") != std::string::npos);
  CHECK_FALSE(workspace.has("a.pdf"));
  const Outcome checked = workspace.run({"check", edition, "--press", "newsprint"});
  CHECK(checked.code == 3);
  CHECK(checked.err.find("`strip-4` has a placeholder") != std::string::npos);
  const Outcome allowed =
      workspace.run({"render", edition, "--press", "newsprint", "--allow-placeholders", "-o", "a.pdf"});
  CHECK(allowed.code == 0);
  CHECK(workspace.has("a.pdf"));
}

TEST_CASE("a press of which only the condition and the profile are known gets files that pass preflight") {
  const Workspace workspace;
  const std::string edition = workspace.add_edition("a", 5);
  workspace.write("plant.yaml", "condition: OurPaper26\nprofile: " PROJECT_DIR "/presses/newsprint-tr002-220.icc\n");
  for (const std::string standard : {"x4", "x1a"}) {
    REQUIRE(workspace.run({"render", edition, "--press", "plant.yaml", "--standard", standard, "-o", "a.pdf"}).code ==
            0);
    const Outcome outcome = workspace.run({"preflight", "a.pdf", "--standard", standard});
    INFO(outcome.out);
    CHECK(outcome.code == 0);
  }
}
