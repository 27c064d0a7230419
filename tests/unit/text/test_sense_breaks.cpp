#include <catch2/catch.hpp>

#include "source/utf8.h"
#include "text/sense_breaks.h"
#include "text/words.h"

using namespace broadsheet;

namespace {

// A heading with | where a line may end.
std::string with_breaks(const std::string& heading) {
  const std::u32string characters = to_characters(heading);
  const std::vector<SenseCost> costs = sense_breaks(characters, {});
  std::string result;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    append_character(result, characters[i]);
    if (costs[i] != no_break) result += '|';
  }
  return result;
}

SenseCost cost_after(const std::string& heading, const std::string& beginning) {
  return sense_breaks(to_characters(heading), {}).at(to_characters(beginning).size() - 1);
}

std::string words_of(const std::string& heading) {
  const std::u32string characters = to_characters(heading);
  std::string result;
  for (const Word& word : find_words(characters, "zh-Hans")) {
    if (!result.empty()) result += '/';
    for (std::size_t i = word.begin; i < word.end; ++i) append_character(result, characters[i]);
  }
  return result;
}

}  // namespace

TEST_CASE("words are those of the dictionary, with suffixes, numbers and new words joined") {
  CHECK(words_of("赔偿金20万欧元到账") == "赔偿金/20万欧元/到账");
  CHECK(words_of("王彩艳当选全国劳动模范") == "王彩艳/当选/全国/劳动模范");
  CHECK(words_of("7月1日起") == "7月1日/起");
  CHECK(words_of("新增32家企业") == "新增/32家/企业");
  CHECK(words_of("发送旅客860万人次") == "发送/旅客/860万人次");
  CHECK(words_of("加快成渝地区经济圈建设") == "加快/成渝/地区/经济圈/建设");
}

TEST_CASE("a heading is parted between its words, and nowhere else") {
  CHECK(with_breaks("专家解读新型城镇化的关键举措") == "专家|解读|新型|城镇化的|关键|举措");
  CHECK(with_breaks("赔偿金20万欧元到账") == "赔偿金|20万欧元|到账");
  CHECK(with_breaks("比例提高3.5个百分点") == "比例|提高|3.5个百分点");
  CHECK(with_breaks("孩子们笑了") == "孩子们|笑了");
  CHECK(with_breaks("在家门口与老人谈心") == "在家门口|与老人|谈心");
  CHECK(with_breaks("5G基站和AI诊疗") == "5G|基站|和AI|诊疗");
  CHECK(with_breaks("走访20个的村") == "走访|20个的村");
}

TEST_CASE("marks part clauses or hold together") {
  CHECK(cost_after("爬坡之年 走稳", "爬坡之年 ") == 0);
  CHECK(cost_after("老校搬家，孩子笑了", "老校搬家，") < word_break);
  CHECK(cost_after("怎么改？听居民说", "怎么改？") == 0);
  CHECK(cost_after("金山银山——来自大山", "金山银山") == 0);
  CHECK(cost_after("金山银山——来自大山", "金山银山——") == no_break);
  CHECK(cost_after("卡尔·马克思来信", "卡尔·") == no_break);
  CHECK(cost_after("中国—东盟博览会", "中国—") == no_break);
  CHECK(cost_after("从“光盘”开始", "从") == no_break);
  CHECK(cost_after("从“光盘”开始", "从“光盘”") == word_break);
  CHECK(cost_after("“光盘”的习惯", "“光盘”") == no_break);
}

TEST_CASE("quotations and titles are whole: short ones always, long ones if they can be") {
  CHECK(cost_after("电影《长津湖》上映", "电影《长") == no_break);
  CHECK(cost_after("《国土空间总体规划》获批", "《国土空间") > 5 * word_break);
  CHECK(cost_after("“国土空间总体规划”获批", "“国土空间") > 2 * word_break);
}

TEST_CASE("the better place is dearer than none of its neighbours") {
  // After a measure word its noun is expected; after a long word anything may follow.
  CHECK(cost_after("看一座城市", "看一座") > cost_after("看城市更新", "看城市"));
  CHECK(cost_after("居民与百姓", "居民") < word_break);
  CHECK(cost_after("民营企业", "民营") > word_break);
}

TEST_CASE("Western headings are parted at their spaces, and a space between clauses is another") {
  const std::u32string western = U"Results for the year";
  const std::vector<SenseCost> costs = sense_breaks(western, {"en"});
  for (std::size_t i = 0; i < western.size(); ++i) CHECK((costs[i] == word_break) == (western[i] == U' '));
  CHECK(cost_after("开放 AI Lab 落户", "开放 AI ") == word_break);
}
