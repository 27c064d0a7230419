// Every folder here with an edition.yaml is a case: it is composed, the invariants are checked, and its dump and its
// reports are compared with expected.json and expected.txt beside it. BROADSHEET_ACCEPT=1 writes them anew.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "broadsheet.h"
#include "display/dump.h"
#include "invariants.h"

using namespace broadsheet;
namespace fs = std::filesystem;

namespace {

const FontBook& shipped_fonts() {
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  return fonts;
}

Composed compose(const fs::path& edition, OversetPolicy policy, const std::string& layout = {}) {
  DiskFiles files;
  PictureBook pictures(files);
  LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  return compose_edition(edition, {files, shipped_fonts(), pictures, layouts, layout}, policy);
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fs::path> cases() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(TEST_DATA_DIR "/editions")) {
    if (fs::exists(entry.path() / "edition.yaml")) found.push_back(entry.path().filename());
  }
  std::sort(found.begin(), found.end());
  return found;
}

// Whether a line that begins a column is the last of a paragraph of several lines.
bool is_lone_last_line(const std::string& line, const Story& story) {
  return std::any_of(story.body.begin(), story.body.end(), [&](const Paragraph& paragraph) {
    std::string text;
    for (const Run& run : paragraph.runs) text += run.text;
    return text.ends_with(line) && text != line;
  });
}

void compare(const fs::path& expected, const std::string& actual) {
  if (std::getenv("BROADSHEET_ACCEPT") != nullptr) {
    std::ofstream(expected, std::ios::binary) << actual;
    return;
  }
  INFO("differs from " << expected);
  CHECK(read(expected) == actual);
}

}  // namespace

TEST_CASE("each case composes to its golden dump") {
  // The working directory is the tests' own, so that paths in messages are the same everywhere.
  fs::current_path(TEST_DATA_DIR "/editions");
  for (const fs::path& name : cases()) {
    DYNAMIC_SECTION(name.string()) {
      const Composed composed = compose(name / "edition.yaml", OversetPolicy::Refuse);
      const std::string reports = to_text(composed.diagnostics, composed.sources);
      INFO(reports);
      REQUIRE_FALSE(composed.has_errors());
      check_invariants(composed);
      compare(name / "expected.txt", reports);
      std::string pages;
      for (const Page& page : composed.pages) pages += dump(page);
      compare(name / "expected.json", pages);
    }
  }
}

TEST_CASE("the sample editions keep every invariant") {
  fs::current_path(PROJECT_DIR);
  for (const char* name : {"jiangbei-2020", "linjiang-2019", "linjiang-2020", "linjiang-2021"}) {
    DYNAMIC_SECTION(name) {
      const Composed composed = compose(fs::path("content") / name / "edition.yaml", OversetPolicy::Refuse);
      INFO(to_text(composed.diagnostics, composed.sources));
      REQUIRE_FALSE(composed.has_errors());
      check_invariants(composed);
    }
  }
}

TEST_CASE("the sample page is full: every column of text ends on the last row, and nothing is left over") {
  fs::current_path(PROJECT_DIR);
  const Composed composed = compose("content/jiangbei-2020/edition.yaml", OversetPolicy::Refuse);
  INFO(to_text(composed.diagnostics, composed.sources));
  for (const Severity severity : {Severity::Warning, Severity::Overset, Severity::Error}) {
    CHECK_FALSE(composed.diagnostics.has(severity));
  }
  REQUIRE(composed.pages.size() == 1);
  const Page& page = composed.pages.front();
  std::map<Length, Length> feet;  // of the columns of the frame "body", by their left edge
  for (const PlacedLine& line : page.lines) {
    if (page.frames[line.frame].name == "body") feet[line.measure.x] = std::max(feet[line.measure.x], line.baseline);
  }
  const Grid& grid = composed.layouts.front().grid;
  const Length last_row = grid.origin.y + 99 * grid.leading + grid.baseline;
  CHECK(feet.size() == 5);
  for (const auto& [x, foot] : feet) CHECK(foot == last_row);
}

TEST_CASE("the columns of the sample editions end level, and begin with no lone last line") {
  fs::current_path(PROJECT_DIR);
  for (const char* name : {"jiangbei-2020", "linjiang-2019", "linjiang-2020"}) {
    DYNAMIC_SECTION(name) {
      const Composed composed = compose(fs::path("content") / name / "edition.yaml", OversetPolicy::Refuse);
      REQUIRE(composed.pages.size() == 1);
      const Page& page = composed.pages.front();
      std::map<Length, std::vector<const PlacedLine*>> columns;  // of the frame "body", by their left edge
      for (const PlacedLine& line : page.lines) {
        if (page.frames[line.frame].name == "body") columns[line.measure.x].push_back(&line);
      }
      REQUIRE(columns.size() == 5);
      const Length foot = columns.begin()->second.back()->baseline;
      for (const auto& [x, lines] : columns) {
        const bool is_last = x == columns.rbegin()->first;
        CHECK((is_last ? lines.back()->baseline <= foot : lines.back()->baseline == foot));
        INFO(lines.front()->text);
        CHECK_FALSE(is_lone_last_line(lines.front()->text, *composed.edition.story("main")));
      }
    }
  }
}

TEST_CASE("the sample page is set in the other layouts, and all of it fits") {
  fs::current_path(PROJECT_DIR);
  for (const char* layout : {"results-modern", "results-tabloid"}) {
    DYNAMIC_SECTION(layout) {
      const Composed composed = compose("content/jiangbei-2020/edition.yaml", OversetPolicy::Refuse, layout);
      INFO(to_text(composed.diagnostics, composed.sources));
      CHECK(composed.layouts.front().name == layout);
      for (const Severity severity : {Severity::Warning, Severity::Overset, Severity::Error}) {
        CHECK_FALSE(composed.diagnostics.has(severity));
      }
      REQUIRE(composed.pages.size() == 1);
      CHECK(composed.pages.front().overset.empty());
      check_invariants(composed);
    }
  }
}

TEST_CASE("the other years are set in the other layouts without an error") {
  fs::current_path(PROJECT_DIR);
  for (const char* layout : {"results-modern", "results-tabloid"}) {
    for (const char* name : {"linjiang-2019", "linjiang-2020"}) {
      DYNAMIC_SECTION(layout << " " << name) {
        const Composed composed = compose(fs::path("content") / name / "edition.yaml", OversetPolicy::Refuse, layout);
        INFO(to_text(composed.diagnostics, composed.sources));
        REQUIRE_FALSE(composed.has_errors());
        check_invariants(composed);
      }
    }
  }
}

TEST_CASE("on the modern page one word of the headline is red, and its marks are black") {
  fs::current_path(PROJECT_DIR);
  const Composed composed = compose("content/jiangbei-2020/edition.yaml", OversetPolicy::Refuse, "results-modern");
  REQUIRE(composed.pages.size() == 1);
  const Page& page = composed.pages.front();
  std::string red, black;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run == nullptr || page.frames[item.frame].name != "headline") continue;
    (run->color.is_black_only() ? black : red) += run->text;
  }
  CHECK(red == "向上");
  CHECK(black == "爬坡之年 走稳“”每一步");
}

TEST_CASE("a layout that is not there is told without a place when it was asked for") {
  fs::current_path(PROJECT_DIR);
  const Composed composed = compose("content/jiangbei-2020/edition.yaml", OversetPolicy::Refuse, "results-modrn");
  CHECK(to_text(composed.diagnostics, composed.sources) ==
        "error: `results-modrn` is not a known layout\n      = hint: did you mean `results-modern`?\n");
}
