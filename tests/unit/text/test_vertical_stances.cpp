#include <catch2/catch.hpp>

#include "source/utf8.h"
#include "text/contextual_classes.h"
#include "text/vertical_stances.h"

using namespace broadsheet;

namespace {

// The text with what is turned in < > and what is combined in [ ].
std::string stances_of(const std::string& text) {
  const std::u32string characters = to_characters(text);
  std::string out;
  for (const StanceStretch& stretch : vertical_stances(characters, contextual_classes(characters))) {
    if (stretch.stance == Stance::Turned) out += '<';
    if (stretch.stance == Stance::Combined) out += '[';
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) append_character(out, characters[i]);
    if (stretch.stance == Stance::Turned) out += '>';
    if (stretch.stance == Stance::Combined) out += ']';
  }
  return out;
}

}  // namespace

TEST_CASE("two or three figures stand side by side, one or four upright, longer numbers are turned") {
  CHECK(stances_of("2026年12月5日") == "2026年[12]月5日");
  CHECK(stances_of("第365天") == "第[365]天");
  CHECK(stances_of("占12%，近5%") == "占[12%]，近[5%]");
  CHECK(stances_of("12345人") == "<12345>人");
  CHECK(stances_of("涨3.5%到1,234") == "涨<3.5%>到<1,234>");
  CHECK(stances_of("9·11，3～5分，12—15日") == "9·[11]，3～5分，[12]—[15]日");
  CHECK(stances_of("1/2，12-15") == "<1/2>，<12-15>");
}

TEST_CASE("single letters and short acronyms stand upright, other words are turned") {
  CHECK(stances_of("从N市到5G、GDP与NATO") == "从N市到5G、GDP与NATO");
  CHECK(stances_of("UNESCO的km") == "<UNESCO>的<km>");
  CHECK(stances_of("F-35与COVID-19") == "<F-35>与<COVID-19>");
  CHECK(stances_of("don’t") == "<don’t>");
}

TEST_CASE("a phrase with a turned word is turned whole") {
  CHECK(stances_of("用iPhone 15 Pro拍") == "用<iPhone 15 Pro>拍");
  CHECK(stances_of("长12 km") == "长<12 km>");
  CHECK(stances_of("他说 “Hello, A.” 走了") == "他说 “<Hello, A>.” 走了");
  CHECK(stances_of("GDP 12") == "GDP [12]");
  CHECK(stances_of("共 12 个") == "共 [12] 个");
}

TEST_CASE("signs that are upright by themselves follow a turned number") {
  CHECK(stances_of("到12℃，№5") == "到[12]℃，№5");
  CHECK(stances_of("到-5℃") == "到<-5℃>");
}

TEST_CASE("brackets and dashes turn with the line where a face has no form for it, Han and commas never") {
  for (const char32_t c : U"（）《》「」—–…～→") {
    if (c != 0) CHECK(turns_without_form(c));
  }
  for (const char32_t c : U"汉，。、！？℃１") {
    if (c != 0) CHECK_FALSE(turns_without_form(c));
  }
}
