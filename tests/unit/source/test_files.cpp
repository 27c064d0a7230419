#include <unistd.h>

#include <catch2/catch.hpp>

#include "source/files.h"

using namespace broadsheet;
namespace fs = std::filesystem;

namespace {

// A folder of its own that goes when the test ends.
struct Scratch {
  fs::path folder = fs::temp_directory_path() / ("broadsheet-files-" + std::to_string(::getpid()));
  Scratch() { fs::create_directories(folder); }
  ~Scratch() { fs::remove_all(folder); }
};

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
  const Scratch scratch;
  DiskFiles disk;
  check_the_contract(disk, scratch.folder);
  MemoryFiles memory;
  check_the_contract(memory, "/some/folder");
}

TEST_CASE("A file that cannot be written leaves the old one, no rest, and a reason") {
  const Scratch scratch;
  DiskFiles files;
  CHECK(files.write(scratch.folder, "x") == "is a folder");
  REQUIRE_FALSE(files.write(scratch.folder / "plain", "old"));
  CHECK(files.write(scratch.folder / "plain/below", "x") == "not a directory");
  CHECK(files.read(scratch.folder / "plain") == "old");
  CHECK(files.list(scratch.folder) == std::vector<std::string>{"plain"});
}

TEST_CASE("A full disk is named") {
  if (!fs::exists("/dev/full")) return;
  DiskFiles files;
  CHECK(files.write("/dev/full", "x") == "no space left on device");
  CHECK_FALSE(fs::is_regular_file("/dev/full"));
}

TEST_CASE("A link stays a link when its file is written") {
  const Scratch scratch;
  DiskFiles files;
  REQUIRE_FALSE(files.write(scratch.folder / "real", "old"));
  fs::create_symlink("real", scratch.folder / "link");
  CHECK_FALSE(files.write(scratch.folder / "link", "new"));
  CHECK(fs::is_symlink(scratch.folder / "link"));
  CHECK(files.read(scratch.folder / "real") == "new");
}
