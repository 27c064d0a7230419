#include <catch2/catch.hpp>

#include <algorithm>

#include "typeset/galley.h"

using namespace broadsheet;

namespace {

const FontBook& shipped_fonts() {
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  return fonts;
}

TypesetText text_of(const std::string& words, Punctuation marks = Punctuation::Full) {
  Diagnostics diagnostics;
  const Face* face = shipped_fonts().find("Noto Serif CJK SC", 400);
  REQUIRE(face != nullptr);
  TypesetText text =
      typeset({{words, face, Length::points(10), {}}}, {{"zh-Hans"}, {marks}}, shipped_fonts(), diagnostics);
  CHECK(diagnostics.items().empty());
  return text;
}

// The lines of a text at a measure in em, parted by bars.
std::string lines_at(const std::string& words, double measure, double indent = 0) {
  const TypesetText text = text_of(words);
  std::string result;
  for (const Line& line : set_lines(
           text, 0, {Length::points(10 * measure), Length::points(10 * indent), Length::points(10), Align::Justify})) {
    if (!result.empty()) result += "|";
    result += words_of(text, line.begin, line.end);
  }
  return result;
}

double width_of(const std::string& words) {
  return set_single_line(text_of(words), Length()).width.pt() / 10;
}

}  // namespace

TEST_CASE("no line begins with a closing mark or ends with an opening one") {
  CHECK(lines_at("今天天气很好，我们走吧。", 6) == "今天天气很|好，我们走吧。");
  CHECK(lines_at("他大声喊：“快跑！”", 5.5) == "他大声喊：|“快跑！”");
  CHECK(lines_at("今天天气很好。", 6.5) == "今天天气很好。");
}

TEST_CASE("a mark is pushed in before a character is pushed out") {
  CHECK(lines_at("一二三四五六七八九十，一二，三四", 13) == "一二三四五六七八九十，一二，|三四");
  CHECK(lines_at("一二三四五六七八九十一二三，四五", 13) == "一二三四五六七八九十一二|三，四五");
}

TEST_CASE("a last line of one character is avoided") {
  CHECK(lines_at("一二三四，五六七，八九十好。", 13) == "一二三四，五六七，八九十好。");
  CHECK(lines_at("一二三四五六七八九十，一二好。", 13) == "一二三四五六七八九十，一|二好。");
}

TEST_CASE("two marks in a row share their blanks") {
  CHECK(width_of("说：“好") == Approx(3.5));
  CHECK(width_of("甲》《乙") == Approx(3.5));
  CHECK(width_of("好。”他") == Approx(3.5));
  CHECK(width_of("甲”，乙") == Approx(3.5));
  CHECK(width_of("真的？！好") == Approx(4.0));
}

TEST_CASE("Han and Western stand a quarter em apart, but not at a mark") {
  const double digits = width_of("12");
  CHECK(width_of("共12个") == Approx(2 + digits + 0.5));
  CHECK(width_of("（12）") == Approx(0.5 + digits + 0.5));
}

TEST_CASE("every line but the last is flush at both edges") {
  const TypesetText text = text_of(
      "2020年3月20日，全市当年首批工业项目集中开工，主会场设在江北。10个项目总投资66亿元，全部投产达效后每年可形成产值1"
      "47亿元。");
  const Length measure = Length::points(130);
  const std::vector<Line> lines = set_lines(text, 0, {measure, Length::points(20), Length::points(10), Align::Justify});
  REQUIRE(lines.size() > 3);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) CHECK(lines[i].width == measure);
  CHECK(lines.back().width <= measure);
  CHECK(lines.front().pens.front() == Length::points(20));
}

TEST_CASE("an opening mark at a line's start stands on the edge") {
  const TypesetText text = text_of("“开工”他说");
  const Line line =
      set_lines(text, 0, {Length::points(130), Length::points(20), Length::points(10), Align::Justify}).front();
  CHECK(line.pens[0] == Length::points(15));  // its left half is blank: the ink begins at the indent
  CHECK(line.pens[1] == Length::points(25));
}

TEST_CASE("a word longer than the measure is broken, and nothing is lost") {
  const std::string url = "www.example.com/annual/results/2020";
  std::string joined = lines_at(url, 5);
  CHECK(joined.find('|') != std::string::npos);
  joined.erase(std::remove(joined.begin(), joined.end(), '|'), joined.end());
  CHECK(joined == url);
}

TEST_CASE("a paragraph of twenty thousand characters is set in one piece") {
  std::string long_text;
  for (int i = 0; i < 2000; ++i) long_text += "稳住了，更要进得好。";
  const TypesetText text = text_of(long_text);
  const std::vector<Line> lines =
      set_lines(text, 0, {Length::points(130), Length(), Length::points(10), Align::Justify});
  CHECK(lines.size() > 1300);
  CHECK(lines.back().end == static_cast<int>(text.atoms.size()));
}

TEST_CASE("in a vertical line what is upright takes whole ems, and ？！ keep their blank") {
  const auto height_of = [](const std::string& words) {
    Diagnostics diagnostics;
    SettingRules rules;
    rules.text.direction = Direction::Vertical;
    const Face* face = shipped_fonts().find("Noto Serif CJK SC", 400);
    const TypesetText text = typeset({{words, face, Length::points(10), {}}}, rules, shipped_fonts(), diagnostics);
    return set_single_line(text, Length()).width.pt() / 10;
  };
  CHECK(height_of("共12个") == 3);
  CHECK(width_of("共12个") > 3);
  CHECK(height_of("从AI到5G") == 6);
  CHECK(height_of("说：“好”吗") == 5.5);
  CHECK(width_of("说：“好”吗") == 5.5);
  CHECK(height_of("好？！啊") == 4);
  CHECK(width_of("好？！啊") == 3);
  CHECK(height_of("甲English乙") == Approx(2 + 0.5 + width_of("English")).margin(0.001));
}
