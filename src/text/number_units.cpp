#include "text/number_units.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != set.npos;
}

// What may stand between a number and its unit: 20余万, 300多家, 3成.
constexpr std::u32string_view approximations = U"余多来几";
constexpr std::u32string_view magnitudes = U"十百千万亿兆";

// Units and measure words; the longest that fits counts. Money and measures of two characters and more first.
constexpr auto units = std::to_array<std::u32string_view>(
    {U"个百分点", U"个基点", U"平方公里", U"平方千米", U"立方米", U"平方米", U"千瓦时", U"标准箱", U"个小时",
     U"个工作日", U"个月",   U"公里",     U"千米",     U"厘米",   U"毫米",   U"公斤",   U"千克",   U"公顷",
     U"百分点",   U"美元",   U"欧元",     U"日元",     U"英镑",   U"港元",   U"人民币", U"小时",   U"分钟",
     U"人次",     U"车次",   U"户次",     U"岁",       U"年",     U"月",     U"日",     U"号",     U"时",
     U"分",       U"秒",     U"点",       U"天",       U"周",     U"元",     U"角",     U"个",     U"名",
     U"人",       U"家",     U"次",       U"只",       U"位",     U"项",     U"条",     U"座",     U"栋",
     U"套",       U"户",     U"所",       U"辆",       U"台",     U"件",     U"份",     U"种",     U"类",
     U"倍",       U"级",     U"期",       U"届",       U"成",     U"吨",     U"斤",     U"亩",     U"米",
     U"里",       U"度",     U"升",       U"克",       U"张",     U"篇",     U"场",     U"批",     U"艘",
     U"架",       U"片",     U"块",       U"把",       U"支",     U"颗",     U"棵",     U"头",     U"匹",
     U"口",       U"层",     U"间",       U"平",       U"站",     U"路",     U"版",     U"股"});

std::size_t end_of_unit(std::u32string_view text, std::size_t at);

}  // namespace

void keep_units(std::u32string_view text, UnitBreak kept, std::vector<BreakKind>& breaks) {
  const BreakKind instead = kept == UnitBreak::Forbidden ? BreakKind::Forbidden : BreakKind::Discouraged;
  const auto keep = [&](std::size_t before) {
    if (breaks[before] == BreakKind::Allowed) breaks[before] = instead;
  };
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool ordinal = text[i] == U'第' && is_digit(text[i + 1]);
    if (ordinal) keep(i);
    if (!is_digit(text[i]) || is_digit(text[i + 1])) continue;
    for (std::size_t inside = i, end = end_of_unit(text, i + 1); inside + 1 < end; ++inside) keep(inside);
  }
}

namespace {

// Past the magnitudes and the unit that begin at a place; the place itself if there are none.
std::size_t end_of_unit(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_one_of(text[end], approximations) || is_one_of(text[end], magnitudes))) ++end;
  std::size_t longest = 0;
  for (const std::u32string_view unit : units) {
    if (unit.size() > longest && text.substr(end, unit.size()) == unit) longest = unit.size();
  }
  return end + longest;
}

}  // namespace

}  // namespace broadsheet
