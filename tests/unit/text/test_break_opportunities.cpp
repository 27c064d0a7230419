#include <catch2/catch.hpp>

#include "shaping_fixture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string breaks(const std::string& text) {
  return with_breaks(shaped(text));
}

}  // namespace

// The rules LB-01 and so on are those of CLREQ and GB/T 15834-2011 5.1 at the level `GB`.

TEST_CASE("no line begins with a closing mark, comma or stop") {
  CHECK(breaks("很好，我们走吧。") == "很|好，|我|们|走|吧。");
  CHECK(breaks("甲》、《乙") == "甲》、|《乙");
  CHECK(breaks("完） 了 。") == "完） |了 。");
}

TEST_CASE("no line ends with an opening mark") {
  CHECK(breaks("他大声喊：“快跑！”") == "他|大|声|喊：|“快|跑！”");
  CHECK(breaks("（（甲））") == "（（甲））");
}

TEST_CASE("a solidus neither begins nor ends a line") {
  CHECK(breaks("赞成／反对") == "赞|成／反|对");
  CHECK(breaks("赞成/反对") == "赞|成/反|对");
}

TEST_CASE("connectors end lines, but do not begin them") {
  CHECK(breaks("每年三月～五月") == "每|年|三|月～|五|月");
  CHECK(breaks("北京—上海") == "北|京—|上|海");
  CHECK(breaks("京–沪") == "京–|沪");
}

TEST_CASE("a middle dot does not begin a line") {
  CHECK(breaks("卡尔·马克思") == "卡|尔·|马|克|思");
}

TEST_CASE("dashes and dots of two em are whole; dots do not begin a line") {
  CHECK(breaks("一会儿——然后") == "一|会|儿|——|然|后");
  CHECK(breaks("一会儿……然后") == "一|会|儿……|然|后");
  CHECK(breaks("甲…………乙") == "甲…………|乙");
  CHECK(breaks("甲⸺乙") == "甲|⸺|乙");
  CHECK(breaks("——本报记者") == "——|本|报|记|者");
}

TEST_CASE("a number is one unit with its points and ranges") {
  CHECK(breaks("共计12345.67元") == "共|计|12345.67¦元");
  CHECK(breaks("1,325.4亿") == "1,325.4¦亿");
  CHECK(breaks("2024—2026年") == "2024—2026¦年");
  CHECK(breaks("10–15天、3～5天") == "10–15¦天、|3～5¦天");
  CHECK(breaks("2020-01-20") == "2020-01-20");
  CHECK(breaks("1234567890—1234567890") == "1234567890—|1234567890");
}

TEST_CASE("signs stay with their numbers") {
  CHECK(breaks("气温降至-5℃以下") == "气|温|降|至|-5℃|以|下");
  CHECK(breaks("涨3.5%左右") == "涨|3.5%|左|右");
  CHECK(breaks("涨3.5％左右") == "涨|3.5％|左|右");
  CHECK(breaks("约￥1200") == "约|￥1200");
  CHECK(breaks("约¥1200、№5、+8") == "约|¥1200、|№5、|+8");
  CHECK(breaks("万分之3‰的") == "万|分|之|3‰|的");
}

TEST_CASE("Western words and codes are whole") {
  CHECK(breaks("A/B测试") == "A/B|测|试");
  CHECK(breaks("COVID-19疫情") == "COVID-19|疫|情");
  CHECK(breaks("F-35战机") == "F-35|战|机");
  CHECK(breaks("state-of-art") == "state-|of-|art");
  CHECK(breaks("don’t stop") == "don’t |stop");
  CHECK(breaks("soft\u00adhyphen") == "soft\u00adhyphen");
}

TEST_CASE("a number and the symbol of its unit are not divided") {
  CHECK(breaks("长12 km的路") == "长|12 km|的|路");
  CHECK(breaks("5GHz频段") == "5GHz|频|段");
  CHECK(breaks("12 apples") == "12 |apples");
}

TEST_CASE("stacked marks are not divided") {
  CHECK(breaks("真的？！快跑！！！好") == "真|的？！|快|跑！！！|好");
}

TEST_CASE("curly quotes open and close in Chinese") {
  CHECK(breaks("他说“你好”后走") == "他|说|“你|好”|后|走");
  CHECK(breaks("用AI“教”人") == "用|AI|“教”|人");
}

TEST_CASE("a note's number stays with its word") {
  CHECK(breaks("增长¹，") == "增|长¹，");
}

TEST_CASE("lines end after spaces and at line ends") {
  CHECK(breaks("甲 乙\u3000丙") == "甲 |乙\u3000|丙");
  CHECK(breaks("甲\n乙") == "甲\n!乙");
  CHECK(breaks("甲\u200b乙") == "甲\u200b|乙");
  CHECK(breaks("a\u00a0b") == "a\u00a0b");
}

TEST_CASE("in another language the rules are those of Unicode") {
  CHECK(with_breaks(shaped("well-known facts", "Noto Serif CJK SC", 400, "en")) == "well-|known |facts");
}
