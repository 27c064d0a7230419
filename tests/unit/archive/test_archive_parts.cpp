#include <catch2/catch.hpp>

#include "archive/archive_parts.h"
#include "compose/reading_order.h"
#include "type_page.h"

using namespace broadsheet;
using namespace broadsheet::test;
using Type = StructureType;

namespace {

PagePart paragraph(std::int64_t story, std::int64_t place, const std::string& name) {
  PagePart part{{step(story, Type::Article), step(place, Type::Paragraph)}, name};
  part.goes_on = true;
  return part;
}

std::vector<std::string> ids(const ArchivePart& part) {
  std::vector<std::string> names;
  for (const ArchiveBlock& block : part.blocks) names.push_back(block.id);
  return names;
}

}  // namespace

TEST_CASE("parts come in the order of the document, whatever was drawn first, and furniture last") {
  TypePage made;
  const int folio = made.add_part({});
  const int second = made.add_part(paragraph(2, 0, "b")), first = made.add_part(paragraph(1, 0, "a"));
  made.add_line("报眉", {pt(0), pt(10)}, folio);
  made.add_line("转下", {pt(0), pt(300)});
  made.add_line("后", {pt(0), pt(100)}, second);
  made.add_line("先", {pt(0), pt(200)}, first);
  const std::vector<Page> pages{made.page};
  const std::vector<ArchivePart> parts = archive_parts(pages, "zh-Hans");
  REQUIRE(parts.size() == 4);
  CHECK(parts[0].text() == "先");
  CHECK(parts[1].text() == "后");
  CHECK(parts[2].is_furniture());
  CHECK(parts[2].text() == "报眉");
  CHECK(parts[3].is_furniture());
  CHECK(ids(parts[3]) == std::vector<std::string>{"P1_B4"});
}

TEST_CASE("a paragraph has a block in each column, and goes on on the next page") {
  TypePage made, next;
  const int part = made.add_part(paragraph(5, 7, "a"));
  made.add_line("一一", {pt(0), pt(100)}, part);
  made.add_line("二二", {pt(0), pt(112)}, part);
  made.add_line("三三", {pt(100), pt(100)}, part);
  // On the next page a story that comes before it in the edition begins: what has begun goes first.
  const int other = next.add_part(paragraph(1, 0, "z")), rest = next.add_part(paragraph(5, 7, "a"));
  next.add_line("他", {pt(0), pt(100)}, other);
  next.add_line("四四", {pt(0), pt(200)}, rest);
  std::vector<Page> pages{made.page, next.page};
  settle_reading_order(pages);
  const std::vector<ArchivePart> parts = archive_parts(pages, "zh-Hans");
  REQUIRE(parts.size() == 2);
  CHECK(ids(parts[0]) == std::vector<std::string>{"P1_B1", "P1_B2", "P2_B1"});
  CHECK(parts[0].blocks[0].lines.size() == 2);
  CHECK(parts[0].blocks[0].box.height == pt(22));
  CHECK(parts[0].text() == "一一二二三三四四");
  CHECK(ids(parts[1]) == std::vector<std::string>{"P2_B2"});
}

TEST_CASE("vertical lines follow one another to the left, and a new tier is a new block") {
  TypePage made;
  const int part = made.add_part(paragraph(1, 0, "a"));
  made.add_line("一", {pt(200), pt(50)}, part, pt(10), Stance::Upright);
  made.add_line("二", {pt(180), pt(50)}, part, pt(10), Stance::Upright);
  made.add_line("三", {pt(200), pt(150)}, part, pt(10), Stance::Upright);
  const std::vector<Page> pages{made.page};
  const std::vector<ArchivePart> parts = archive_parts(pages, "zh-Hans");
  REQUIRE(parts.front().blocks.size() == 2);
  CHECK(parts.front().blocks[0].lines.size() == 2);
  CHECK(parts.front().blocks[0].direction == Direction::Vertical);
}

TEST_CASE("texts that only stand beside each other make no words together") {
  TypePage made;
  const int part =
      made.add_part({{step(1, Type::Section), step(0, Type::Figure)}, "a", {}, "图", {{}, {}, pt(9), pt(9)}});
  made.add_line("经", {pt(0), pt(100)}, part);
  made.add_line("济", {pt(0), pt(120)}, part);
  const std::vector<Page> apart{made.page};
  CHECK(archive_parts(apart, "zh-Hans").front().blocks[1].lines[0].words[0].part == WordPart::Whole);
  made.page.lines[1].continues = true;
  const std::vector<Page> pages{made.page};
  const std::vector<ArchivePart> parts = archive_parts(pages, "zh-Hans");
  CHECK(parts.front().blocks[0].kind == BlockKind::Figure);
  CHECK(parts.front().blocks[0].box.width == pt(9));
  CHECK(parts.front().blocks[1].lines[0].words[0].whole == "经济");
}

TEST_CASE("words of the layout itself are others on another page, and readings follow their text") {
  TypePage made, next;
  const PagePart words{{step(0, Type::Paragraph)}}, others{{step(1, Type::Paragraph)}};
  GlyphRun reading = made.add_line("犇", {pt(0), pt(100)}, made.add_part(words));
  reading.is_gloss = true;
  reading.text = "b";
  reading.glyphs = {{serif().glyph('b'), {}, {}, 0, 1}};
  made.page.items.push_back({0, reading, 0, 0});
  next.add_line("二", {pt(0), pt(100)}, next.add_part(others));
  std::vector<Page> pages{made.page, next.page};
  settle_reading_order(pages);
  const std::vector<ArchivePart> parts = archive_parts(pages, "zh-Hans");
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].text() == "犇");
  REQUIRE(parts[0].blocks.size() == 2);
  CHECK(parts[0].blocks[1].kind == BlockKind::Reading);
}
