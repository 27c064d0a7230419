#include "text/word_roles.h"

#include <algorithm>
#include <array>

#include "text/character_class.h"

namespace broadsheet {

namespace {

using Words = std::u32string_view;

constexpr Words particles = U"的地得了着过吧吗呢啊呀嘛啦们等起之";
constexpr auto long_particles =
    std::to_array<Words>({U"以上", U"以下", U"以内", U"以外", U"以来", U"以后", U"以前", U"左右", U"上下", U"起来"});

constexpr Words connectives =
    U"在把被对向从与和及或以为将让给由于自跟同比按据经因并而且但则至往朝替使令如像若虽即暨"
    U"不没未无很更最太极再又也都还才已正刚可能要须应必勿莫别请均仍皆共各每某该这那此本第近约达逾超有是就";
constexpr auto long_connectives = std::to_array<Words>(
    {U"对于", U"关于", U"为了", U"以及",   U"或者", U"因为", U"由于", U"根据", U"按照", U"通过",
     U"随着", U"自从", U"直到", U"不仅",   U"而且", U"但是", U"并且", U"如果", U"即使", U"除了",
     U"经过", U"作为", U"具有", U"为什么", U"为何", U"怎么", U"如何", U"这个", U"那个", U"每个",
     U"也要", U"连续", U"累计", U"首次",   U"正式", U"全面", U"持续", U"不断", U"预计", U"即将",
     U"正在", U"已经", U"再次", U"不再",   U"所有", U"有望", U"力争", U"全力", U"最后", U"进一步"});

constexpr Words prefixes =
    U"大小新老首全高副非总准超微特"
    U"进创获破迎促赴抓谋建看听用办搬种开送领谈做修补住选守试到叫居占排少"
    U"王张李刘陈杨赵黄吴徐孙朱胡郭何罗郑谢宋唐许邓冯韩曹曾彭萧蔡潘董袁蒋杜苏魏程吕丁沈姚卢傅姜崔谭廖范汪贾邹熊孟秦薛尹"
    U"黎陶贺郝龚邵钱严";

constexpr Words suffixes =
    U"化性率度量额值力型式品费金款税券证卡站线段路街巷桥港区市县镇乡村省州圈带群团队组部局处科室院所厂店馆校园场会界业"
    U"员师长人手生民户机车船器者案节点号嘴坝坪沟湾山河江湖海岛口关寺塔门岸边畔城楼病炎症学论法权制"
    U"上下里中内外间时";

constexpr Words numerals = U"〇零一二三四五六七八九十百千万亿两几数";
constexpr Words magnitudes = U"十百千万亿余多几来";

constexpr Words measures =
    U"个名位家项条座栋套户所辆台件份种类只张篇场批艘架片块支颗棵头匹口层间站路股届期部道双群组队句声";

constexpr auto units = std::to_array<Words>(
    {U"美元",     U"欧元",   U"日元",     U"英镑",   U"港元",     U"公里",     U"千米",   U"厘米",
     U"毫米",     U"公斤",   U"千克",     U"公顷",   U"小时",     U"分钟",     U"号线",   U"人次",
     U"车次",     U"户次",   U"平方公里", U"平方米", U"立方米",   U"千瓦",     U"千瓦时", U"标准箱",
     U"个百分点", U"百分点", U"个月",     U"个小时", U"个工作日", U"平方千米", U"个基点", U"人民币"});

// Units of one character, besides measure words.
constexpr Words short_units = U"年月日号时分秒点天周岁元角次倍级成吨斤亩米里度升克人平版把";

// The longer before the shorter where one begins another.
constexpr auto known_words = std::to_array<Words>(
    {U"个百分点", U"个工作日", U"个小时", U"个月",     U"百分点",   U"标准箱",   U"平方公里", U"平方米",   U"立方米",
     U"千瓦时",   U"面对面",   U"心连心", U"一键通",   U"民法典",   U"长三角",   U"珠三角",   U"京津冀",   U"大湾区",
     U"城镇化",   U"数字化",   U"信息化", U"一体化",   U"现代化",   U"智能化",   U"新能源",   U"高质量",   U"高水平",
     U"高新技术", U"大数据",   U"云计算", U"物联网",   U"互联网",   U"区块链",   U"人工智能", U"号线",     U"科创",
     U"惠及",     U"立交",     U"非遗",   U"传承人",   U"家门口",   U"足不出户", U"公积金",   U"养老金",   U"保障房",
     U"逆行者",   U"志愿者",   U"年轻人", U"老年人",   U"大学生",   U"中小学",   U"幼儿园",   U"经济圈",   U"自贸区",
     U"开发区",   U"示范区",   U"高新区", U"先行区",   U"全覆盖",   U"全过程",   U"零距离",   U"第一",     U"上年",
     U"去年",     U"同比",     U"环比",   U"人均",     U"十四五",   U"十五五",   U"一带一路", U"双循环",   U"碳达峰",
     U"碳中和",   U"乡村振兴", U"首贷",   U"小微企业", U"民生实事", U"区委书记", U"市委书记", U"劳动模范", U"影响力",
     U"获得感",   U"里程碑",   U"生命线", U"主力军",   U"成绩单",   U"新高"});

template <std::size_t count>
bool is_listed(Words word, const std::array<Words, count>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_particle(std::u32string_view word) {
  if (word.size() == 1) return is_one_of(word.front(), particles);
  return (word.size() == 2 && word.front() == U'之') || is_listed(word, long_particles);
}

bool is_connective(std::u32string_view word) {
  return word.size() == 1 ? is_one_of(word.front(), connectives) : is_listed(word, long_connectives);
}

bool is_prefix(char32_t character) {
  return is_one_of(character, prefixes);
}

bool is_suffix(char32_t character) {
  return is_one_of(character, suffixes);
}

bool is_numeral(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) { return is_one_of(c, numerals); });
}

bool is_magnitude(char32_t character) {
  return is_one_of(character, magnitudes);
}

bool is_measure(char32_t character) {
  return is_one_of(character, measures);
}

bool is_unit(std::u32string_view word) {
  return is_listed(word, units);
}

std::size_t unit_length(std::u32string_view text) {
  std::size_t longest = 0;
  for (const Words unit : units) {
    if (unit.size() > longest && text.starts_with(unit)) longest = unit.size();
  }
  if (longest > 0 || text.empty()) return longest;
  return is_measure(text.front()) || is_one_of(text.front(), short_units) ? 1 : 0;
}

std::size_t known_word_at(std::u32string_view text, std::size_t begin) {
  for (const Words word : known_words)
    if (text.substr(begin, word.size()) == word) return word.size();
  return 0;
}

}  // namespace broadsheet
