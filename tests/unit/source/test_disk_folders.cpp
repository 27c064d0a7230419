#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "scratch_folder.h"
#include "source/files.h"

using namespace broadsheet;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder on a disk is written as a whole, and replaced as a whole") {
  const test::ScratchFolder folder;
  DiskFiles files;
  CHECK_FALSE(files.write_folder(folder.root() / "new/out/", {{"a/b.txt", "1"}, {"c.txt", "2"}}));
  CHECK(files.list_all(folder.root() / "new/out") == Names{"a/b.txt", "c.txt"});
  CHECK_FALSE(files.write_folder(folder.root() / "new/out", {{"d.txt", "3"}}));
  CHECK(files.list_all(folder.root() / "new") == Names{"out/d.txt"});  // nothing temporary is left
}

TEST_CASE("when a folder cannot be written, the old one stays and nothing is left beside it") {
  const test::ScratchFolder folder;
  DiskFiles files;
  CHECK_FALSE(files.write_folder(folder.root() / "out", {{"old.txt", "1"}}));
  // A file cannot be a folder too.
  const auto failure = files.write_folder(folder.root() / "out", {{"a", "1"}, {"a/b", "2"}});
  REQUIRE(failure);
  CHECK(files.list_all(folder.root()) == Names{"out/old.txt"});
  std::ofstream(folder.root() / "file") << "1";
  CHECK(files.write_folder(folder.root() / "file/out", {{"a", "1"}}) == "not a directory");
}

TEST_CASE("a link to a folder stays a link, and links in a folder are not followed") {
  const test::ScratchFolder folder;
  DiskFiles files;
  files.write_folder(folder.root() / "real", {{"old.txt", "1"}});
  fs::create_directory_symlink(folder.root() / "real", folder.root() / "link");
  CHECK_FALSE(files.write_folder(folder.root() / "link", {{"new.txt", "1"}}));
  CHECK(fs::is_symlink(folder.root() / "link"));
  CHECK(files.list_all(folder.root() / "real") == Names{"new.txt"});
  CHECK(files.list_all(folder.root()) == Names{"link", "real/new.txt"});
  CHECK_FALSE(files.list_all(folder.root() / "none"));
}
