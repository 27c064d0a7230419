#include <catch2/catch.hpp>

#include "source/utf8.h"
#include "text/contextual_classes.h"

using namespace broadsheet;

namespace {

// A letter for each class, so that a text's classes can be read below it.
char letter_of(CharacterClass character_class) {
  return "H([,.-*/=wSFo"[static_cast<int>(character_class)];
}

std::string classes_of(const std::string& text) {
  std::string letters;
  for (const char32_t character : to_characters(text)) letters += letter_of(character_class(character));
  return letters;
}

std::string in_context(const std::string& text) {
  std::string letters;
  for (const CharacterClass character_class : contextual_classes(to_characters(text)))
    letters += letter_of(character_class);
  return letters;
}

}  // namespace

TEST_CASE("marks fall into the classes of GB/T 15834") {
  CHECK(classes_of("“‘（《〈「『【〖〔［｛｟〘〚〝") == std::string(16, '('));
  CHECK(classes_of("”’）》〉」』】〗〕］｝｠〙〛〞〟") == std::string(17, '['));
  CHECK(classes_of("，、；：") == ",,,,");
  CHECK(classes_of("。．？！‼⁇⁈⁉") == "........");
  CHECK(classes_of("–—～-‐〜") == "------");
  CHECK(classes_of("·‧・•") == "****");
  CHECK(classes_of("/／") == "//");
  CHECK(classes_of("⸺…⋯") == "===");
}

TEST_CASE("letters, signs of numbers and spaces have classes of their own") {
  CHECK(classes_of("汉字〇々あカㄅ①Ⅳ㎡Ａ９𠮷") == std::string(13, 'H'));
  CHECK(classes_of("Az09éЯω%‰°℃¥€$№+−±′²½") == std::string(21, 'w'));
  CHECK(classes_of(" \t\u00a0") == "SSS");
  CHECK(classes_of("\u3000\u2002\u2003\u2009") == "FFFF");
  CHECK(classes_of("▲●★→%％￥！()\"") == "oooowoo.ooo");
  CHECK(character_class(0) == CharacterClass::Other);
  CHECK(character_class(0x10FFFF) == CharacterClass::Other);
}

TEST_CASE("an apostrophe between letters is Western, a closing quote is not") {
  CHECK(in_context("don’t") == "wwwww");
  CHECK(in_context("Xi’an市") == "wwwwwH");
  CHECK(in_context("‘甲’A") == "(H[w");
  CHECK(in_context("‘A’乙") == "(w[H");
}

TEST_CASE("quotes around Western words are Western in a Western sentence only") {
  CHECK(in_context("He said “OK” twice") == "wwSwwwwSwwwwSwwwww");
  CHECK(in_context("他说“OK”后走") == "HH(ww[HH");
  CHECK(in_context("see “甲” there") == "wwwS(H[Swwwww");
  CHECK(in_context("“OK”") == "(ww[");
  CHECK(in_context("“”‘") == "([(");
}

TEST_CASE("a dash beside another is one of two em") {
  CHECK(in_context("甲——乙—丙") == "H==H-H");
}

TEST_CASE("a hyphen before a number is its sign") {
  CHECK(in_context("降至-5℃") == "HHwww");
  CHECK(in_context("-5") == "ww");
  CHECK(in_context("COVID-19") == "wwwww-ww");
  CHECK(in_context("甲-乙") == "H-H");
}

TEST_CASE("points and colons are Western only inside words and numbers") {
  CHECK(in_context("3.5、1,200、8:30、A/B") == "www,wwwww,wwww,www");
  CHECK(in_context("你好,世界.") == "HHoHHo");
  CHECK(in_context("甲/乙") == "H/H");
}
