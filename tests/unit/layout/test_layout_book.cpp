#include <catch2/catch.hpp>

#include "layout/layout_book.h"
#include "layout_fixture.h"

namespace broadsheet {
namespace {

// An edition's part in reading a layout.
struct Asked {
  SourceMap sources;
  Diagnostics diagnostics;
  const Layout* layout = nullptr;
};

Asked ask(LayoutBook& book, const std::string& name) {
  Asked asked;
  asked.sources.add("edition.yaml", "layout: " + name + "\n");
  asked.layout = book.open(name, {0, 8, 9}, "", asked.sources, asked.diagnostics);
  return asked;
}

}  // namespace

TEST_CASE("a layout is read once for all editions that name it") {
  MemoryFiles files;
  files.write("layouts/a.yaml", plain_layout + "frames: {}\n");
  LayoutBook book(files, {"layouts"});
  const Asked first = ask(book, "a");
  files.write("layouts/a.yaml", "nothing:\n");
  const Asked second = ask(book, "a");
  REQUIRE(first.layout);
  CHECK(second.layout == first.layout);
  CHECK(first.layout->name == "a");
}

TEST_CASE("what is wrong with a layout is told to each edition, with its place") {
  MemoryFiles files;
  files.write("layouts/a.yaml", plain_layout + "frames: {}\n");
  files.write("layouts/b.yaml", plain_layout + "frame: {}\n");
  LayoutBook book(files, {"layouts"});
  ask(book, "a");
  for (int edition = 0; edition < 2; ++edition) {
    const Asked asked = ask(book, "b");
    CHECK(!asked.layout);
    CHECK(to_text(asked.diagnostics, asked.sources).find("layouts/b.yaml:18:1: error: unknown key `frame`") !=
          std::string::npos);
  }
}

TEST_CASE("a layout that is not there is told at the edition's place") {
  MemoryFiles files;
  files.write("layouts/a.yaml", plain_layout + "frames: {}\n");
  LayoutBook book(files, {"layouts"});
  const Asked asked = ask(book, "b");
  CHECK(to_text(asked.diagnostics, asked.sources) ==
        "edition.yaml:1:9: error: `b` is not a known layout\n"
        "    1 | layout: b\n"
        "      |         ^\n"
        "      = hint: known: a\n");
}

}  // namespace broadsheet
