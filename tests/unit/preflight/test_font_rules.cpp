#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "preflight/font_program.h"
#include "preflight/unicode_map.h"
#include "small_text.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

const FontBook& small_book() {
  static const FontBook book({small_fonts()});
  return book;
}

// One Chinese and one Latin character of our serif face: CID-keyed CFF.
SmallPdf cff_file() {
  return file_with_text(*shipped_book().find("Noto Serif CJK SC", 400), U"版A");
}

SmallPdf named_cff_file() {
  return file_with_text(*small_book().find("Small Named", 400), U"A");
}

SmallPdf truetype_file() {
  return file_with_text(*small_book().find("Small Square", 400), U"A");
}

// The Latin character is narrower than the em; its width stands last.
std::string last_width(const SmallPdf& pdf) {
  const std::string bytes = pdf.bytes();
  const std::size_t end = bytes.find("] ]");
  const std::size_t begin = bytes.rfind('[', end - 1);
  return bytes.substr(begin, end - begin + 1);
}

}  // namespace

TEST_CASE("fonts that are embedded as they should be break no rule") {
  CHECK(broken_rules(cff_file()) == Ids{});
  CHECK(broken_rules(named_cff_file()) == Ids{});
  CHECK(broken_rules(truetype_file()) == Ids{});
  CHECK(broken_rules(file_with_simple_text(MapForm::Bytes)) == Ids{});
  CHECK(broken_rules(file_with_simple_text(MapForm::Range)) == Ids{});
  CHECK(broken_rules(file_with_simple_text(MapForm::Segments)) == Ids{});
}

TEST_CASE("X4-50: every font is embedded, invisible text's too") {
  CHECK(broken_rules(cff_file().change(small::descriptor, "/FontFile3 13 0 R", "")) == Ids{"X4-50"});
  CHECK(broken_rules(
            cff_file().change(small::descriptor, "/FontFile3 13 0 R", "").change(small::content, "BT", "BT 3 Tr")) ==
        Ids{"X4-50"});
  CHECK(broken_rules(cff_file().change(small::program, "/Subtype /CIDFontType0C", "/Subtype /Type1C")) == Ids{"X4-50"});
  CHECK(broken_rules(cff_file().change(small::descendant, "/CIDFontType0", "/CIDFontType7")) == Ids{"X4-50"});
  CHECK(broken_rules(cff_file().stream(small::program, "/Subtype /CIDFontType0C", "no font")) == Ids{"X4-50"});
  const SmallPdf standard_14 = x4_file()
                                   .change(small::page, "<< >>", "<< /Font << /F1 10 0 R >> >>")
                                   .object(small::font, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
                                   .stream(small::content, "", "BT /F1 20 Tf (A) Tj ET");
  CHECK(broken_rules(standard_14) == Ids{"X4-50"});
}

TEST_CASE("X4-51: composite fonts map their codes to glyphs") {
  CHECK(broken_rules(cff_file().change(small::font, "/Identity-H", "/My-H")) == Ids{"X4-51"});
  CHECK(broken_rules(cff_file().change(small::font, "/Identity-H", "/GBK-EUC-H")) == Ids{});
  CHECK(broken_rules(cff_file().change(small::font, "/Encoding /Identity-H", "")) == Ids{"X4-51"});
  CHECK(broken_rules(cff_file().change(small::descendant, "(Identity)", "()")) == Ids{"X4-51"});
  CHECK(broken_rules(truetype_file().change(small::descendant, "/CIDToGIDMap /Identity", "")) == Ids{"X4-51"});
}

TEST_CASE("X4-52: widths are those of the font program") {
  const SmallPdf cff = cff_file();
  CHECK(broken_rules(SmallPdf(cff).change(small::descendant, last_width(cff), "[500]")) == Ids{"X4-52"});
  CHECK(broken_rules(cff_file().change(small::descendant, "[1000]", "[1003]")) == Ids{"X4-52"});
  CHECK(broken_rules(cff_file().change(small::descendant, "[1000]", "[1000.8]")) == Ids{});
  CHECK(broken_rules(named_cff_file().change(small::descendant, "[600]", "[610]")) == Ids{"X4-52"});
  CHECK(broken_rules(truetype_file().change(small::descendant, "[600]", "[610]")) == Ids{"X4-52"});
  for (const MapForm form : {MapForm::Bytes, MapForm::Range, MapForm::Segments})
    CHECK(broken_rules(file_with_simple_text(form).change(small::font, "[600 700]", "[600 703]")) == Ids{"X4-52"});
}

TEST_CASE("X4-53: no code shows .notdef") {
  CHECK(broken_rules(cff_file().change(small::content, "> Tj", "FFF0> Tj")) == Ids{"X4-53"});
  CHECK(broken_rules(truetype_file().change(small::content, "> Tj", "0000> Tj")) == Ids{"X4-53"});
  CHECK(broken_rules(named_cff_file().change(small::content, "> Tj", "0009> Tj")) == Ids{"X4-53"});
}

TEST_CASE("a font program is read as far as the rules ask") {
  CHECK_FALSE(read_font_program(""));
  CHECK_FALSE(read_font_program("OTTO"));
  CHECK_FALSE(read_font_program(small_truetype(MapForm::Bytes).substr(0, 200)));
  const auto program = read_font_program(small_truetype(MapForm::Segments));
  REQUIRE(program);
  CHECK(program->widths == std::vector<std::optional<double>>{500, 600, 700});
  CHECK(program->unicode_glyphs == std::map<int, int>{{'A', 1}, {'B', 2}});
  // As far as every cut of it goes, nothing is read past the end.
  const std::string cff = cff_file().data(small::program);
  for (std::size_t length = 0; length < cff.size(); length += 7) read_font_program(cff.substr(0, length));
}

TEST_CASE("a ToUnicode CMap is read") {
  const std::string cmap =
      "/CIDInit /ProcSet findresource begin % a comment <00> <01>\n"
      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
      "2 beginbfchar <0003> <0020> <0041><D840DC00> endbfchar\n"
      "2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0066006C> <0078>] endbfrange end";
  const std::map<int, std::u16string> texts = read_unicode_map(cmap);
  CHECK(texts ==
        std::map<int, std::u16string>{
            {3, u" "}, {0x41, u"\U00020000"}, {0x10, u"a"}, {0x11, u"b"}, {0x12, u"c"}, {0x20, u"fl"}, {0x21, u"x"}});
}
