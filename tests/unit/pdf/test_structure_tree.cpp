// The structure of a tagged file, as poppler and qpdf read it.

#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "compose/reading_order.h"
#include "pdf_tools.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

using Type = StructureType;

const StructureStep story{1, Type::Article};

DisplayItem line(const std::string& text, double y, int part) {
  return {0, set_run(text, serif(), pt(9), {pt(50), pt(y)}), part};
}

std::string pdf_of_pages(std::vector<Page> pages, PdfStandard standard = PdfStandard::Plain) {
  PdfMetadata metadata;
  metadata.title = "年度";
  metadata.language = "zh-Hans";
  PdfTarget target;
  target.standard = standard;
  settle_reading_order(pages);
  return write_pdf(pages, metadata, target);
}

std::string structure(const std::string& pdf) {
  return ask("pdfinfo -struct-text {}", pdf);
}

}  // namespace

TEST_CASE("elements stand in the order of reading, whatever was painted first") {
  Page page = page_of({line("正文", 60, 1), line("图说", 200, 2), line("标题", 40, 0)});
  page.parts = {{{story, {0, Type::Heading1}}, "lead", "标题"},
                {{story, {1, Type::Paragraph}}, "lead"},
                {{{2, Type::Section}, {1, Type::Caption}}, "photo"}};
  CHECK(structure(pdf_of_pages({page})) ==
        "Document\n  Art\n    H1 (block)\n      \"标题\"\n    P (block)\n      \"正文\"\n"
        "  Sect\n    Caption\n      \"图说\"\n");
}

TEST_CASE("a paragraph over two pages is one element, and what begins on the first page comes first") {
  Page first = page_of({line("前半，", 60, 0)});
  first.parts = {{{{5, Type::Article}, {0, Type::Paragraph}}}};
  first.parts.front().goes_on = true;
  Page second = page_of({line("另一篇", 40, 0), line("后半。", 60, 1)});
  second.parts = {{{{1, Type::Article}, {0, Type::Paragraph}}}, first.parts.front()};
  const std::string pdf = pdf_of_pages({first, second});
  CHECK(structure(pdf) ==
        "Document\n  Art\n    P (block)\n      \"前半，\"\n      \"后半。\"\n  Art\n    P (block)\n      \"另一篇\"\n");
  CHECK(unpacked(pdf).find("/Type /MCR") != std::string::npos);
}

TEST_CASE("a word and its reading are a ruby where the word stands in its paragraph, on each page") {
  const auto word = [](const std::string& text, double y, int line, int number, bool is_gloss) {
    DisplayItem item{0, set_run(text, serif(), pt(9), {pt(50), pt(y)}), 0, line};
    auto& run = std::get<GlyphRun>(item.content);
    run.ruby = number;
    run.is_gloss = is_gloss;
    return item;
  };
  // A word in two runs, as of two faces; its reading was painted behind the paragraph.
  Page first = page_of({line("三牛为", 60, 0), word("犇", 60, 0, 0, false), word("骉", 72, 0, 0, false),
                        line("，三马为", 60, 0), word("b", 50, 0, 0, true), word("n", 50, 0, 0, true)});
  first.parts = {{{story, {0, Type::Paragraph}}}};
  first.parts.front().goes_on = true;
  Page second = page_of({word("淼", 60, 0, 0, false), line("。", 60, 0), word("淼", 90, 1, 0, false),
                         word("o", 80, 1, 0, true), word("m", 50, 0, 0, true)});
  second.parts = first.parts;
  const std::string pdf = pdf_of_pages({first, second});
  CHECK(structure(pdf) ==
        "Document\n  Art\n    P (block)\n      \"三牛为\"\n"
        "      Ruby (inline)\n        RB\n          \"犇骉\"\n        RT\n          \"bn\"\n"
        "      \"，三马为\"\n"
        "      Ruby (inline)\n        RB\n          \"淼\"\n        RT\n          \"m\"\n"
        "      \"。\"\n"
        "      Ruby (inline)\n        RB\n          \"淼\"\n        RT\n          \"o\"\n");
}

TEST_CASE("the reading of a repeated word is furniture, and no reader is told it") {
  DisplayItem reading{0, set_run("n", serif(), pt(5), {pt(50), pt(50)}), 0, 0};
  std::get<GlyphRun>(reading.content).ruby = 0;
  std::get<GlyphRun>(reading.content).is_gloss = true;
  Page page = page_of({line("正文", 60, 1), reading});
  page.parts = {{}, {{story, {0, Type::Paragraph}}}};
  const std::string pdf = pdf_of_pages({page});
  CHECK(structure(pdf) == "Document\n  Art\n    P (block)\n      \"正文\"\n");
  CHECK(ask("pdftotext {} -", pdf).find('n') == std::string::npos);
}

TEST_CASE("rules, folios and printer's marks are artifacts of their kinds") {
  const FilledRect rule{{pt(0), pt(0), pt(10), pt(1)}, black()};
  Page page = page_of({line("正文", 60, 0), {0, rule}, line("第1版", 20, 1), {-1, rule}, {0, rule}});
  page.parts = {{{story, {0, Type::Paragraph}}}, {}};
  const std::string pdf = pdf_of_pages({page});
  CHECK(structure(pdf) == "Document\n  Art\n    P (block)\n      \"正文\"\n");
  const std::string text = unpacked(pdf);
  std::vector<std::string> kinds;
  const std::string mark = "/Artifact << /Type /";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    const std::size_t begin = at + mark.size();
    kinds.push_back(text.substr(begin, text.find(' ', begin) - begin));
  }
  CHECK(kinds == std::vector<std::string>{"Layout", "Pagination", "Page", "Layout"});
}

TEST_CASE("what a reader is told in place of glyphs is a sequence of its own, so that none lies in another") {
  GlyphRun run = set_run("甲乙丙丁", serif(), pt(10), {pt(50), pt(60)});
  for (std::size_t i = 2; i < run.glyphs.size(); ++i)
    run.glyphs[i].x += pt(2.5);  // a gap that poppler takes for a space
  Page page = page_of({{0, run, 0}, {0, FilledRect{{pt(0), pt(70), pt(10), pt(1)}, black()}, 0}});
  page.parts = {{{story, {0, Type::Paragraph}}}};
  const std::string pdf = pdf_of_pages({page});
  CHECK(structure(pdf) == "Document\n  Art\n    P (block)\n      \"甲\"\n      \"乙丙\"\n      \"丁\"\n      \"\"\n");
  std::vector<std::string> marks;
  const std::string text = unpacked(pdf);
  const std::size_t content = text.find("/P << /MCID 0");
  for (std::size_t at = content; at < text.find("endstream", content); at = text.find('\n', at) + 1) {
    const std::string row = text.substr(at, text.find('\n', at) - at);
    if (row == "BT" || row == "ET" || row == "EMC") marks.push_back(row);
    if (row.ends_with("BDC")) marks.push_back(row.substr(0, row.find(' ')));
  }
  CHECK(marks == std::vector<std::string>{"/P", "EMC", "/Span", "EMC", "/P", "EMC", "ET", "/P", "EMC"});
}

TEST_CASE("a figure says what it shows and where it stands, a head of a table what it is the head of") {
  Page page = page_of({line("图位", 60, 0), line("指标", 100, 1)});
  page.size = {pt(200), pt(300)};
  page.sheet_margin = pt(10);
  page.parts = {{{{1, Type::Figure}}, "photo", {}, "江边的路", {pt(50), pt(40), pt(100), pt(30)}},
                {{{2, Type::Table}, {0, Type::TableRow}, {0, Type::TableHeader}}},
                {{{2, Type::Table}, {0, Type::TableRow}, {1, Type::TableHeader}}}};
  const std::string pdf = pdf_of_pages({page});
  CHECK(ask("pdfinfo -struct {}", pdf) ==
        "Document\n  Figure:\n     /Placement /Block\n     /BBox [60 240 160 270]\n  Table (block)\n    TR\n"
        "      TH:\n         /Scope /Column\n      TH:\n         /Scope /Column\n");
  CHECK(unpacked(pdf).find("/Alt <feff6c5f8fb976848def>") != std::string::npos);
}

TEST_CASE("vertical words say that they run down and to the left") {
  GlyphRun run = set_run("竖", serif(), pt(10), {pt(50), pt(60)});
  run.stance = Stance::Upright;
  Page page = page_of({{0, run, 0}});
  page.lines.push_back({0, TextRole::Other, {}, {}, "竖", Direction::Vertical, 0});
  page.parts = {{{story, {0, Type::Paragraph}}}};
  CHECK(ask("pdfinfo -struct {}", pdf_of_pages({page})).find("P (block):\n       /WritingMode /TbRl\n") !=
        std::string::npos);
}

TEST_CASE("each whole with a heading has a bookmark, in the order of reading, that leads to its head") {
  Page first = page_of({line("一", 60, 0), line("二", 90, 1)});
  first.size = {pt(200), pt(300)};
  first.lines.push_back({0, TextRole::Other, {pt(50), pt(80), pt(9), pt(9)}, pt(90), "二", Direction::Horizontal, 1});
  first.parts = {{{{2, Type::Article}, {0, Type::Heading1}}, "b", "后一篇"},
                 {{{1, Type::Article}, {0, Type::Heading1}}, "a", "前一篇"}};
  const std::string pdf = pdf_of_pages({first});
  const std::string outline = ask("mutool show {} outline", pdf);
  INFO(outline);
  CHECK(outline.find("前一篇") < outline.find("后一篇"));
  CHECK(outline.find("后一篇") != std::string::npos);
  CHECK(unpacked(pdf).find("/XYZ\n    null\n    220\n    null") != std::string::npos);
}

TEST_CASE("PDF/X-1a has no tags") {
  Page page = page_of({line("正文", 60, 0)});
  page.parts = {{{story, {0, Type::Paragraph}}}};
  const std::string text = unpacked(pdf_of_pages({page}, PdfStandard::X1a));
  CHECK(text.find("StructTreeRoot") == std::string::npos);
  CHECK(text.find("BDC") == std::string::npos);
  CHECK(unpacked(pdf_of_pages({page})).find("StructTreeRoot") != std::string::npos);
}
