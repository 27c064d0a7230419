// The sample page closes by itself, whatever the length of its text within an eighth more or less.

#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;
namespace fs = std::filesystem;

namespace {

// Words that go on with any sentence.
const std::string filler =
    "，全区上下一件接着一件办、一步跟着一步走，说到的都要做到，做到的还要再往前推一推，年底对账不欠账";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> characters_of(const std::string& text) {
  std::vector<std::string> characters;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) characters.emplace_back();
    characters.back() += byte;
  }
  return characters;
}

// A paragraph so many characters longer or shorter before its last stop.
std::string stretched(const std::string& paragraph, int by) {
  std::vector<std::string> characters = characters_of(paragraph);
  const std::string stop = characters.back();
  characters.pop_back();
  static const std::vector<std::string> more = characters_of(filler);
  for (int i = 0; i < by; ++i) characters.push_back(more[static_cast<std::size_t>(i) % more.size()]);
  for (int i = 0; i > by; --i) characters.pop_back();
  while (characters.back() == "，" || characters.back() == "、") characters.back() = "再";
  std::string text;
  for (const std::string& character : characters) text += character;
  return text + stop;
}

std::vector<std::string> paragraphs_of(const std::string& text) {
  std::vector<std::string> paragraphs;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) paragraphs.push_back(line);
  }
  return paragraphs;
}

// Of a paragraph; subheads count nothing.
int length_of(const std::string& paragraph) {
  return paragraph.front() == '#' ? 0 : static_cast<int>(characters_of(paragraph).size());
}

int total_length(const std::string& text) {
  int total = 0;
  for (const std::string& paragraph : paragraphs_of(text)) total += length_of(paragraph);
  return total;
}

// The text with `by` characters more or fewer, shared out among its paragraphs by their lengths.
std::string text_of_length(const std::string& text, int by) {
  const int total = total_length(text);
  std::string result;
  int passed = 0, shared = 0;
  for (const std::string& paragraph : paragraphs_of(text)) {
    passed += length_of(paragraph);
    const int share = static_cast<int>(std::lround(double(by) * passed / total)) - shared;
    shared += share;
    result += (share == 0 ? paragraph : stretched(paragraph, share)) + "\n\n";
  }
  return result;
}

Composed composed_with(const std::string& lead, const std::string& layout = {},
                       const std::string& folder = PROJECT_DIR "/content/jiangbei-2020") {
  static DiskFiles disk;
  static LayoutBook layouts(disk, {PROJECT_DIR "/layouts"});
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  MemoryFiles files;
  files.write("edition.yaml", read(folder + "/edition.yaml"));
  files.write("lead.md", lead);
  PictureBook pictures(files);
  return compose_edition("edition.yaml", {files, fonts, pictures, layouts, layout}, OversetPolicy::Refuse);
}

// The foot of each column of a frame, by the column's left edge.
std::map<Length, Length> feet_of(const Page& page, const std::string& frame) {
  std::map<Length, Length> feet;
  for (const PlacedLine& line : page.lines) {
    if (page.frames[line.frame].name != frame) continue;
    feet[line.measure.x] = std::max(feet[line.measure.x], line.baseline);
  }
  return feet;
}

}  // namespace

TEST_CASE("the sample page closes with any text of 88 to 112 hundredths of its length, in steps of 20 characters") {
  const std::string lead = read(PROJECT_DIR "/content/jiangbei-2020/lead.md");
  constexpr int nominal = 2630;  // characters: an eighth of it is 316
  for (int by = -320; by <= 320; by += 20) {
    const Composed composed = composed_with(text_of_length(lead, by));
    INFO(by << " of " << nominal << " characters\n" << to_text(composed.diagnostics, composed.sources));
    REQUIRE(composed.pages.size() == 1);
    CHECK_FALSE(composed.is_overset());
    REQUIRE(composed.ledgers.size() == 1);
    INFO(ledger_text(composed.ledgers.front()));
    CHECK(composed.ledgers.front().is_closed());
    check_invariants(composed);
    const Page& page = composed.pages.front();
    const Length last_row =
        composed.layouts.front().grid.origin.y + 99 * composed.layouts.front().grid.leading + Length::points(10);
    const std::map<Length, Length> feet = feet_of(page, "body");
    CHECK(feet.size() == 5);
    for (const auto& [x, foot] : feet) CHECK(foot == last_row);
  }
}

TEST_CASE("a text too long for the page as it is drawn is set another way") {
  const std::string lead = read(PROJECT_DIR "/content/jiangbei-2020/lead.md");
  const Composed composed = composed_with(text_of_length(lead, 560));
  INFO(to_text(composed.diagnostics, composed.sources));
  REQUIRE(composed.ledgers.size() == 1);
  INFO(ledger_text(composed.ledgers.front()));
  CHECK(composed.ledgers.front().is_closed());
  CHECK(composed.ledgers.front().alternative == "六栏");
  CHECK(feet_of(composed.pages.front(), "body").size() == 6);
  check_invariants(composed);
}

TEST_CASE("a text that nothing can close is told with its characters, and makes no page") {
  const std::string lead = read(PROJECT_DIR "/content/jiangbei-2020/lead.md");
  const Composed composed = composed_with(text_of_length(lead, 1200));
  CHECK(composed.is_overset());
  REQUIRE(composed.ledgers.size() == 1);
  const PageLedger& ledger = composed.ledgers.front();
  CHECK_FALSE(ledger.is_closed());
  CHECK(ledger_text(ledger).find("请删") != std::string::npos);
  check_invariants(composed);
}

TEST_CASE("twenty editions of different lengths close on three layouts") {
  for (const std::string edition : {"jiangbei-2020", "linjiang-2019", "linjiang-2020", "linjiang-2021"}) {
    const std::string folder = PROJECT_DIR "/content/" + edition;
    const std::string lead = read(folder + "/lead.md");
    for (const std::string layout : {"results-classical", "results-modern", "results-tabloid"}) {
      for (const int hundredths : {-6, -3, 0, 4, 8}) {
        const std::string text = text_of_length(lead, total_length(lead) * hundredths / 100);
        const Composed composed = composed_with(text, layout, folder);
        INFO(edition << " on " << layout << ", " << hundredths << " hundredths\n"
                     << to_text(composed.diagnostics, composed.sources));
        REQUIRE(composed.ledgers.size() == 1);
        INFO(ledger_text(composed.ledgers.front()));
        CHECK(composed.ledgers.front().is_closed());
        CHECK_FALSE(composed.is_overset());
        check_invariants(composed);
      }
    }
  }
}

TEST_CASE("on the modern page a picture's head stays level with the text beside it, wherever the bands move") {
  const std::string lead = read(PROJECT_DIR "/content/jiangbei-2020/lead.md");
  for (const int by : {-60, 0, 20}) {
    const Composed composed = composed_with(text_of_length(lead, by), "results-modern");
    REQUIRE(composed.pages.size() == 1);
    const auto top = [&](const std::string& name) {
      for (const PlacedFrame& frame : composed.pages.front().frames) {
        if (frame.name == name) return frame.area.y;
      }
      return Length();
    };
    CHECK(top("text-1") > Length());
    CHECK(top("picture-4") == top("text-1") + Length::points(2));
    CHECK(top("rule-1") < top("text-1"));
  }
}

TEST_CASE("every sample closes on every results layout, every column down to the last row") {
  static DiskFiles disk;
  static LayoutBook layouts(disk, {PROJECT_DIR "/layouts"});
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  PictureBook pictures(disk);
  for (const std::string edition : {"jiangbei-2020", "linjiang-2019", "linjiang-2020", "linjiang-2021"}) {
    for (const std::string layout : {"results-classical", "results-modern", "results-tabloid"}) {
      const fs::path path = fs::path(PROJECT_DIR "/content") / edition / "edition.yaml";
      const Composed composed = compose_edition(path, {disk, fonts, pictures, layouts, layout}, OversetPolicy::Refuse);
      INFO(edition << " on " << layout << "\n" << to_text(composed.diagnostics, composed.sources));
      REQUIRE(composed.pages.size() == 1);
      CHECK_FALSE(composed.is_overset());
      CHECK_FALSE(composed.diagnostics.has(Severity::Warning));
      CHECK(composed.ledgers.front().is_closed());
      check_invariants(composed);
    }
  }
}

TEST_CASE("the special of four pages closes, page by page") {
  DiskFiles disk;
  LayoutBook layouts(disk, {PROJECT_DIR "/layouts"});
  const FontBook fonts({PROJECT_DIR "/fonts"});
  PictureBook pictures(disk);
  const Composed composed = compose_edition(PROJECT_DIR "/content/linjiang-special/edition.yaml",
                                            {disk, fonts, pictures, layouts}, OversetPolicy::Refuse);
  INFO(to_text(composed.diagnostics, composed.sources));
  REQUIRE(composed.pages.size() == 4);
  CHECK_FALSE(composed.is_overset());
  CHECK_FALSE(composed.diagnostics.has(Severity::Warning));
  for (const PageLedger& ledger : composed.ledgers) CHECK(ledger.is_closed());
  check_invariants(composed);
}

TEST_CASE("another drawing is taken where the page as drawn has no place for a section") {
  const std::string text =
      "layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\nstories:\n  main:\n    headline: 题\n    text: |\n"
      "      ## 其一\n\n      天地人和。\n\n      ## 其二\n\n      江水东流。\n";
  const std::string frame = "{kind: text, story: main, part: section, section: ";
  const std::string layout =
      "page: {size: 400pt x 400pt, margins: 10pt}\n"
      "grid: {columns: 3, column: 10字, gutter: 1字, rows: 30, body: 10pt, leading: 12pt, baseline: 10pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "styles: {body: {font: serif, size: 10pt, leading: 12pt}}\n"
      "frames:\n  one: " +
      frame +
      "1, columns: 1, rows: 1-2, style: body, subhead: body}\n"
      "fit:\n  alternatives:\n    two:\n      frames: {other: " +
      frame + "2, columns: 2, rows: 1-2, style: body, subhead: body}}\n";
  const Composed composed = test::compose_in_memory(text, layout);
  CHECK_FALSE(composed.is_overset());
  REQUIRE(composed.ledgers.size() == 1);
  CHECK(composed.ledgers.front().alternative == "two");
  check_invariants(composed);
}
