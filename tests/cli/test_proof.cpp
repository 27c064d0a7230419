#include <catch2/catch.hpp>

#include "workspace.h"

TEST_CASE("a proof is a PDF and a PNG") {
  const Workspace space;
  const Outcome outcome = space.run({"proof", space.add_edition("first", 2), "-d", "out"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(space.list("out") == std::vector<std::string>{"first-proof.pdf", "first-proof.png"});
  CHECK(space.read("out/first-proof.pdf").rfind("%PDF-1.", 0) == 0);
  CHECK(space.read("out/first-proof.png").rfind("\x89PNG", 0) == 0);
  CHECK(outcome.out.find("out/first-proof.png\n") != std::string::npos);
}

TEST_CASE("a proof is made of what does not fit, too") {
  const Workspace space;
  const Outcome outcome =
      space.run({"proof", space.add_edition("long", Workspace::paragraphs_that_fit + 1), "-d", "out"});
  CHECK(outcome.code == 3);
  CHECK(space.list("out") == std::vector<std::string>{"long-proof.pdf", "long-proof.png"});
}

TEST_CASE("no proof is made of an edition with errors") {
  const Workspace space;
  const Outcome outcome = space.run({"proof", "content/absent/edition.yaml", "-d", "out"});
  CHECK(outcome.code == 1);
  CHECK(space.list("out").empty());
}
