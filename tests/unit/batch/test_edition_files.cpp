#include <catch2/catch.hpp>
#include <filesystem>

#include "batch/edition_files.h"
#include "scratch_folder.h"

using namespace broadsheet;
namespace fs = std::filesystem;

namespace {

// A folder on the disk with the given empty files, removed at the end.
class Tree {
public:
  explicit Tree(const std::vector<std::string>& files) {
    for (const std::string& file : files) folder_.write(file, {});
  }
  fs::path operator/(const std::string& name) const { return folder_.root() / name; }
  std::string string() const { return folder_.root().string(); }

private:
  test::ScratchFolder folder_;
};

std::string messages(const Diagnostics& diagnostics) {
  return to_text(diagnostics, SourceMap{});
}

}  // namespace

TEST_CASE("a file is its own edition, whether it is there or not") {
  Diagnostics diagnostics;
  const auto editions = find_editions({"some/where/spring.yaml", "other/edition.yaml"}, diagnostics);
  REQUIRE(editions.size() == 2);
  CHECK(editions[0] == EditionFile{"some/where/spring.yaml", "spring"});
  CHECK(editions[1] == EditionFile{"other/edition.yaml", "other"});
  CHECK(messages(diagnostics).empty());
}

TEST_CASE("a folder stands for its edition, or for the editions in its subfolders by name") {
  const Tree tree({"content/b-2020/edition.yaml", "content/a-2019/edition.yaml", "content/drafts/notes.md",
                   "content/a-2019/old/edition.yaml"});
  Diagnostics diagnostics;
  const auto all = find_editions({tree / "content"}, diagnostics);
  REQUIRE(all.size() == 2);
  CHECK(all[0] == EditionFile{tree / "content/a-2019/edition.yaml", "a-2019"});
  CHECK(all[1] == EditionFile{tree / "content/b-2020/edition.yaml", "b-2020"});

  const auto one = find_editions({tree / "content/a-2019/"}, diagnostics);
  REQUIRE(one.size() == 1);
  CHECK(one[0].id == "a-2019");
  CHECK(messages(diagnostics).empty());
}

TEST_CASE("a folder without editions is reported") {
  const Tree tree({"drafts/notes.md"});
  Diagnostics diagnostics;
  CHECK(find_editions({tree / "drafts"}, diagnostics).empty());
  CHECK(messages(diagnostics) ==
        "error: no edition in the folder `" + tree.string() +
            "/drafts`\n"
            "      = hint: an edition is a file edition.yaml, in the folder or in folders of it\n");
}

TEST_CASE("two editions of one id are reported, since each would overwrite the other") {
  Diagnostics diagnostics;
  find_editions({"north/annual/edition.yaml", "south/annual.yaml", "west/edition.yaml"}, diagnostics);
  CHECK(messages(diagnostics) ==
        "error: `north/annual/edition.yaml` and `south/annual.yaml` are both the edition `annual`\n"
        "      = hint: an edition is named for its folder: rename one folder, or make them in two runs\n");
}

TEST_CASE("an edition named without a folder takes the name of the working folder") {
  Diagnostics diagnostics;
  const auto editions = find_editions({"edition.yaml"}, diagnostics);
  REQUIRE(editions.size() == 1);
  CHECK(editions[0].id == fs::current_path().filename().string());
}
