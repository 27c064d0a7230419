#include <catch2/catch.hpp>

#include "shaping_fixture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

struct Page {
  SourceMap sources;
  Diagnostics diagnostics;
  Span span;

  explicit Page(const std::string& text) {
    const int file = sources.add("lead.md", text + "\n");
    span = {file, 0, static_cast<std::uint32_t>(text.size())};
  }
};

}  // namespace

TEST_CASE("a character that the face lacks is taken from another, with one note") {
  const FontBook book({shipped_fonts(), small_fonts()});
  const Face* serif = book.find("Noto Serif CJK SC", 400);
  Page page("甲龘龘乙");
  const TextRun run{"甲龘龘乙", serif, Length::points(10), page.span};
  const ShapedText text = shape_text({run}, {"zh-Hans"}, book, page.diagnostics);
  shape_text({{"又龘", serif, Length::points(10), {}}}, {"zh-Hans"}, book, page.diagnostics);

  REQUIRE(text.clusters.size() == 4);
  CHECK(text.clusters[0].face == serif);
  CHECK(text.clusters[1].face == book.find("Small Named", 400));
  CHECK(text.clusters[2].face == text.clusters[1].face);
  CHECK(text.glyphs[text.clusters[2].glyph_begin].id == 2);
  CHECK(text.clusters[3].face == serif);
  CHECK(with_breaks(text) == "甲|龘|龘|乙");
  CHECK(to_text(page.diagnostics, page.sources) ==
        "lead.md:1:1: note: `龘` (U+9F98) is not in Noto Serif CJK SC; taken from Small Named (small-named.otf)\n"
        "    1 | 甲龘龘乙\n"
        "      | ^~~~~~~~\n");
}

TEST_CASE("a character that no font has is an error") {
  Page page("甲乙");
  const TextRun run{"甲\U0010fffd乙\x01", shipped_book().find("Noto Serif CJK SC", 400), Length::points(10), page.span};
  const ShapedText text = shape_text({run}, {"zh-Hans"}, shipped_book(), page.diagnostics);
  CHECK(text.clusters.size() == 4);
  CHECK(to_text(page.diagnostics, page.sources) ==
        "lead.md:1:1: error: no font has the character `\U0010fffd` (U+10FFFD)\n"
        "    1 | 甲乙\n"
        "      | ^~~~\n"
        "      = hint: add a font file that has it to a fonts folder, or write it in another way\n"
        "lead.md:1:1: error: no font has the character U+0001\n"
        "    1 | 甲乙\n"
        "      | ^~~~\n"
        "      = hint: add a font file that has it to a fonts folder, or write it in another way\n");
}
