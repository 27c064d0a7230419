// What poppler reads in the structure tree of finished files: the edition's words in the order in which they are to be
// read, every character, none twice.

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "archive/archive_files.h"
#include "broadsheet.h"
#include "outside_program.h"
#include "pdf/structure_tree.h"
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

// What is read, part by part, as "H1 开年第一会".
std::vector<std::string> elements_of(const Composed& composed) {
  std::map<std::vector<StructureStep>, std::string> words;
  for (const Page& page : composed.pages) {
    for (const PlacedLine& line : page.lines) {
      const PagePart part = line.part < 0 ? PagePart{} : page.parts[static_cast<std::size_t>(line.part)];
      if (!part.path.empty()) words[part.path] += line.text;
    }
  }
  std::vector<std::string> elements;
  for (const auto& [path, text] : words) {
    elements.push_back(std::string(structure_name(path.back().type)) + " " + text);
  }
  return elements;
}

// Pages with frames on the small page of the cases, of three columns of ten characters.
Composed composed_pages(const std::string& edition, const std::vector<std::string>& frames) {
  MemoryFiles files;
  files.write("base.yaml", DiskFiles().read(TEST_DATA_DIR "/editions/base.yaml").value());
  std::string pages;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    pages += fmt::format("  - {{layout: {}.yaml}}\n", i);
    files.write(fmt::format("{}.yaml", i), "extends: base.yaml\nframes:\n" + frames[i]);
  }
  files.write("edition.yaml",
              "pages:\n" + pages + "title: 版\ndate: 2026-03-01\nfolio: {section: 民生, page: \"1\"}\n" + edition);
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  PictureBook pictures(files);
  LayoutBook layouts(files, {});
  Composed composed = compose_edition("edition.yaml", {files, fonts, pictures, layouts}, OversetPolicy::Refuse);
  UNSCOPED_INFO(to_text(composed.diagnostics, composed.sources));
  CHECK_FALSE(composed.has_errors());
  return composed;
}

std::string line_of(const std::string& words, int row) {
  return fmt::format(
      "  line{0}: {{kind: line, columns: 1-3, rows: {0}, baseline: 9pt, left: [{{text: \"{1}\", style: small}}]}}\n",
      row, words);
}

std::string headline_of(const std::string& story, const std::string& columns = "1-2") {
  return fmt::format(
      "  head{0}{1}: {{kind: headline, story: {0}, columns: {1}, rows: 10-13, style: headline, baseline: 40pt, "
      "step: 1pt, least: 20pt}}\n",
      story, columns);
}

std::string text_of(const std::string& story) {
  return fmt::format("  text{0}: {{kind: text, story: {0}, columns: 1, rows: 15-16, style: body}}\n", story);
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

TEST_CASE("a line that points to a story on another page is none of it") {
  const std::string edition =
      "stories:\n  a: {headline: 甲题, text: 甲文。}\n  b: {kicker: 乙引, headline: 乙题, text: 乙文。}\n";
  const std::string inner = headline_of("b") + text_of("b");
  const auto read = [&](const std::string& words) {
    return elements_of(composed_pages(edition, {line_of(words, 1) + headline_of("a") + text_of("a"), inner}));
  };
  using Elements = std::vector<std::string>;
  CHECK(read("今日二版：{stories.b.headline}") ==
        Elements{"P 今日二版：乙题", "H1 甲题", "P 甲文。", "H1 乙题", "P 乙文。"});
  CHECK(read("{stories.b.headline}") == Elements{"H1 甲题", "P 甲文。", "H1 乙题", "P 乙文。"});
  CHECK(read("{stories.b.kicker}{stories.b.headline}") ==
        Elements{"P 乙引乙题", "H1 甲题", "P 甲文。", "H1 乙题", "P 乙文。"});
}

TEST_CASE("what several frames of a page have in the same words is read once, where it belongs") {
  const std::string edition =
      "stories:\n  a: {kicker: 甲引, headline: 甲题, deck: 甲副, text: 甲文。}\n  b: {kicker: 乙引, "
      "headline: 乙题, byline: 张三, text: 乙文。}\n";
  const std::string inner =
      headline_of("b") + text_of("b") + line_of("{stories.b.kicker}", 1) + line_of("记者　{stories.b.byline}", 2);
  const std::string page = line_of("{title}", 1) + line_of("{title}", 2) + line_of("{title}之外", 3) +
                           line_of("{title} {folio.page}", 4) + line_of("{stories.a.kicker}·{stories.b.kicker}", 5) +
                           line_of("{stories.a.headline}", 6) + line_of("{stories.a.deck}", 7) +
                           line_of("{stories.b.kicker}", 8) + headline_of("a") + headline_of("a", "3") + text_of("a") +
                           "  deck: {kind: text, story: a, part: deck, columns: 1, rows: 18, style: body}\n";
  CHECK(elements_of(composed_pages(edition, {page, inner})) ==
        std::vector<std::string>{"H1 版", "P 版之外", "P 甲引·乙引", "H1 甲题", "P 甲副", "P 甲文。", "P 乙引",
                                 "H1 乙题", "P 记者　张三", "P 乙文。"});
}

TEST_CASE("a picture is a figure in each frame that shows it, at its place there") {
  const std::string edition =
      "stories: {a: {headline: 甲题, text: 甲文。}}\npictures: {p: {slug: 图, caption: 图说}}\n";
  const std::string frames =
      "  one: {kind: picture, picture: p, placeholder: plain, columns: 1, rows: 20-28, caption: &caption {rows: 2, "
      "style: small, baseline: 9pt, text: \"{caption}\", without-credit: \"{caption}\"}}\n"
      "  two: {kind: picture, picture: p, placeholder: plain, columns: 2-3, rows: 20-28, caption: *caption}\n";
  const Composed composed = composed_pages(edition, {frames + headline_of("a") + text_of("a"), frames});
  std::set<std::vector<StructureStep>> wholes, figures;
  int captions = 0;
  for (const Page& page : composed.pages) {
    for (const PagePart& part : page.parts) {
      if (part.name != "p") continue;
      wholes.insert({part.path.front()});
      captions += part.path.back().type == StructureType::Caption ? 1 : 0;
      if (part.path.back().type != StructureType::Figure) continue;
      const Rect area = page.frames[figures.size() % 2].area;
      CHECK(part.box == Rect{area.x, area.y, area.width, part.box.height});
      figures.insert(part.path);
    }
  }
  CHECK(wholes.size() == 1);
  CHECK(figures.size() == 4);
  CHECK(captions == 1);
}

TEST_CASE("bookmark and METS name a story by the headline that was printed") {
  const std::string direction = GENERATE("", ", direction: vertical");
  const std::string frame =
      "  head: {kind: headline, story: a, columns: 1, rows: 10-13, style: headline, step: 1pt, least: 30pt" +
      (direction.empty() ? ", baseline: 40pt" : direction) + "}\n";
  const Composed composed =
      composed_pages("stories: {a: {headline: 这个题太长了哪个框也放不下, headline-short: 短题, text: 甲文。}}\n",
                     {frame + text_of("a")});
  CHECK(elements_of(composed) == std::vector<std::string>{"H1 短题", "P 甲文。"});
  const std::vector<PagePart>& parts = composed.pages.front().parts;
  CHECK(std::any_of(parts.begin(), parts.end(), [](const PagePart& part) { return part.title == "短题"; }));
  std::string mets;
  for (const ArchiveFile& file : archive_files(composed.edition, composed.pages, "%PDF")) {
    if (file.path == "mets.xml") mets = file.bytes;
  }
  CHECK(mets.find("LABEL=\"短题\"") != std::string::npos);
}

TEST_CASE("lines of a note, and what an entry of an index has, are elements of their own") {
  const std::string edition =
      "stories: {a: {headline: 甲题, text: 甲文。}}\n"
      "indicators: {g: {items: [{label: Growth, value: 5, note: [first line, second line]}]}}\n";
  const std::string figures =
      "  figures: {kind: indicators, indicators: g, columns: 1-3, rows: 20-28, cell: {rows: 8, label: {style: small, "
      "baseline: 9pt}, figure: {style: label, baseline: 24pt, step: 1pt}, note: {style: small, baseline: 40pt}}}\n";
  const std::string index =
      "  index: {kind: index, columns: 1, rows: 30-34, number: {style: small, text: \"第{page}版\"}, section: {style: "
      "small, gap: 4pt}, headline: small}\n";
  CHECK(elements_of(composed_pages(edition, {figures + index, headline_of("a") + text_of("a")})) ==
        std::vector<std::string>{"Lbl Growth", "Span 5", "P first line", "P second line", "Lbl 第2版", "P 民生",
                                 "P 甲题", "H1 甲题", "P 甲文。"});
}
