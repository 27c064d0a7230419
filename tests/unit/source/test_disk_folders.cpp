#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "source/files.h"

using namespace broadsheet;
namespace fs = std::filesystem;

namespace {

class Folder {
public:
  Folder() : path(fs::temp_directory_path() / ("broadsheet-folders-" + std::to_string(getpid()))) {
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  const fs::path path;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder on a disk is written as a whole, and replaced as a whole") {
  const Folder folder;
  DiskFiles files;
  CHECK_FALSE(files.write_folder(folder.path / "new/out/", {{"a/b.txt", "1"}, {"c.txt", "2"}}));
  CHECK(files.list_all(folder.path / "new/out") == Names{"a/b.txt", "c.txt"});
  CHECK_FALSE(files.write_folder(folder.path / "new/out", {{"d.txt", "3"}}));
  CHECK(files.list_all(folder.path / "new") == Names{"out/d.txt"});  // nothing temporary is left
}

TEST_CASE("when a folder cannot be written, the old one stays and nothing is left beside it") {
  const Folder folder;
  DiskFiles files;
  CHECK_FALSE(files.write_folder(folder.path / "out", {{"old.txt", "1"}}));
  // A file cannot be a folder too.
  const auto failure = files.write_folder(folder.path / "out", {{"a", "1"}, {"a/b", "2"}});
  REQUIRE(failure);
  CHECK(files.list_all(folder.path) == Names{"out/old.txt"});
  std::ofstream(folder.path / "file") << "1";
  CHECK(files.write_folder(folder.path / "file/out", {{"a", "1"}}) == "not a directory");
}

TEST_CASE("a link to a folder stays a link, and links in a folder are not followed") {
  const Folder folder;
  DiskFiles files;
  files.write_folder(folder.path / "real", {{"old.txt", "1"}});
  fs::create_directory_symlink(folder.path / "real", folder.path / "link");
  CHECK_FALSE(files.write_folder(folder.path / "link", {{"new.txt", "1"}}));
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(files.list_all(folder.path / "real") == Names{"new.txt"});
  CHECK(files.list_all(folder.path) == Names{"link", "real/new.txt"});
  CHECK_FALSE(files.list_all(folder.path / "none"));
}
