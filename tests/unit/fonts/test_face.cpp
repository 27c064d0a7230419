#include <unicode/ucnv.h>

#include <catch2/catch.hpp>

#include "font_files.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// Every character of rows 1 to 9 and 16 to 87 of GB 2312-80.
std::u32string gb2312() {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("GB2312", &error);
  REQUIRE(U_SUCCESS(error));
  std::u32string characters;
  for (int row = 0xA1; row <= 0xF7; ++row) {
    for (int cell = 0xA1; cell <= 0xFE; ++cell) {
      const char bytes[] = {static_cast<char>(row), static_cast<char>(cell)};
      const char* next = bytes;
      error = U_ZERO_ERROR;
      const UChar32 character = ucnv_getNextUChar(converter, &next, bytes + 2, &error);
      const bool is_private = character >= 0xE000 && character <= 0xF8FF;  // ICU's places for free cells
      if (U_SUCCESS(error) && character != 0xFFFD && !is_private) characters += static_cast<char32_t>(character);
    }
  }
  ucnv_close(converter);
  return characters;
}

}  // namespace

TEST_CASE("every shipped face has GB 2312 whole, and the signs of a newspaper") {
  const std::u32string characters = gb2312();
  REQUIRE(characters.size() >= 6763 + 682);
  const std::u32string signs = U"，。、；：？！“”‘’（）《》〈〉【】〔〕—…⸺～·–％‰℃¥￥€№①⑳㈠Ⅻ▲▼●■◆★○→㎡犇喆垚";
  for (const FaceInfo& info : shipped_book().faces(false)) {
    const Face* face = shipped_book().find(info.family, info.weight);
    std::u32string missing;
    for (const char32_t character : characters + signs)
      if (!face->has(character)) missing += character;
    INFO(info.postscript_name);
    CHECK(missing == U"");
  }
}

TEST_CASE("a face gives its measures in font units") {
  const Face& serif = *shipped_book().find("Noto Serif CJK SC", 400);
  CHECK(serif.outlines() == Outlines::Cff);
  CHECK(serif.units_per_em() == 1000);
  CHECK(serif.ascent() == 880);  // typographic: the em box, not the ink's extremes
  CHECK(serif.descent() == -120);
  CHECK(serif.cap_height() == 729);
  CHECK(serif.bounds().x_min < 0);
  CHECK(serif.bounds().y_max > 880);
  CHECK_FALSE(serif.has(0x10FFFD));
}

TEST_CASE("a TrueType face gives its measures too") {
  const FontBook small({small_fonts()});
  const Face& square = *small.find("Small Square", 400);
  CHECK(square.outlines() == Outlines::TrueType);
  CHECK(square.cap_height() == 600);
  CHECK(square.advance(1) == 600);
  CHECK(square.advance(9999) == 0);
  CHECK(square.bounds().x_max == 950);
  CHECK(small.find("Small Named", 400)->outlines() == Outlines::Cff);
}
