#include <catch2/catch.hpp>

#include "archive/type_line.h"
#include "archive/type_words.h"
#include "type_page.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::vector<std::string> words_of(const Page& page) {
  const std::vector<TypeLine> lines = type_lines(page);
  std::vector<const TypeLine*> text;
  for (const TypeLine& line : lines) text.push_back(&line);
  std::vector<std::string> found;
  const auto words = find_type_words(text, "zh-Hans");
  for (std::size_t line = 0; line < words.size(); ++line) {
    for (const TypeWord& word : words[line]) {
      std::string& one = found.emplace_back();
      for (std::size_t i = word.begin; i < word.end; ++i) one += lines[line].characters[i].text;
      if (word.part == WordPart::First) one += ">" + word.whole;
      if (word.part == WordPart::Second) one += "<" + word.whole;
    }
  }
  return found;
}

}  // namespace

TEST_CASE("a Han character takes up its em box, in horizontal and in vertical lines") {
  TypePage made;
  made.add_line("江北", {pt(20), pt(100)});
  made.add_line("江北", {pt(200), pt(50)}, -1, pt(10), Stance::Upright);
  const std::vector<TypeLine> lines = type_lines(made.page);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].characters[1].box == Rect{pt(30), pt(100) - pt(8.8), pt(10), pt(8.8) + pt(1.2)});
  CHECK(lines[0].box().width == pt(20));
  const Rect upright = lines[1].characters[1].box;
  CHECK(upright.x == pt(195));
  CHECK(upright.width == pt(10));
  CHECK(upright.y.pt() == Approx(60).margin(0.001));
  CHECK(upright.height.pt() == Approx(10).margin(0.001));
}

TEST_CASE("turned letters stand with their feet to the left") {
  TypePage made;
  made.add_line("Ap", {pt(200), pt(50)}, -1, pt(6), Stance::Turned);
  const std::vector<TypeCharacter> letters = type_lines(made.page).front().characters;
  CHECK(letters[0].box.y == pt(50));
  CHECK(letters[0].box.x.pt() < 200);
  CHECK(letters[0].box.right().pt() == Approx(208.8).margin(0.001));
  CHECK(letters[1].box.x < letters[0].box.x);  // the tail of the p reaches past the descent of the face
}

TEST_CASE("marks that are set half are parted from their neighbours between the ink") {
  TypePage made;
  // The comma's advance lies over 北, and that of the opening mark over 北 from the other side.
  GlyphRun& run = made.add_line("江，北（", {pt(0), pt(100)});
  run.glyphs[2].x = pt(15);
  run.glyphs[3].x = pt(20);
  const std::vector<TypeCharacter> characters = type_lines(made.page).front().characters;
  CHECK(characters[1].box.right() == pt(15));
  CHECK(characters[2].box.x == pt(15));
  CHECK(characters[2].box.right() == characters[3].box.x);
  CHECK(characters[2].box.right().pt() > 24);
  CHECK(characters[2].box.right().pt() <= 25);
  CHECK(characters[3].box.right() == pt(30));
}

TEST_CASE("a mark at the line's edge has no box past it, but its ink and letters that reach past") {
  TypePage made;
  const double edge = 40;
  made.add_line("（江）", {pt(5), pt(100)}).glyphs[2].x = pt(25);
  made.page.lines.back().measure = {pt(10), pt(91), pt(edge - 10), pt(10)};
  made.add_line("。江“", {pt(100), pt(45)}, -1, pt(10), Stance::Upright);
  made.page.lines.back().measure = {pt(95), pt(50), pt(10), pt(25)};
  made.add_line("江", {pt(5), pt(120)});
  made.page.lines.back().measure = {pt(10), pt(111), pt(2), pt(10)};
  const std::vector<TypeLine> lines = type_lines(made.page);
  CHECK(lines[0].box().x == pt(10));
  CHECK(lines[0].box().right() == pt(edge));
  CHECK(lines[1].box().y == pt(50));
  CHECK(lines[1].box().bottom() == pt(75));
  CHECK(lines[2].box().x.pt() == Approx(5.2).margin(0.3));
  CHECK(lines[2].box().right().pt() == Approx(14.8).margin(0.3));
}

TEST_CASE("a hyphen is none of the characters, and a space of any width is one") {
  TypePage made;
  GlyphRun& run = made.add_line("exam", {pt(0), pt(100)}, -1, pt(6));
  run.glyphs.push_back({serif().glyph('-'), pt(30), {}, 4, 4});
  made.page.lines.back().is_hyphenated = true;
  made.add_line("江\u2002北", {pt(0), pt(120)});
  const std::vector<TypeLine> lines = type_lines(made.page);
  REQUIRE(lines[0].hyphen.size() == 1);
  CHECK(lines[0].characters.size() == 4);
  CHECK(lines[0].box().right() == lines[0].hyphen.front().box.right());
  REQUIRE(lines[1].characters.size() == 3);
  CHECK(lines[1].characters[1].is_space);
}

TEST_CASE("the glyphs of one character are one, and a reading is none of the line's characters") {
  TypePage made;
  GlyphRun& run = made.add_line("a", {pt(0), pt(100)});
  run.glyphs.push_back({serif().glyph('o'), pt(10), {}, 1, 1});
  GlyphRun reading = run;
  reading.is_gloss = true;
  made.page.items.push_back({0, reading, -1, 0});
  const TypeLine line = type_lines(made.page).front();
  REQUIRE(line.characters.size() == 1);
  CHECK(line.characters.front().box.right().pt() > 14);
  CHECK(line.reading.size() == 1);
}

TEST_CASE("words are found over the ends of lines, and each of their parts knows the whole") {
  TypePage made;
  made.add_line("他说经", {pt(0), pt(100)});
  made.add_line("济发展", {pt(0), pt(120)});
  CHECK(words_of(made.page) == std::vector<std::string>{"他说", "经>经济", "济<经济", "发展"});
}

TEST_CASE("spaces part words, and marks stand by themselves") {
  TypePage made;
  made.add_line("hello big，world", {pt(0), pt(100)}, -1, pt(6));
  CHECK(words_of(made.page) == std::vector<std::string>{"hello", "big", "，", "world"});
}

TEST_CASE("a word in three lines has no parts that could be told of") {
  TypePage made;
  for (int i = 0; i < 3; ++i) made.add_line(std::string("abcdefghi").substr(3 * i, 3), {pt(0), pt(100 + 20 * i)});
  CHECK(words_of(made.page) == std::vector<std::string>{"abc", "def", "ghi"});
}
