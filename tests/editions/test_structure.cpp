// What poppler reads in the structure tree of finished files: the edition's words in the order in which they are to be
// read, every character, none twice.

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "broadsheet.h"
#include "outside_program.h"
#include "printed_characters.h"
#include "scratch_folder.h"

using namespace broadsheet;
using namespace broadsheet::test;
namespace fs = std::filesystem;

namespace {

Composed composed_edition(const std::string& path) {
  static DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  static PictureBook pictures(files);
  static LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  return compose_edition(path, {files, fonts, pictures, layouts}, OversetPolicy::Allow);
}

// The words of the structure tree: where a line ends there are no spaces to be seen.
std::u32string structure_words(const std::string& pdf) {
  const ScratchFolder folder;
  const Output listed = run("pdfinfo -struct-text '" + folder.write("file.pdf", pdf) + "'");
  CHECK(listed.status == 0);
  const std::string& output = listed.text;
  std::u32string words;
  for (std::size_t begin = 0; begin < output.size(); begin = output.find('\n', begin) + 1) {
    const std::string line = output.substr(begin, output.find('\n', begin) - begin);
    const std::size_t quote = line.find_first_not_of(' ');
    const bool is_text = quote != std::string::npos && line[quote] == '"' && line.size() > quote + 1;
    if (is_text) words += printed_characters(line.substr(quote + 1, line.size() - quote - 2));
  }
  return words;
}

// All that lines of content and readings over their words show, in no order.
std::u32string content_of(const Composed& composed) {
  std::u32string characters;
  for (const Page& page : composed.pages) {
    const auto is_content = [&](int part) {
      return part >= 0 && !page.parts[static_cast<std::size_t>(part)].path.empty();
    };
    for (const PlacedLine& line : page.lines) {
      if (is_content(line.part)) characters += printed_characters(line.text);
    }
    for (const DisplayItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item.content);
      if (run != nullptr && run->is_gloss && is_content(item.part)) characters += printed_characters(run->text);
    }
  }
  return sorted(characters);
}

std::u32string text_of(const Paragraph& paragraph) {
  std::string text;
  for (const Run& run : paragraph.runs) text += run.text;
  return printed_characters(text);
}

}  // namespace

TEST_CASE("the structure tree has the words of every sample in their order, every character, none twice") {
  for (const std::string name :
       {"jiangbei-2020", "linjiang-2019", "linjiang-2020", "linjiang-2021", "linjiang-special"}) {
    INFO(name);
    Composed composed = composed_edition(PROJECT_DIR "/content/" + name + "/edition.yaml");
    REQUIRE_FALSE(composed.has_errors());
    const std::u32string words = structure_words(render_pdf(composed));
    CHECK(sorted(words) == content_of(composed));
    for (const Story& story : composed.edition.stories) {
      INFO(story.name);
      std::size_t at = 0;
      const auto comes_next = [&](const std::u32string& text) {
        const std::size_t found = words.find(text, at);
        CHECK(found != std::u32string::npos);
        if (found != std::u32string::npos) at = found + text.size();
        return found != std::u32string::npos;
      };
      CHECK(comes_next(printed_characters(story.headline.text)));
      std::size_t before = at;
      for (const Paragraph& paragraph : story.body) {
        const std::u32string text = text_of(paragraph);
        INFO(paragraph.runs.front().text);
        CHECK(comes_next(text));
        const bool is_first = &paragraph == story.body.data();
        if (!is_first) CHECK(at == before + text.size());  // nothing stands between two paragraphs
        before = at;
      }
    }
  }
}

TEST_CASE("paragraphs written in the edition are elements of their own, with a ruby for each word with a reading") {
  Composed composed = composed_edition(TEST_DATA_DIR "/editions/interlinear/edition.yaml");
  const std::string pdf = render_pdf(composed);
  const ScratchFolder folder;
  const std::string path = folder.write("file.pdf", pdf);
  const std::string tree = run("pdfinfo -struct '" + path + "'").text;
  const auto count = [&tree](const std::string& element) {
    int found = 0;
    for (std::size_t at = tree.find(element); at != tree.npos; at = tree.find(element, at + 1)) ++found;
    return found;
  };
  CHECK(count("P (block)") == 3);
  CHECK(count("Ruby (inline)\n        RB\n        RT\n") == 7);
  CHECK(structure_words(pdf).find(printed_characters("两字共一个注音，行末也有一个犇bēn字。")) != std::u32string::npos);
  // Whoever copies the words in the order of painting has them without the readings.
  const std::u32string copied = printed_characters(run("pdftotext -raw '" + path + "' -").text);
  CHECK(copied.find(printed_characters("重庆两字共一个注音，行末也有一个犇字。")) != std::u32string::npos);
  CHECK(copied.find(printed_characters("bēn")) != std::u32string::npos);
}

TEST_CASE("words that lines of a headline part, and names of writers, have their spaces in the text") {
  const ScratchFolder folder;
  folder.write("layout.yaml", "extends: " TEST_DATA_DIR
                              "/editions/base.yaml\n"
                              "frames:\n"
                              "  head: {kind: headline, story: main, style: headline, columns: 1-3, rows: 1-8, lines: "
                              "2, baseline: 40pt, step: 1pt, least: 20pt}\n"
                              "  text: {kind: text, story: main, columns: 1, rows: 9-20, style: body, "
                              "byline: {style: byline, text: \"{names}\"}}\n");
  const std::string path = folder.write("edition.yaml",
                                        "layout: layout.yaml\ntitle: 年\ndate: 2021-01-08\nstories:\n"
                                        "  main: {headline: [Hello big, World news], text: \"甲&ensp;乙\", "
                                        "byline: [王明, 李小龙, 许衡]}\n");
  Composed composed = composed_edition(path);
  INFO(to_text(composed.diagnostics, composed.sources));
  REQUIRE_FALSE(composed.has_errors());
  const std::string tree = run("pdfinfo -struct-text '" + folder.write("file.pdf", render_pdf(composed)) + "'").text;
  INFO(tree);
  std::string words;
  for (std::size_t at = 0; (at = tree.find('"', at)) != tree.npos;) {
    const std::size_t end = tree.find('"', at + 1);
    words += tree.substr(at + 1, end - at - 1);
    at = end + 1;
  }
  CHECK(words.find("Hello big World news") != words.npos);
  CHECK(words.find("甲\u2002乙") != words.npos);
  // An open name is one word, and an em space parts it from the next.
  CHECK(words.find("王明\u2003李小龙\u2003许衡") != words.npos);
}

TEST_CASE("every sign that a case of the editions draws is in its structure tree once") {
  int cases = 0;
  for (const auto& entry : fs::directory_iterator(TEST_DATA_DIR "/editions")) {
    if (!fs::exists(entry.path() / "edition.yaml")) continue;
    INFO(entry.path().filename().string());
    Composed composed = composed_edition((entry.path() / "edition.yaml").string());
    if (composed.has_errors() || composed.pages.empty()) continue;
    ++cases;
    CHECK(sorted(structure_words(render_pdf(composed))) == content_of(composed));
  }
  CHECK(cases > 30);
}
