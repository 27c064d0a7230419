// The keys of pages that know of one another: jump lines and the index.

#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {

TEST_CASE("a text frame has a jump line to the next page, one from the page before, or both") {
  const Reading reading = read_frames_of(
      "  a: {kind: text, story: main, columns: 1, rows: 1-9, style: body, jump: {style: big, to: \"转{page}版\"}}\n"
      "  b: {kind: text, story: two, columns: 2, rows: 1-9, style: body}\n");
  CHECK(reading.report() == "");
  REQUIRE(reading.layout);
  const auto& a = std::get<TextFrame>(reading.layout->frames.at(0).content).jump;
  REQUIRE(a);
  CHECK(a->style == 1);
  REQUIRE(a->to);
  CHECK(a->to->pieces.at(1) == Pattern::Piece{"page", true});
  CHECK_FALSE(a->from);
  CHECK_FALSE(std::get<TextFrame>(reading.layout->frames.at(1).content).jump);
}

TEST_CASE("jump lines have words, know one field, and stand in horizontal text") {
  CHECK(read_frames_of("  a: {kind: text, story: main, columns: 1, rows: 1-9, style: body, jump: {style: big}}\n")
            .report() ==
        "a.yaml:19:74: error: `jump` needs `to`, `from` or both\n"
        "   19 |   a: {kind: text, story: main, columns: 1, rows: 1-9, style: body, jump: {style: big}}\n"
        "      |                                                                          ^~~~~~~~~~~~\n"
        "      = hint: write `to: \"（下转第{page}版）\"`\n");
  const std::string wrong_field = read_frames_of(
                                      "  a:\n    kind: text\n    story: main\n    columns: 1\n    rows: 1-9\n"
                                      "    style: body\n    jump: {style: big, to: \"{pages}\"}\n")
                                      .report();
  CHECK(wrong_field.find("`pages` is not a known field") != std::string::npos);
  CHECK(wrong_field.find("did you mean `page`?") != std::string::npos);
  const std::string vertical = read_frames_of(
                                   "  a:\n    kind: text\n    story: main\n    columns: 1\n    rows: 1-9\n"
                                   "    style: body\n    direction: vertical\n    jump: {style: big, to: 转}\n")
                                   .report();
  CHECK(vertical.find("`jump` stands in columns of horizontal lines only") != std::string::npos);
}

TEST_CASE("an index has a number and a headline, and may have sections and columns") {
  const Reading reading = read_frames_of(
      "  a: {kind: index, columns: 1, rows: 1-9, number: {style: big, text: \"{page}\"}, headline: body}\n"
      "  b: {kind: index, columns: 2-4, rows: 1-9, number: {style: big, text: \"{page}\"}, headline: body,\n"
      "    section: {style: body, gap: 4pt}, text-columns: 3, text-gutter: 1字, column-rule: thin, between: 6pt, rule: "
      "thin, pages: 2-3}\n");
  CHECK(reading.report() == "");
  REQUIRE(reading.layout);
  const auto& a = std::get<IndexFrame>(reading.layout->frames.at(0).content);
  CHECK(a.section_style == -1);
  CHECK(a.between == Length::points(12));
  CHECK(a.columns == 1);
  CHECK(a.first_page == 1);
  CHECK_FALSE(a.last_page);
  const auto& b = std::get<IndexFrame>(reading.layout->frames.at(1).content);
  CHECK(b.section_style == 0);
  CHECK(b.gap == Length::points(4));
  CHECK(b.columns == 3);
  CHECK(b.rule == 0);
  CHECK(b.first_page == 2);
  CHECK(b.last_page == 3);
  CHECK(b.column_rule == 0);
  const std::string pages = read_frames_of("  a: {kind: index, columns: 1, rows: 1-9, pages: 3-2}\n").report();
  CHECK(pages.find("`3-2` runs backwards") != std::string::npos);
  const std::string bare = read_frames_of("  a: {kind: index, columns: 1, rows: 1-9}\n").report();
  CHECK(bare.find("the frame `a` needs the key `number`") != std::string::npos);
  CHECK(bare.find("the frame `a` needs the key `headline`") != std::string::npos);
}

}  // namespace broadsheet
