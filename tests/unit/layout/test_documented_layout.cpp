#include <catch2/catch.hpp>

#include "../documented_examples.h"
#include "layout_fixture.h"

namespace broadsheet {

TEST_CASE("every example of docs/layout.md is a good change of the sample layout") {
  const std::vector<std::string> examples = documented_examples("layout.md", "yaml");
  REQUIRE(examples.size() > 10);
  const auto sample = DiskFiles().read(PROJECT_DIR "/layouts/results-classical.yaml");
  REQUIRE(sample);
  for (const std::string& example : examples) {
    MemoryFiles files;
    files.write("layouts/results-classical.yaml", *sample);
    const bool names_its_base = example.starts_with("extends:");
    files.write("a.yaml", names_its_base ? example : "extends: results-classical\n" + example);
    INFO(example);
    CHECK(read_from(files, "a.yaml").report().empty());
  }
}

}  // namespace broadsheet
