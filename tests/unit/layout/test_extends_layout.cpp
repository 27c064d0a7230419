#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

// The plain layout with two frames, as a file that others extend.
const std::string parent_layout = plain_layout +
                                  "frames:\n"
                                  "  head: {kind: rule, rule: thin, columns: 1-4, rows: 1}\n"
                                  "  ground: {kind: box, columns: 1-4, rows: 2-9, fill: red}\n";

Reading read_child(const std::string& child) {
  MemoryFiles files;
  files.write("layouts/parent.yaml", parent_layout);
  files.write("desk/child.yaml", child);
  return read_from(files, "desk/child.yaml");
}

std::vector<std::string> frame_names(const Layout& layout) {
  std::vector<std::string> names;
  for (const Frame& frame : layout.frames) names.push_back(frame.name);
  return names;
}

}  // namespace

TEST_CASE("a layout changes a frame of another in three lines") {
  const Reading reading = read_child(
      "extends: parent\n"
      "frames:\n"
      "  head: {rows: 3, rule: wenwu}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  CHECK(reading.layout->name == "child");
  const Frame& head = reading.layout->frames.at(0);
  CHECK(head.area == reading.layout->grid.area(1, 4, 3, 3));
  CHECK(std::get<RuleFrame>(head.content).rule == 1);
}

TEST_CASE("a layout takes a frame out and puts one in") {
  const Reading reading = read_child(
      "extends: parent\n"
      "grid: {rows: 50}\n"
      "frames:\n"
      "  head: ~\n"
      "  foot: {kind: rule, rule: thin, columns: 1-4, rows: 50}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  CHECK(reading.layout->grid.rows == 50);
  CHECK(frame_names(*reading.layout) == std::vector<std::string>{"ground", "foot"});
}

TEST_CASE("a layout extends a file beside it, and that file another") {
  MemoryFiles files;
  files.write("layouts/parent.yaml", parent_layout);
  files.write("desk/house/style.yaml", "extends: parent\ncolors: {ink: {c: 10, k: 100}}\n");
  files.write("desk/child.yaml", "extends: house/style.yaml\nframes: {ground: ~}\n");
  const Reading reading = read_from(files, "desk/child.yaml");
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  CHECK(reading.layout->rules.at(0).color.cyan == 1000);
  CHECK(frame_names(*reading.layout) == std::vector<std::string>{"head"});
}

TEST_CASE("a mistake is shown in the file it was made in") {
  MemoryFiles files;
  files.write("layouts/parent.yaml", parent_layout);
  files.write("child.yaml", "extends: parent\nframes:\n  head: {rows: 61}\n");
  CHECK(read_from(files, "child.yaml").report() ==
        "child.yaml:3:16: error: `61` goes past the grid, which has 60 rows\n"
        "    3 |   head: {rows: 61}\n"
        "      |                ^~\n"
        "      = hint: 60 is the last\n");
  files.write("child.yaml", "extends: parent\nrules: {thin: ~}\n");
  CHECK(read_from(files, "child.yaml").report() ==
        "layouts/parent.yaml:19:28: error: `thin` is not a known rule\n"
        "   19 |   head: {kind: rule, rule: thin, columns: 1-4, rows: 1}\n"
        "      |                            ^~~~\n"
        "      = hint: known: wenwu\n");
}

TEST_CASE("taking out what is not there is reported") {
  CHECK(read_child("extends: parent\nframes:\n  haed: ~\n").report() ==
        "desk/child.yaml:3:3: error: `haed` is not a known name in `frames` of the layout below\n"
        "    3 |   haed: ~\n"
        "      |   ^~~~\n"
        "      = hint: did you mean `head`?\n");
}

TEST_CASE("a layout that is not there is reported") {
  CHECK(read_child("extends: parrent\n").report() ==
        "desk/child.yaml:1:10: error: `parrent` is not a known layout\n"
        "    1 | extends: parrent\n"
        "      |          ^~~~~~~\n"
        "      = hint: did you mean `parent`?\n");
  CHECK(read_child("extends: house/style.yaml\n").report() ==
        "desk/child.yaml:1:10: error: there is no layout file `desk/house/style.yaml`\n"
        "    1 | extends: house/style.yaml\n"
        "      |          ^~~~~~~~~~~~~~~~\n"
        "      = hint: a path is relative to the folder of the file that names it\n");
  CHECK(read_from(MemoryFiles{}, "a.yaml").report() == "error: the layout `a.yaml` cannot be read\n");
}

TEST_CASE("a circle of layouts is reported") {
  MemoryFiles files;
  files.write("a.yaml", "extends: ./b.yaml\n");
  files.write("b.yaml", "extends: a.yaml\n");
  CHECK(read_from(files, "a.yaml").report() ==
        "b.yaml:1:10: error: the layout `a.yaml` extends itself\n"
        "    1 | extends: a.yaml\n"
        "      |          ^~~~~~\n"
        "      = hint: take `extends` out of one layout of the circle\n");
}

TEST_CASE("layouts are found by name in the folders, by path beside the edition") {
  MemoryFiles files;
  files.write("one/a.yaml", "");
  files.write("two/a.yaml", "");
  files.write("two/b.yaml", "");
  files.write("two/notes.txt", "");
  files.write("desk/c.yaml", "");
  SourceMap sources;
  const Span where{sources.add("edition.yaml", "layout: x\n"), 8, 9};
  Diagnostics diagnostics;
  const auto find = [&](const std::string& name) {
    return find_layout(files, name, where, "desk", {"one", "two"}, diagnostics);
  };
  CHECK(find("a") == "one/a.yaml");
  CHECK(find("b") == "two/b.yaml");
  CHECK(find("c.yaml") == "desk/c.yaml");
  CHECK(diagnostics.items().empty());
  CHECK_FALSE(find("nowhere"));
  CHECK(to_text(diagnostics, sources) ==
        "edition.yaml:1:9: error: `nowhere` is not a known layout\n"
        "    1 | layout: x\n"
        "      |         ^\n"
        "      = hint: known: a, b\n");
}

}  // namespace broadsheet
