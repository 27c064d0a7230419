// What becomes of the runs of a paragraph in a voice: note numbers, readings, dots, Latin letters, figures.

#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "typeset/voice.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// A style of ten points in Noto Serif, set by `change`.
struct Setting {
  Layout layout;
  Diagnostics diagnostics;
  std::vector<Voice> voices;

  template <class Change>
  explicit Setting(Change change) {
    TextStyle style;
    style.name = "body";
    style.font = style.strong = style.emphasis = {"Noto Serif CJK SC", 400};
    style.size = Length::points(10);
    style.leading = Length::points(12);
    change(style);
    layout.styles.push_back(style);
    voices = find_voices(layout, shipped_book(), diagnostics).value();
  }
  TypesetText set(const std::vector<Run>& runs) {
    return typeset(text_runs(runs, voices[0], LineDirection::Horizontal, diagnostics),
                   setting_rules(layout.styles[0], "zh-Hans", TextUse::Text), shipped_book(), diagnostics);
  }
};

Run plain(const std::string& text) {
  return {text, false, false, {}};
}

Run note(const std::string& text) {
  Run run = plain(text);
  run.superscript = true;
  return run;
}

Run with_reading(const std::string& text, const std::string& reading) {
  Run run = plain(text);
  run.reading = reading;
  return run;
}

Run named(const std::string& text, NameMark name) {
  Run run = plain(text);
  run.name = name;
  return run;
}

double natural_width(const TypesetText& text) {
  return set_single_line(text, Length()).width.pt() / 10;
}

// The lines of a text at a measure in em, parted by bars.
std::string lines_at(const TypesetText& text, int measure) {
  std::string result;
  for (const Line& line :
       set_lines(text, 0, {Length::points(10 * measure), Length(), Length::points(10), Align::Justify})) {
    const auto& clusters = text.shaped.clusters;
    result += result.empty() ? "" : "|";
    result += text.shaped.text.substr(clusters[line.begin].text_begin,
                                      clusters[line.end - 1].text_end - clusters[line.begin].text_begin);
  }
  return result;
}

const Cluster& cluster_of(const TypesetText& text, const std::string& wanted) {
  for (const Cluster& cluster : text.shaped.clusters) {
    if (text.shaped.text.compare(cluster.text_begin, cluster.text_end - cluster.text_begin, wanted) == 0)
      return cluster;
  }
  FAIL("no cluster " << wanted);
  return text.shaped.clusters.front();
}

const auto as_it_is = [](TextStyle&) {};
const auto airy = [](TextStyle& style) { style.leading = Length::points(15); };

}  // namespace

TEST_CASE("a note number is small and raised, and no gap parts it from Chinese characters") {
  Setting setting(as_it_is);
  const TypesetText text = setting.set({plain("增长"), note("1"), plain("以后")});
  const Cluster& number = cluster_of(text, "1");
  CHECK(number.size == Length::points(6));
  CHECK(number.character_class == CharacterClass::NoteMark);
  CHECK(text.runs[number.run].rise == Length::points(3.5));
  CHECK(natural_width(text) == Approx(4 + number.advance.pt() / 10).margin(0.001));
}

TEST_CASE("no line parts a note number from what is before it") {
  Setting setting(as_it_is);
  const TypesetText text =
      setting.set({plain("一二三四"), note("12"), plain("，五六七八"), note("[3]"), plain("九十")});
  for (int measure = 3; measure < 9; ++measure) {
    const std::string lines = lines_at(text, measure);
    INFO(lines);
    CHECK(lines.find("四12") != lines.npos);
    CHECK(lines.find("八[3]") != lines.npos);
  }
}

TEST_CASE("a note number does not change the classes of its neighbours") {
  Setting setting(as_it_is);
  // Between Chinese words the quotes are Chinese, though a digit follows.
  const TypesetText text = setting.set({plain("“GDP”"), note("1"), plain("是")});
  CHECK(cluster_of(text, "”").character_class == CharacterClass::Closing);
  // The blank of a mark before it goes; the number is not read as part of the one before.
  CHECK(natural_width(setting.set({plain("好。"), note("1"), plain("又")})) ==
        Approx(2.5 + cluster_of(text, "1").advance.pt() / 10).margin(0.001));
}

TEST_CASE("a reading stands above its word where the lines have room for it") {
  Setting setting(airy);
  const TypesetText text = setting.set({plain("三"), with_reading("犇", "bēn"), plain("之")});
  CHECK(text.shaped.text == "三犇之");
  CHECK(natural_width(text) == Approx(3.0));
  REQUIRE(text.readings.size() == 1);
  CHECK(text.readings[0].begin == 1);
  CHECK(text.readings[0].end == 2);
  CHECK(text.readings[0].shaped.text == "bēn");
  CHECK(text.readings[0].shaped.clusters[0].size == Length::points(5));
  CHECK(setting.diagnostics.items().empty());
}

TEST_CASE("readings that would touch part their words, and a word with a reading is not divided") {
  Setting setting(airy);
  const TypesetText text = setting.set({with_reading("庄", "zhuāng"), with_reading("双", "shuāng")});
  const double over = text.readings[0].width.pt() / 10 + text.readings[1].width.pt() / 10 - 2;
  REQUIRE(over > 0);
  // Each reaches over by half of what it is wider; an eighth of an em stays between them.
  CHECK(natural_width(text) == Approx(2 + over / 2 + 0.125).margin(0.001));
  CHECK(lines_at(setting.set({plain("一二三"), with_reading("重庆", "Chóngqìng"), plain("四五")}), 4) ==
        "一二三|重庆四五");
}

TEST_CASE("without room a reading follows in brackets, with one note for the style") {
  Setting setting(as_it_is);
  const TypesetText text = setting.set({with_reading("犇", "bēn"), plain("和"), with_reading("骉", "biāo")});
  CHECK(text.shaped.text == "犇（bēn）和骉（biāo）");
  CHECK(text.readings.empty());
  const auto& items = setting.diagnostics.items();
  const auto notes = std::count_if(items.begin(), items.end(), [](const Diagnostic& item) {
    return item.message == "the lines of the style `body` stand too close for readings above them";
  });
  CHECK(notes == 1);
}

TEST_CASE("Western words come from the Latin face, marks of Chinese text do not") {
  Setting setting([](TextStyle& style) { style.latin = FontChoice{"Noto Sans CJK SC", 700}; });
  const TypesetText text = setting.set({plain("他说“好”——GDP增长3.5%……卡尔·马·COVID-19的Xi’an，a b, c.")});
  const Face* latin = setting.voices[0].plain.latin;
  REQUIRE(latin != nullptr);
  std::string in_latin;
  for (const Cluster& cluster : text.shaped.clusters) {
    if (cluster.face == latin)
      in_latin.append(text.shaped.text, cluster.text_begin, cluster.text_end - cluster.text_begin);
  }
  CHECK(in_latin == "GDP3.5%COVID-19Xi’ana b, c.");
}

TEST_CASE("a strong run of another family keeps its own letters, one of the same takes the Latin face in its weight") {
  Setting setting([](TextStyle& style) {
    style.latin = FontChoice{"Noto Sans CJK SC", 400};
    style.strong = {"Noto Serif CJK SC", 900};
    style.emphasis = {"Noto Sans CJK SC", 400};
  });
  CHECK(setting.voices[0].plain.latin->info().postscript_name == "NotoSansCJKsc-Regular");
  CHECK(setting.voices[0].strong.latin->info().postscript_name == "NotoSansCJKsc-Black");
  CHECK(setting.voices[0].emphasis.latin == nullptr);
}

TEST_CASE("tabular figures are as wide as the widest, in the middle of their box") {
  Setting setting([](TextStyle& style) { style.figures = Figures::Tabular; });
  const TypesetText text = setting.set({plain("1118.8")});
  const Cluster &one = cluster_of(text, "1"), &eight = cluster_of(text, "8");
  CHECK(one.advance == eight.advance);
  CHECK(natural_width(setting.set({plain("111.1")})) == natural_width(setting.set({plain("888.8")})));
  // 1 is 471 of 1000 wide in this face, the widest digit 562 (4).
  CHECK(one.advance.pt() == Approx(5.62).margin(0.06));
  const double blank = one.advance.pt() - 4.71;
  CHECK(text.shaped.glyphs[one.glyph_begin].x_offset.pt() == Approx(blank / 2).margin(0.02));
  Setting proportional(as_it_is);
  CHECK(natural_width(proportional.set({plain("111.1")})) < natural_width(proportional.set({plain("888.8")})));
}

TEST_CASE("the gap after a run-in head is one em, kept, fixed, and on the line of the head") {
  Setting setting(as_it_is);
  Run head = plain("本报讯");
  head.strong = true;
  const TypesetText text = setting.set({head, plain("　记者从会上获悉")});
  CHECK(natural_width(text) == Approx(11.0));
  for (const Line& line : set_lines(text, 0, {Length::points(105), Length(), Length::points(10), Align::Justify})) {
    if (line.begin == 0) CHECK((line.pens[4] - line.pens[3]).pt() == 10.0);
  }
  // Where the line is full behind the head, the gap vanishes at its end; the next begins with text.
  CHECK(lines_at(text, 3).starts_with("本报讯　|记者从|"));
  // A mark beside it gives up its blank: the gap stays one em.
  CHECK(natural_width(setting.set({plain("（记者）　“开")})) == Approx(5.5));
}

TEST_CASE("each kind of name has its line where a quarter em lies between the lines") {
  Setting setting([](TextStyle& style) { style.leading = Length::points(12.5); });
  const TypesetText text = setting.set({named("孔子", NameMark::Proper), plain("和"), named("论语", NameMark::Work),
                                        plain("和"), named("王明", NameMark::Deceased)});
  CHECK(text.shaped.text == "孔子和论语和王明");
  CHECK(text.runs[0].name_line == NameLine::Straight);
  CHECK(text.runs[1].name_line == NameLine::None);
  CHECK(text.runs[2].name_line == NameLine::Wavy);
  CHECK(text.runs[4].name_line == NameLine::Box);
  CHECK(setting.diagnostics.items().empty());
}

TEST_CASE("without room names are set without their marks, works in brackets, with one warning for the style") {
  Setting setting(as_it_is);
  const TypesetText text = setting.set({named("孔子", NameMark::Proper), plain("和"), named("论语", NameMark::Work),
                                        plain("和"), named("王明", NameMark::Deceased)});
  CHECK(text.shaped.text == "孔子和《论语》和王明");
  for (const TextRun& run : text.runs) CHECK(run.name_line == NameLine::None);
  REQUIRE(setting.diagnostics.items().size() == 1);
  const Diagnostic& warning = setting.diagnostics.items().front();
  CHECK(warning.severity == Severity::Warning);
  CHECK(warning.message == "the lines of the style `body` stand too close for the marks of names");
  CHECK(warning.hint == "names are set without, works in 《》; a leading of 12.5pt has room for them");
}

TEST_CASE("a boxed name stands on one line, an eighth of an em from its neighbours") {
  Setting setting(airy);
  CHECK(natural_width(setting.set({plain("故"), named("王明", NameMark::Deceased), plain("先")})) == Approx(4.25));
  // Two boxes keep apart by both eighths; at a line's edges there is none, and the gap before figures is enough.
  CHECK(natural_width(setting.set({named("王明", NameMark::Deceased), named("李华", NameMark::Deceased)})) ==
        Approx(4.25));
  CHECK(natural_width(setting.set({named("王明", NameMark::Deceased), plain("3")})) ==
        Approx(natural_width(setting.set({plain("王明3")}))));
  CHECK(lines_at(setting.set({plain("一二三四"), named("甲乙", NameMark::Deceased), plain("五六")}), 5) ==
        "一二三四|甲乙五六");
}

TEST_CASE("tracking opens a text between all its characters, but not at a line's end nor inside a dash") {
  Setting setting(as_it_is);
  TypesetText text = setting.set({plain("一二——三AB，四五六七")});
  const double natural = natural_width(text);
  track(text, Length::points(1));
  // Eleven characters, of which —— is one.
  CHECK(natural_width(text) == Approx(natural + 1).margin(0.001));
  const std::vector<Line> lines =
      set_lines(text, 0, {Length::points(54), Length(), Length::points(10), Align::Justify});
  REQUIRE(lines.size() > 1);
  CHECK(words_of(text, lines[0].begin, lines[0].end) == "一二——三");
  CHECK(lines[0].pens[1].pt() == Approx(11.333).margin(0.001));
  CHECK(lines[0].width == Length::points(54));
}

TEST_CASE("a typed space that gave way to the gap round figures adds no tracking of its own") {
  Setting setting(as_it_is);
  TypesetText typed = setting.set({plain("共 12 个")}), close = setting.set({plain("共12个")});
  track(typed, Length::points(1));
  track(close, Length::points(1));
  CHECK(natural_width(typed) == Approx(natural_width(close)));
}
