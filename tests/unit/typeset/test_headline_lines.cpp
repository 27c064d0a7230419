#include <catch2/catch.hpp>

#include <algorithm>

#include "text/ink.h"
#include "typeset/headline_lines.h"
#include "typeset/optical_edges.h"

using namespace broadsheet;

namespace {

const FontBook& shipped_fonts() {
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  return fonts;
}

constexpr int size = 40;

// Half-width marks, as headings have.
TypesetText text_of(const std::string& words) {
  Diagnostics diagnostics;
  const Face* face = shipped_fonts().find("Noto Serif CJK SC", 900);
  REQUIRE(face != nullptr);
  SettingRules rules;
  rules.marks.style = decltype(rules.marks.style)::Half;
  TypesetText text = typeset({{words, face, Length::points(size), {}}}, rules, shipped_fonts(), diagnostics);
  CHECK(diagnostics.items().empty());
  return text;
}

HeadlineRoom wide_room(int lines) {
  HeadlineRoom room;
  room.lines = lines;
  room.width = Length::points(4000);
  room.height = Length::points(1000);
  room.row = Length::points(12);
  room.step = Length::points(1);
  room.least = Length::points(10);
  room.leading = Length::points(48);
  return room;
}

HeadlineFit fit(const TypesetText& text, const HeadlineRoom& room, const std::vector<std::uint32_t>& given = {}) {
  std::vector<SenseCost> breaks = sense_breaks(text.shaped, {});
  keep_given_breaks(text.shaped, given, room.lines, breaks);
  return fit_headline(text, breaks, Length(), room);
}

std::string words(const TypesetText& text, const LineSpan& span) {
  const auto& clusters = text.shaped.clusters;
  const std::uint32_t from = clusters[span.begin].text_begin;
  return text.shaped.text.substr(from, clusters[span.end - 1].text_end - from);
}

std::string parted(const TypesetText& text, const HeadlineFit& fit) {
  std::string result;
  for (const LineSpan& span : fit.lines) {
    if (!result.empty()) result += '|';
    result += words(text, span);
  }
  return result;
}

std::string in_lines(const std::string& headline, int lines, const std::vector<std::uint32_t>& given = {}) {
  const TypesetText text = text_of(headline);
  return parted(text, fit(text, wide_room(lines), given));
}

struct Example {
  std::string in_two, in_three;
};

// Without the bars; a `_` is a space.
std::string whole(std::string headline) {
  headline.erase(std::remove(headline.begin(), headline.end(), '|'), headline.end());
  std::replace(headline.begin(), headline.end(), '_', ' ');
  return headline;
}

}  // namespace

TEST_CASE("a headline is parted by its sense") {
  // Where it was written with a space there is a `_`, and the line ends there.
  const auto example = GENERATE(values<Example>({
      {"专家解读新型|城镇化的关键举措", "专家解读|新型城镇化的|关键举措"},
      {"赔偿金|20万欧元到账", "赔偿金|20万欧元|到账"},
      {"爬坡之年_|走稳“向上”每一步", "爬坡之年_|走稳“向上”|每一步"},
      {"全市首个民营小微企业|首贷中心揭牌", "全市首个民营|小微企业|首贷中心揭牌"},
      {"《民法典》今年正式施行_|婚姻登记有新变化", "《民法典》今年|正式施行_|婚姻登记有新变化"},
      {"地铁18号线北延伸段|年底通车试运营", ""},
      {"长江沿岸三百里|生态廊道全线贯通", "长江沿岸|三百里生态|廊道全线贯通"},
      {"新增高新技术企业32家_|数字产业增长四成", "新增高新技术|企业32家_|数字产业增长四成"},
      {"区委书记与百姓|面对面谈民生实事", "区委书记|与百姓面对面|谈民生实事"},
      {"暴雨橙色预警：|今夜到明天局地有大暴雨", "暴雨橙色预警：|今夜到明天|局地有大暴雨"},
      {"两江四岸核心区|治理提升工程开工", "两江四岸|核心区治理|提升工程开工"},
      {"从一条老街|看一座城市的更新之路", "从一条老街|看一座城市的|更新之路"},
      {"社区食堂开到了家门口_|老人吃饭不再难", "社区食堂|开到了家门口_|老人吃饭不再难"},
      {"中欧班列累计开行|突破一万列", "中欧班列|累计开行|突破一万列"},
      {"王彩艳当选|全国劳动模范", ""},
      {"为企业减税58.1亿元_|市场主体活力十足", "为企业减税|58.1亿元_|市场主体活力十足"},
      {"养老服务“一键通”|进入千家万户", "养老服务|“一键通”|进入千家万户"},
      {"电影《长津湖》|票房突破50亿元", "电影《长津湖》|票房突破|50亿元"},
      {"全国人大代表建议加快|成渝地区双城经济圈建设", ""},
      {"百年老校搬新家，|孩子们笑了", "百年老校|搬新家，|孩子们笑了"},
      {"春运首日全国铁路|发送旅客860万人次", "春运首日全国|铁路发送旅客|860万人次"},
      {"我国成功发射北斗三号|最后一颗组网卫星", "我国成功|发射北斗三号|最后一颗组网卫星"},
      {"把垃圾分类|这件小事办成大实事", "把垃圾分类|这件小事|办成大实事"},
      {"医保报销比例|提高3.5个百分点", "医保报销|比例提高|3.5个百分点"},
      {"嘉陵江水质|连续五年保持Ⅱ类", "嘉陵江水质|连续五年|保持Ⅱ类"},
      {"夜市灯火旺_|小店生意红", "夜市|灯火旺_|小店生意红"},
      {"他们在高原上|种出了四万亩苹果", "他们在高原上|种出了|四万亩苹果"},
      {"李雪梅：|用三十年守护一条江", "李雪梅：|用三十年|守护一条江"},
      {"老字号开新店，|年轻人排起了队", "老字号开新店，|年轻人|排起了队"},
      {"小微企业贷款利率|降至4.5%以下", ""},
      {"5G基站覆盖|全区所有乡镇", "5G基站|覆盖全区|所有乡镇"},
      {"AI诊疗系统|进社区医院", "AI诊疗|系统|进社区医院"},
      {"不忘初心_|牢记使命_砥砺前行", "不忘初心_|牢记使命_|砥砺前行"},
      {"“最美逆行者”陈建国：|再危险也要冲上去", "“最美逆行者”|陈建国：|再危险也要冲上去"},
      {"城市更新怎么改？|听听居民怎么说", "城市更新|怎么改？|听听居民怎么说"},
      {"观音桥商圈元旦|三天客流超百万", "观音桥商圈|元旦三天|客流超百万"},
      {"住房公积金缴存基数|将于7月1日起调整", "住房公积金|缴存基数|将于7月1日起调整"},
      {"生物医药产值比上年|增长80%以上", "生物医药产值|比上年增长|80%以上"},
      {"建设具有全国影响力的|科技创新中心", ""},
      {"习惯养成|从“光盘”开始", "习惯养成|从“光盘”|开始"},
      {"《江北区国土空间总体规划》|获批", ""},
      {"一部《山海情》|看哭了多少人", "一部《山海情》|看哭了|多少人"},
      {"三年行动计划收官_|十大任务全部完成", "三年行动|计划收官_|十大任务全部完成"},
      {"冬日暖阳下，|市民在嘉陵江边散步", ""},
      {"这座桥|为什么叫“千厮门”", ""},
      {"从“有学上”|到“上好学”", ""},
      {"让群众|办事少跑腿", "让群众|办事|少跑腿"},
      {"我区3家企业|上榜中国500强", ""},
      {"GDP增速|连续三个季度居全市第一", "GDP增速|连续三个季度|居全市第一"},
      {"“云上菜市”开张_|足不出户买遍全城", ""},
      {"高考成绩6月24日公布_|27日起填报志愿", "高考成绩|6月24日公布_|27日起填报志愿"},
      {"绿水青山就是金山银山|——来自大山深处的报告", "绿水青山就是金山银山|——来自大山|深处的报告"},
      {"疫情防控不松劲_|复工复产加油干", "疫情防控|不松劲_|复工复产加油干"},
      {"老旧小区改造惠及|12.6万户居民", "老旧小区|改造惠及|12.6万户居民"},
      {"为老百姓|守好“钱袋子”", ""},
      {"五里店立交通车_|出行时间缩短20分钟", "五里店立交通车_|出行时间|缩短20分钟"},
      {"非遗传承人陈国栋：|一把刻刀雕出大千世界", "非遗传承人陈国栋：|一把刻刀|雕出大千世界"},
  }));
  const auto inside = [](std::string lines) {
    for (std::size_t at = 0; (at = lines.find("_|", at)) != std::string::npos;) lines.erase(at, 1);
    for (char& c : lines) c = c == '_' ? ' ' : c;
    return lines;
  };
  const std::string headline = whole(example.in_two);
  CHECK(in_lines(headline, 2) == inside(example.in_two));
  if (!example.in_three.empty()) CHECK(in_lines(headline, 3) == inside(example.in_three));
}

TEST_CASE("a headline that cannot be parted so often has fewer lines") {
  CHECK(in_lines("很短", 2) == "很短");
  CHECK(in_lines("“十五五”开局", 3) == "“十五五”|开局");
  CHECK(in_lines("开门红", 4) == "开门红");
}

TEST_CASE("an editor's lines are kept, parted further, or joined") {
  const std::string headline = "爬坡之年 走稳向上每一步 江北再出发";
  const std::vector<std::uint32_t> given = {12, 34};  // bytes: the two spaces
  CHECK(in_lines(headline, 3, given) == "爬坡之年|走稳向上每一步|江北再出发");
  CHECK(in_lines(headline, 4, given) == "爬坡之年|走稳向上|每一步|江北再出发");
  CHECK(in_lines(headline, 2, given) == "爬坡之年 走稳向上每一步|江北再出发");
  CHECK(in_lines(headline, 1, given) == headline);
  // Even against the sense, and with one character alone.
  CHECK(in_lines("城 镇化", 2, {3}) == "城|镇化");
  CHECK(in_lines("走稳向 上每一步", 2, {9}) == "走稳向|上每一步");
}

TEST_CASE("the size is the largest multiple of the step at which the lines fit") {
  const TypesetText text = text_of("专家解读新型城镇化的关键举措");
  HeadlineRoom room = wide_room(2);
  CHECK(fit(text, room).size == Length::points(40));
  room.width = Length::points(9 * 40);
  CHECK(parted(text, fit(text, room)) == "专家解读新型|城镇化的关键举措");
  room.width = Length::points(8 * 30) + Length::points(7);
  room.step = Length::points(4);
  CHECK(fit(text, room).size == Length::points(28));
  CHECK(fit(text, room).fits);
  room.least = Length::points(32);
  const HeadlineFit too_wide = fit(text, room);
  CHECK_FALSE(too_wide.fits);
  CHECK(too_wide.size == Length::points(32));
  CHECK(parted(text, too_wide) == "专家解读新型|城镇化的关键举措");
}

TEST_CASE("the lines fit the height too, on whole rows") {
  const TypesetText text = text_of("专家解读新型城镇化的关键举措");
  HeadlineRoom room = wide_room(2);
  CHECK(fit(text, room).leading == Length::points(48));
  room.height = Length::points(80);  // 40 + 48 is too much; 33 with 48 too; 32 with 36 is not, with an own leading
  room.leading = Length::points(50);
  CHECK(fit(text, room).size == Length::points(32));
  CHECK(fit(text, room).leading == Length::points(36));
  room.leading = Length::points(48);  // six fifths of the size, in whole rows
  CHECK(headline_leading(Length::points(40), Length::points(40), room) == Length::points(48));
  CHECK(headline_leading(Length::points(31), Length::points(40), room) == Length::points(48));
  CHECK(headline_leading(Length::points(30), Length::points(40), room) == Length::points(36));
}

TEST_CASE("a line ends with a clause though the lines get unlike, but not very unlike") {
  CHECK(in_lines("开放之城 市民在江边散步看新桥", 2) == "开放之城|市民在江边散步看新桥");
  CHECK(in_lines("快讯 市民在江边散步看江上的新桥", 2) == "快讯 市民在江边|散步看江上的新桥");
}

TEST_CASE("the ink of marks stands on the edges of a headline's line") {
  const TypesetText text = text_of("“十五五”开局《规划》");
  const auto count = static_cast<int>(text.atoms.size());
  const Line boxes = set_single_line(text, Length());
  Line line = boxes;
  align_by_ink(text, line);
  const auto ink = [&](int i) { return ink_extent(text.shaped, text.shaped.clusters[i]); };
  CHECK(line.pens.front() + ink(0).left == Length());
  CHECK(line.width == line.pens.back() + ink(count - 1).right);
  CHECK(line.width < boxes.width);
  for (int i = 0; i < count; ++i) CHECK(boxes.pens[i] - line.pens[i] == boxes.pens[0] - line.pens[0]);

  // Characters keep their own blanks.
  const TypesetText plain = text_of("开局");
  Line same = set_single_line(plain, Length());
  align_by_ink(plain, same);
  CHECK(same.width == Length::points(80));
  CHECK(same.pens.front() == Length());
}

TEST_CASE("ragged text by sense takes as few lines as fit, and is set as any text where a word is too long") {
  const auto lines_at = [](const std::string& headline, int measure) {
    const TypesetText text = text_of(headline);
    std::string result;
    LineSpec spec;
    spec.measure = Length::points(measure);
    spec.em = Length::points(size);
    spec.align = Align::Center;
    for (const Line& line : set_lines_by_sense(text, 0, spec, sense_breaks(text.shaped, {}))) {
      if (!result.empty()) result += '|';
      result += words(text, {line.begin, line.end});
      const Length right = spec.measure - line.width;
      CHECK(right >= Length());
    }
    return result;
  };
  CHECK(lines_at("把垃圾分类这件小事办成大实事", 600) == "把垃圾分类这件小事办成大实事");
  CHECK(lines_at("把垃圾分类这件小事办成大实事", 500) == "把垃圾分类|这件小事办成大实事");
  CHECK(lines_at("把垃圾分类这件小事办成大实事", 240) == "把垃圾分类|这件小事|办成大实事");
  CHECK(lines_at("人工智能", 80) == "人工|智能");
}

TEST_CASE("a headline as long as a story is too long, and is said to be at once") {
  std::string story;
  for (int i = 0; i < 400; ++i) story += "把垃圾分类这件小事办成大实事";
  const TypesetText text = text_of(story);
  HeadlineRoom room = wide_room(6);
  room.width = Length::points(300);
  const HeadlineFit found = fit(text, room);
  CHECK_FALSE(found.fits);
  CHECK(found.size == room.least);
  CHECK(parted(text, found) == story);
  LineSpec spec;
  spec.measure = Length::points(400);
  spec.em = Length::points(size);
  CHECK(set_lines_by_sense(text, 0, spec, sense_breaks(text.shaped, {})).back().end ==
        static_cast<int>(text.atoms.size()));
}
