#include <catch2/catch.hpp>

#include "scratch_folder.h"
#include "source/files.h"

using namespace broadsheet;
namespace fs = std::filesystem;

namespace {

template <typename AnyFiles>
void check_the_contract(AnyFiles& files, const fs::path& folder) {
  const std::string bytes("a\0b\r\n", 5);
  CHECK_FALSE(files.read(folder / "x/y.txt"));
  CHECK_FALSE(files.exists(folder / "x"));
  CHECK_FALSE(files.write(folder / "x/y.txt", bytes));
  CHECK(files.read(folder / "x/y.txt") == bytes);
  CHECK(files.read(folder / "x/../x/./y.txt") == bytes);
  CHECK(files.exists(folder / "x/y.txt"));
  CHECK(files.exists(folder / "x"));
  CHECK_FALSE(files.write(folder / "x/y.txt", ""));
  CHECK(files.read(folder / "x/y.txt") == "");
  CHECK_FALSE(files.read(folder / "x"));
  CHECK_FALSE(files.write(folder / "x/b.txt", "1"));
  CHECK_FALSE(files.write(folder / "x/z/deep.txt", "1"));
  CHECK(files.list(folder / "x") == std::vector<std::string>{"b.txt", "y.txt"});
  CHECK(files.list(folder / "nowhere").empty());

  CHECK(files.stored(folder / "nowhere").empty());
  files.write(folder / "x/b.txt", "12345");
  files.touch(folder / "x/b.txt");
  const std::vector<StoredFile> stored = files.stored(folder / "x");
  REQUIRE(stored.size() == 2);
  CHECK(stored[0].name == "b.txt");
  CHECK(stored[0].size == 5);
  CHECK(stored[0].touched > stored[1].touched);
  files.touch(folder / "nowhere");
  CHECK_FALSE(files.exists(folder / "nowhere"));
  files.remove(folder / "x/b.txt");
  files.remove(folder / "x/b.txt");
  CHECK(files.list(folder / "x") == std::vector<std::string>{"y.txt"});
}

}  // namespace

TEST_CASE("Files on disk and in memory behave alike") {
  const test::ScratchFolder scratch;
  DiskFiles disk;
  check_the_contract(disk, scratch.root());
  MemoryFiles memory;
  check_the_contract(memory, "/some/folder");
}

TEST_CASE("A file that cannot be written leaves the old one, no rest, and a reason") {
  const test::ScratchFolder scratch;
  DiskFiles files;
  CHECK(files.write(scratch.root(), "x") == "is a folder");
  REQUIRE_FALSE(files.write(scratch.root() / "plain", "old"));
  CHECK(files.write(scratch.root() / "plain/below", "x") == "not a directory");
  CHECK(files.read(scratch.root() / "plain") == "old");
  CHECK(files.list(scratch.root()) == std::vector<std::string>{"plain"});
}

TEST_CASE("A full disk is named") {
  if (!fs::exists("/dev/full")) return;
  DiskFiles files;
  CHECK(files.write("/dev/full", "x") == "no space left on device");
  CHECK_FALSE(fs::is_regular_file("/dev/full"));
}

TEST_CASE("A link stays a link when its file is written") {
  const test::ScratchFolder scratch;
  DiskFiles files;
  REQUIRE_FALSE(files.write(scratch.root() / "real", "old"));
  fs::create_symlink("real", scratch.root() / "link");
  CHECK_FALSE(files.write(scratch.root() / "link", "new"));
  CHECK(fs::is_symlink(scratch.root() / "link"));
  CHECK(files.read(scratch.root() / "real") == "new");
}
