// The archives of the samples and of editions with all that type can do, against the pages that they are made from.

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "alto_reader.h"
#include "archive/archive_files.h"
#include "broadsheet.h"
#include "composed_page.h"
#include "printed_characters.h"
#include "source/sha256.h"
#include "source/utf8.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

Composed compose(const std::string& edition, const std::string& layout = {}) {
  static DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  static PictureBook pictures(files);
  static LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  return compose_edition(PROJECT_DIR "/" + edition + "/edition.yaml", {files, fonts, pictures, layouts, layout},
                         OversetPolicy::Allow);
}

std::vector<ArchiveFile> archive_of(const Composed& composed) {
  REQUIRE_FALSE(composed.pages.empty());
  return archive_files(composed.edition, composed.pages, "%PDF");
}

std::vector<std::string> files_under(const std::vector<ArchiveFile>& archive, const std::string& folder,
                                     const std::string& ending) {
  std::vector<std::string> found;
  for (const ArchiveFile& file : archive) {
    const bool ends = file.path.size() > ending.size() &&
                      file.path.compare(file.path.size() - ending.size(), ending.size(), ending) == 0;
    if (file.path.rfind(folder, 0) == 0 && ends) found.push_back(file.bytes);
  }
  return found;
}

// All that is typed on a page, lines and readings, read off the display list and not through the archive's eyes.
std::u32string characters_of(const Page& page) {
  std::string text;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run != nullptr && item.frame >= 0) text += run->text;
  }
  return printed_characters(text);
}

std::u32string characters_of(const std::string& alto) {
  std::string text;
  for (const XmlElement& word : elements_of(alto, "String")) text += word.attribute("CONTENT");
  return printed_characters(text);
}

std::string words_of(const Story& story) {
  std::string words = story.kicker.text + story.headline.text + story.deck.text + story.editors_note.text;
  for (const Paragraph& paragraph : story.body) {
    for (const Run& run : paragraph.runs) words += run.text;
  }
  for (const Text& writer : story.byline) words += (&writer == story.byline.data() ? "" : "、") + writer.text;
  return words + story.pull_quote.text;
}

const std::vector<std::string> editions = {
    "content/jiangbei-2020",      "content/linjiang-2019",      "content/linjiang-2020",
    "content/linjiang-2021",      "content/linjiang-special",   "tests/editions/vertical",
    "tests/editions/interlinear", "tests/editions/names",       "tests/editions/notes",
    "tests/editions/drop-cap",    "tests/editions/latin-face",  "tests/editions/overset-text",
    "tests/editions/pages-jump",  "tests/editions/pages-index", "tests/editions/indicators",
    "tests/editions/charts",      "tests/editions/tables",      "tests/editions/headline-lines"};

}  // namespace

TEST_CASE("every character of a page is in its ALTO file once, in words that do not overlap") {
  const std::string edition = GENERATE(from_range(editions));
  const Composed composed = compose(edition);
  const std::vector<std::string> pages = files_under(archive_of(composed), "alto/", ".xml");
  REQUIRE(pages.size() == composed.pages.size());
  for (std::size_t page = 0; page < pages.size(); ++page) {
    INFO(edition << ", page " << page + 1);
    CHECK(sorted(characters_of(pages[page])) == sorted(characters_of(composed.pages[page])));
    const XmlElement* before = nullptr;
    const std::vector<XmlElement> elements = elements_of(pages[page]);
    bool is_vertical = false;
    for (const XmlElement& element : elements) {
      if (element.name == "TextBlock") is_vertical = element.attribute("BASEDIRECTION") == "ttb";
      if (element.name == "TextLine") before = nullptr;
      if (element.name != "String") continue;
      INFO(element.line);
      CHECK(element.right() > element.left());
      CHECK(element.bottom() > element.top());
      if (before != nullptr && is_vertical) CHECK(element.top() > before->bottom() - 0.01);
      if (before != nullptr && !is_vertical) CHECK(element.left() > before->right() - 0.01);
      before = &element;
    }
  }
}

TEST_CASE("boxes lie in those that they are part of, and the characters of a word fill it") {
  const std::string edition = GENERATE(from_range(editions));
  for (const std::string& page : files_under(archive_of(compose(edition)), "alto/", ".xml")) {
    std::map<std::string, XmlElement> around;
    for (const XmlElement& element : elements_of(page)) {
      INFO(edition << element.line);
      const std::map<std::string, std::string> outer = {{"TextBlock", "PrintSpace"},
                                                        {"TextLine", "TextBlock"},
                                                        {"String", "TextLine"},
                                                        {"Glyph", "String"},
                                                        {"HYP", "TextLine"}};
      around[element.name] = element;
      // The print space is the last of a page.
      if (outer.count(element.name) == 0 || around.count(outer.at(element.name)) == 0) continue;
      const XmlElement& parent = around[outer.at(element.name)];
      CHECK(element.left() > parent.left() - 0.01);
      CHECK(element.right() < parent.right() + 0.01);
      CHECK(element.top() > parent.top() - 0.01);
      CHECK(element.bottom() < parent.bottom() + 0.01);
      if (element.name == "Glyph")
        CHECK(parent.attribute("CONTENT").find(element.attribute("CONTENT")) != std::string::npos);
    }
  }
}

TEST_CASE("a space parts the readings of different words of a line, and none those of one") {
  const std::string page = files_under(archive_of(compose("tests/editions/interlinear")), "alto/", ".xml").front();
  std::vector<std::string> readings;
  for (const XmlElement& element : elements_of(page)) {
    if (element.name == "TextLine") readings.emplace_back();
    if (element.name == "String") readings.back() += element.attribute("CONTENT");
    if (element.name == "SP") readings.back() += " ";
  }
  const auto is_there = [&](const std::string& words) {
    return std::find(readings.begin(), readings.end(), words) != readings.end();
  };
  CHECK(is_there("bēn biāo miǎo zhuāng shuāng"));
  CHECK(is_there("Chóngqìng bēn"));
}

// The samples are set in their usual words.
TEST_CASE("every character of a story is in its text once, in order") {
  const std::string edition = GENERATE(from_range(editions));
  const Composed composed = compose(edition);
  const std::vector<std::string> texts = files_under(archive_of(composed), "stories/", ".txt");
  REQUIRE(texts.size() == composed.edition.stories.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    INFO(edition << ": " << composed.edition.stories[i].name);
    CHECK(printed_characters(texts[i]) == printed_characters(words_of(composed.edition.stories[i])));
  }
}

TEST_CASE("read by its areas in METS, a story that jumps is whole and in order, with its titles first") {
  const Composed composed = compose("content/linjiang-special");
  const std::vector<ArchiveFile> archive = archive_of(composed);
  const std::vector<std::string> pages = files_under(archive, "alto/", ".xml");
  const std::string mets = files_under(archive, "mets", ".xml").front();
  const Story& bridge = *composed.edition.story("bridge");
  const std::size_t from = mets.find("TYPE=\"article\" DMDID=\"DMD_1\""), to = mets.find("<div", from);
  REQUIRE(from != mets.npos);
  std::string text;
  int areas = 0;
  for (const XmlElement& area : elements_of(mets.substr(from, to - from), "area")) {
    ++areas;
    bool is_in = false, is_last = false;
    for (const XmlElement& element : elements_of(pages[std::stoul(area.attribute("FILEID").substr(5)) - 1])) {
      if (element.name == "TextBlock" || element.name == "Illustration") {
        is_in = !is_last && (is_in || element.attribute("ID") == area.attribute("BEGIN"));
        is_last = is_in && element.attribute("ID") == area.attribute("END");
      }
      if (is_in && element.name == "String") text += element.attribute("CONTENT");
    }
  }
  CHECK(areas == 2);
  CHECK(printed_characters(text).rfind(printed_characters(bridge.kicker.text + bridge.headline.text), 0) == 0);
  std::string body;
  for (const Paragraph& paragraph : bridge.body) {
    for (const Run& run : paragraph.runs) body += run.text;
  }
  // Between its two pages stands the pull quote, last on the first. The headline over the rest is furniture.
  std::u32string read = printed_characters(text);
  const std::u32string headline = printed_characters(bridge.headline.text);
  const std::u32string between = printed_characters(bridge.pull_quote.text);
  const std::size_t at = read.find(between);
  REQUIRE(at != std::u32string::npos);
  read.erase(at, between.size());
  CHECK(read.find(headline) == read.rfind(headline));
  CHECK(read.find(printed_characters(body)) != std::u32string::npos);
}

TEST_CASE("METS names every block that it points at, every file by its sum, and no name twice") {
  const std::string edition = GENERATE(from_range(editions));
  INFO(edition);
  const std::vector<ArchiveFile> archive = archive_of(compose(edition));
  const std::vector<std::string> pages = files_under(archive, "alto/", ".xml");
  const std::string mets = files_under(archive, "mets", ".xml").front();
  std::map<std::string, int> names;
  for (const std::string& page : pages) {
    for (const XmlElement& element : elements_of(page)) {
      if (const std::string id = element.attribute("ID"); id.rfind("P", 0) == 0 && id != "PROC") ++names[id];
    }
  }
  CHECK(std::all_of(names.begin(), names.end(), [](const auto& one) { return one.second == 1; }));
  const std::vector<XmlElement> areas = elements_of(mets, "area");
  CHECK_FALSE(areas.empty());
  for (const XmlElement& area : areas) {
    CHECK(names.count(area.attribute("BEGIN")) == 1);
    CHECK(names.count(area.attribute("END")) == 1);
    CHECK(area.attribute("BEGIN").substr(1, 1) == area.attribute("FILEID").substr(5));
  }
  for (const XmlElement& file : elements_of(mets, "file")) {
    const auto same = std::count_if(archive.begin(), archive.end(), [&](const ArchiveFile& one) {
      return sha256_hex(one.bytes) == file.attribute("CHECKSUM") &&
             std::to_string(one.bytes.size()) == file.attribute("SIZE");
    });
    CHECK(same >= 1);
  }
}

TEST_CASE("the same edition gives the same archive, and none names a place on this machine") {
  const std::vector<ArchiveFile> one = archive_of(compose("content/linjiang-special"));
  const std::vector<ArchiveFile> other = archive_of(compose("content/linjiang-special"));
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].path == other[i].path);
    CHECK(one[i].bytes == other[i].bytes);
    CHECK(one[i].bytes.find(PROJECT_DIR) == std::string::npos);
  }
}

TEST_CASE("a word that a hyphen parts is told of in both lines") {
  const Composed composed = compose_in_memory(R"(layout: layout.yaml
title: t
date: 2021-01-08
stories:
  main:
    headline: 题
    text: 这一行里有 internationalization 这个词。
)",
                                              R"(page: {size: 120mm x 90mm, margins: {left: 5mm, top: 5mm}}
grid: {columns: 1, column: 12字, gutter: 1字, rows: 12, body: 10pt, leading: 12pt, baseline: 10pt}
fonts: {serif: Noto Serif CJK SC}
colors: {ink: {k: 100}}
styles: {body: {font: serif, weight: 400, size: 10pt, leading: 12pt, align: justify, color: ink}}
page-rules: {all: off}
frames: {text: {kind: text, story: main, columns: 1, rows: 1-12, style: body}}
)");
  const std::string page = files_under(archive_of(composed), "alto/", ".xml").front();
  std::vector<XmlElement> parts;
  for (const XmlElement& word : elements_of(page, "String")) {
    if (word.attribute("SUBS_CONTENT") == "internationalization") parts.push_back(word);
  }
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].attribute("SUBS_TYPE") == "HypPart1");
  CHECK(parts[1].attribute("SUBS_TYPE") == "HypPart2");
  CHECK(parts[0].attribute("CONTENT") + parts[1].attribute("CONTENT") == "internationalization");
  const std::vector<XmlElement> hyphens = elements_of(page, "HYP");
  REQUIRE(hyphens.size() == 1);
  CHECK(hyphens[0].attribute("CONTENT") == "-");
  CHECK(hyphens[0].left() == Approx(parts[0].right()).margin(0.5));
  CHECK(elements_of(page, "SP").size() >= 1);
}
