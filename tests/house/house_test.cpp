#include "house.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "project_files.h"

using namespace broadsheet::house;

namespace {

// Longer, and two things probably live in one file.
constexpr int most_lines = 350;

House project_house() {
  return read_house(read_file(project / "src/README.md"));
}

const House cottage = read_house(R"(
| room | gives | may include | must not know |
|---|---|---|---|
| `yaml/` | nodes | the standard library | |
| `layout/` | frames | `yaml/` | |
| `compose/` | pages | `layout/` | |
| `cli/` | main | everything | |

| library | headers | rooms |
|---|---|---|
| yaml-cpp | `yaml-cpp/` | `yaml/` |
| HarfBuzz | `hb.h` `hb-` | `compose/` |
| fmt | `fmt/` | everything |
)");

std::vector<std::string> breaches_of(const std::string& path, const std::string& text) {
  return find_breaches(cottage, {{path, text}});
}

}  // namespace

TEST_CASE("the tables of the house are read") {
  CHECK(cottage.rooms == std::vector<std::string>{"yaml/", "layout/", "compose/", "cli/"});
  CHECK(cottage.may_include.at("compose/") == std::set<std::string>{"layout/"});
  CHECK(cottage.may_include.at("cli/") == std::set<std::string>{"yaml/", "layout/", "compose/"});
  REQUIRE(cottage.libraries.size() == 3);
  CHECK(cottage.libraries[1].headers == std::vector<std::string>{"hb.h", "hb-"});
  CHECK(cottage.libraries[2].rooms.size() == 4);
}

TEST_CASE("every breach of a rule of the house is found") {
  CHECK(breaches_of("compose/draw.cpp", "#include \"layout/frame.h\"\n#include <vector>\n").empty());
  CHECK(breaches_of("compose/draw.cpp", "\n#include \"yaml/node.h\"\n") ==
        std::vector<std::string>{"compose/draw.cpp:2: `compose/` may not include `yaml/node.h`"});
  CHECK(breaches_of("layout/frame.h", "#include \"compose/draw.h\"\n") ==
        std::vector<std::string>{"layout/frame.h:1: `layout/` may not include `compose/draw.h`"});
  CHECK(breaches_of("layout/frame.h", "#include <hb-ot.h>\n") ==
        std::vector<std::string>{"layout/frame.h:1: <hb-ot.h> does not belong in `layout/`"});
  CHECK(breaches_of("layout/frame.h", "#include <boost/any.hpp>\n") ==
        std::vector<std::string>{"layout/frame.h:1: <boost/any.hpp> is of no library that src/README.md names"});
  CHECK(breaches_of("attic/dust.cpp", "") ==
        std::vector<std::string>{"attic/dust.cpp: `attic/` is no room of src/README.md"});
  CHECK(breaches_of("main.cpp", "") == std::vector<std::string>{"main.cpp: `main.h` is no room of src/README.md"});

  const std::vector<SourceFile> through_a_model = {{"compose/draw.cpp", "#include \"layout/frame.h\"\n"},
                                                   {"layout/frame.h", "#include \"yaml/node.h\"\n"},
                                                   {"yaml/node.h", ""}};
  CHECK(find_breaches(cottage, through_a_model) ==
        std::vector<std::string>{"compose/draw.cpp: reaches `yaml/node.h` through others"});
}

TEST_CASE("a room includes only rooms above it in the table") {
  const House house = project_house();
  REQUIRE(house.rooms.size() > 10);
  REQUIRE(house.libraries.size() > 5);
  std::set<std::string> above;
  for (const std::string& room : house.rooms) {
    INFO(room);
    for (const std::string& other : house.may_include.at(room)) {
      INFO(other);
      CHECK(above.count(other) == 1);
    }
    above.insert(room);
  }
}

TEST_CASE("src/ keeps the rules of the house") {
  const std::vector<SourceFile> files = sources_below(project / "src");
  REQUIRE(files.size() > 50);
  CHECK(find_breaches(project_house(), files) == std::vector<std::string>{});
}

TEST_CASE("no source file is over 350 lines") {
  std::vector<std::string> long_files;
  for (const char* folder : {"src", "tests", "bench"}) {
    for (const SourceFile& file : sources_below(project / folder)) {
      const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
      if (lines > most_lines) long_files.push_back(fmt::format("{}/{}: {} lines", folder, file.path, lines));
    }
  }
  CHECK(long_files == std::vector<std::string>{});
}
