#include <catch2/catch.hpp>

#include "../text/shaping_fixture.h"
#include "typeset/galley.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

TypesetText set(const std::string& words, const MarkRules& marks, const TextRules& rules = {}) {
  Diagnostics diagnostics;
  const Face* face = shipped_book().find("Noto Serif CJK SC", 400);
  return typeset({{words, face, Length::points(10), {}}}, {rules, marks}, shipped_book(), diagnostics);
}

double width_of(const std::string& words, Punctuation style) {
  return em(set_single_line(set(words, {style}), Length()).width);
}

LineSpec at(double measure) {
  return {Length::points(10 * measure), Length(), Length::points(10)};
}

std::string lines_at(double measure, const std::string& words, BreakLevel level) {
  const TypesetText text = set(words, {}, {"zh-Hans", level});
  std::string result;
  for (const Line& line : set_lines(text, 0, at(measure))) {
    result += (result.empty() ? "" : "|") + words_of(text, line.begin, line.end);
  }
  return result;
}

}  // namespace

TEST_CASE("each style of punctuation has its widths") {
  CHECK(width_of("甲，乙。丙", Punctuation::Full) == Approx(5));
  CHECK(width_of("甲，乙。丙", Punctuation::Kaiming) == Approx(4.5));
  CHECK(width_of("甲，乙。丙", Punctuation::Half) == Approx(4));
  CHECK(width_of("甲：“乙", Punctuation::Full) == Approx(3.5));
  CHECK(width_of("甲：“乙", Punctuation::LineEnd) == Approx(4));
  CHECK(width_of("甲。", Punctuation::LineEnd) == Approx(1.5));
  CHECK(width_of("甲：“乙。", Punctuation::Plain) == Approx(5));
}

TEST_CASE("two stops in a row stand on one em, three on two") {
  CHECK(width_of("真的？！好", Punctuation::Full) == Approx(4));
  CHECK(width_of("快跑！！！好", Punctuation::Full) == Approx(5));
  const Line line = set_single_line(set("跑！！！好", {}), Length());
  CHECK(em(line.pens[2] - line.pens[1]) == Approx(0.75));
  CHECK(em(line.pens[3] - line.pens[2]) == Approx(0.75));
}

TEST_CASE("a comma or a stop at a line's end may hang, but not one of several marks") {
  const auto width_at_end = [](const std::string& words) {
    const TypesetText text = set(words, {Punctuation::Full, true});
    const Line line = set_lines(text, 0, at(10)).front();
    return em(line.width);
  };
  CHECK(width_at_end("天气很好。") == Approx(4));
  CHECK(width_at_end("天气很好，") == Approx(4));
  CHECK(width_at_end("天气很好。”") == Approx(5));   // 。 half, ” half, none outside
  CHECK(width_at_end("天气很好？！") == Approx(5));  // half an em each
  CHECK(width_at_end("天气很好……") == Approx(6));
}

TEST_CASE("a space that was typed between Han and Western is the gap that stands there anyway") {
  const Line typed = set_single_line(set("共 12 个", {}), Length());
  CHECK(typed.width == set_single_line(set("共12个", {}), Length()).width);
  CHECK(width_of("达12， 13", Punctuation::Full) == Approx(width_of("达12，13", Punctuation::Full)));
}

TEST_CASE("the gap between Han and Western is as wide as the style says") {
  MarkRules marks;
  marks.western_gap = {125, 125, 125};
  const double digits = em(set_single_line(set("12", {}), Length()).width);
  CHECK(em(set_single_line(set("共12个", marks), Length()).width) == Approx(2.25 + digits));
}

TEST_CASE("a line of Western words without an ideograph fills the measure with its spaces") {
  const TypesetText text = set("one two three four five six seven", {});
  const std::vector<Line> lines = set_lines(text, 0, at(8));
  REQUIRE(lines.size() > 1);
  CHECK(em(lines.front().width) == Approx(8));
}

TEST_CASE("each level of line breaking adds to the one before") {
  CHECK(lines_at(6, "今天天气很好，我们走", BreakLevel::None) == "今天天气很好|，我们走");
  CHECK(lines_at(6, "今天天气很好，我们走", BreakLevel::Basic) == "今天天气很|好，我们走");
  CHECK(lines_at(2.5, "赞成／反对", BreakLevel::Basic) == "赞成／|反对");
  CHECK(lines_at(2.5, "赞成／反对", BreakLevel::Gb) == "赞|成／反|对");
  CHECK(lines_at(13, "他站在窗前沉默了好一会儿……", BreakLevel::Basic) == "他站在窗前沉默了好一会儿|……");
  CHECK(lines_at(13, "他站在窗前沉默了好一会儿……", BreakLevel::Gb) == "他站在窗前沉默了好一会|儿……");
  CHECK(lines_at(13, "他站在窗前沉默了好一会儿——然后", BreakLevel::Gb) == "他站在窗前沉默了好一会儿|——然后");
  CHECK(lines_at(13, "他站在窗前沉默了好一会儿——然后", BreakLevel::Strict) == "他站在窗前沉默了好一会|儿——然后");
}

TEST_CASE("numbers keep their Han units: if they can in text, always in headings") {
  const auto breaks = [](const std::string& words, UnitBreak units) {
    Diagnostics diagnostics;
    const Face* face = shipped_book().find("Noto Serif CJK SC", 400);
    return with_breaks(shape_text({{words, face, Length::points(10), {}}}, {"zh-Hans", BreakLevel::Gb, units},
                                  shipped_book(), diagnostics));
  };
  CHECK(breaks("提高3.5个百分点", UnitBreak::Discouraged) == "提|高|3.5¦个¦百¦分¦点");
  CHECK(breaks("赔偿金20万欧元到账", UnitBreak::Forbidden) == "赔|偿|金|20万欧元|到|账");
  CHECK(breaks("共300多家企业", UnitBreak::Forbidden) == "共|300多家|企|业");
  CHECK(breaks("2020年3月20日上午", UnitBreak::Forbidden) == "2020年|3月|20日|上|午");
  CHECK(breaks("第9版", UnitBreak::Forbidden) == "第9版");
}

TEST_CASE("a mark in the middle of its em loses a quarter at each side") {
  // What a face for Taiwan gives: 甲，」 with the comma's half form shifted by a quarter em.
  TypesetText text = set("甲，乙，」丙，", {});
  for (Cluster& cluster : text.shaped.clusters) {
    if (cluster.character_class == CharacterClass::Comma) cluster.half_shift = -cluster.size / 4;
  }
  text.atoms = make_atoms(text.shaped, {});
  const Line line = set_single_line(text, Length());
  CHECK(em(line.pens[2]) == Approx(2));                       // whole between ideographs
  CHECK(em(line.pens[4]) == Approx(3.75));                    // the quarter before 」 is gone
  CHECK(em(line.width) == Approx(6.5));                       // and the one at the line's end
  const Line squeezed = set_lines(text, 0, at(5.9)).front();  // 」 gives its half em, the commas a tenth
  REQUIRE(squeezed.end == 7);
  CHECK(em(squeezed.pens[1]) == Approx(29.0 / 30).margin(0.001));  // two thirds of it, half at the left
}

TEST_CASE("marks of unlike sizes share a blank, and the larger gives it") {
  const auto width = [](const std::string& left, int left_size, const std::string& right, int right_size) {
    Diagnostics diagnostics;
    const Face* serif = shipped_book().find("Noto Serif CJK SC", 400);
    const Face* sans = shipped_book().find("Noto Sans CJK SC", 700);
    const TypesetText text =
        typeset({{left, serif, Length::points(left_size), {}}, {right, sans, Length::points(right_size), {}}}, {},
                shipped_book(), diagnostics);
    return set_single_line(text, Length()).width.pt();
  };
  // Of 》《, 14 and 10 points wide, the larger gives 7.
  CHECK(width("甲》", 14, "《乙", 10) == Approx(14 + 7 + 10 + 10));
  CHECK(width("甲》", 10, "《乙", 14) == Approx(10 + 10 + 7 + 14));
  // Of two at the same side of their em the first gives, whatever its size.
  CHECK(width("甲》", 14, "，乙", 10) == Approx(14 + 7 + 10 + 10));
  CHECK(width("甲》", 10, "，乙", 14) == Approx(10 + 5 + 14 + 14));
  CHECK(width("甲（", 14, "“乙", 10) == Approx(14 + 14 + 5 + 10));
}

TEST_CASE("question marks of Taiwan keep their em") {
  CHECK(em(set_single_line(set("好！乙", {}, {"zh-Hant"}), Length()).width) == Approx(3));
  CHECK(em(set_single_line(set("好！", {}, {"zh-Hant"}), Length()).width) == Approx(2));
  CHECK(em(set_single_line(set("好！", {}, {"zh-Hans"}), Length()).width) == Approx(1.5));
}

TEST_CASE("an address is divided only where it is wider than the measure") {
  const std::string words = "地址是https://data.example.cn/open/2020，请看。";
  CHECK(lines_at(13, words, BreakLevel::Gb) == "地址是https://data|.example.cn/open/2020，请|看。");
  CHECK(lines_at(18, words, BreakLevel::Gb).find("https://data.example.cn/open/2020") != std::string::npos);
}
