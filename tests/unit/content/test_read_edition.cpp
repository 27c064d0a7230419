#include <catch2/catch.hpp>

#include "edition_fixture.h"

using namespace broadsheet;

TEST_CASE("An edition is read with all its words") {
  const EditionFixture read(whole_edition);
  INFO(read.report());
  REQUIRE(read.edition);
  const Edition& edition = *read.edition;
  CHECK(edition.id == "x");
  REQUIRE(edition.pages.size() == 1);
  CHECK(edition.pages.front().layout == "results-classical");
  CHECK(read.sources.position(edition.pages.front().layout_span).column == 9);
  CHECK(edition.language == "zh-Hans");
  CHECK(edition.title.text == "二〇二〇年度成绩单");
  CHECK(edition.date == Date{2021, 1, 8});
  CHECK(edition.folio.newspaper.text == "样报");
  CHECK(edition.folio.section.text == "专题");
  CHECK(edition.folio.page.text == "04");

  REQUIRE(edition.stories.size() == 2);
  const Story& story = *edition.story("main");
  CHECK(story.kicker.text == "江北");
  CHECK(story.headline.text == "非常之年 交出“稳进”新答卷");
  CHECK(read.sources.position(story.headline.span).line == 9);
  CHECK(story.deck.text == "副题");
  CHECK(story.editors_note.text == "编者按");
  CHECK(story.pull_quote.text == "引语");
  REQUIRE(story.byline.size() == 2);
  CHECK(story.byline[1].text == "杨敏");
  REQUIRE(story.body.size() == 1);
  CHECK(story.body[0].runs.at(0).text == "正文。");
  CHECK(read.sources.path(story.body[0].span.file) == "content/x/lead.md");

  const Story& second = *edition.story("second");
  CHECK(second.byline.size() == 1);
  REQUIRE(second.body.size() == 2);
  CHECK(second.body[0].runs.at(1).strong);
  CHECK(second.body[1].kind == ParagraphKind::Subhead);
  CHECK(read.sources.position(second.body[1].span).line == 18);
  CHECK(edition.story("third") == nullptr);
}

TEST_CASE("A headline may be a list of its lines") {
  const EditionFixture read(edition_with("headline: 第二篇", "headline: [爬坡之年, 走稳每一步, 江北]"));
  INFO(read.report());
  REQUIRE(read.edition);
  const Story& story = *read.edition->story("second");
  CHECK(story.headline.text == "爬坡之年 走稳每一步 江北");
  CHECK(story.headline.breaks == std::vector<std::uint32_t>{12, 28});
  CHECK(read.sources.position(story.headline.span).column == 15);
  CHECK(read.edition->story("main")->headline.breaks.empty());

  const EditionFixture one(edition_with("headline: 第二篇", "headline:\n      - 第二篇"));
  REQUIRE(one.edition);
  CHECK(one.edition->story("second")->headline.text == "第二篇");
  CHECK(one.edition->story("second")->headline.breaks.empty());
}

TEST_CASE("Words of a headline between marks are strong") {
  const EditionFixture read(edition_with("headline: 第二篇", "headline: ['走稳“**向上**”', '**每**一\\*步']"));
  CHECK(read.report().empty());
  REQUIRE(read.edition);
  const Story& story = *read.edition->story("second");
  CHECK(story.headline.text == "走稳“向上” 每一*步");
  CHECK(story.headline.breaks == std::vector<std::uint32_t>{18});
  CHECK(story.headline.strong == std::vector<ByteRange>{{9, 15}, {19, 22}});
  std::string voices;
  for (const Run& run : story.headline.runs()) voices += (run.strong ? "+" : "-") + run.text;
  CHECK(voices == "-走稳“+向上-” +每-一*步");
  voices.clear();
  for (const Run& run : story.headline.runs({12, 22})) voices += (run.strong ? "+" : "-") + run.text;
  CHECK(voices == "+上-” +每");
}

TEST_CASE("The scales of bars are read, and a second amount") {
  const EditionFixture read(edition_with("period: \"2020\"\n", "full-amount: 1300亿元\n    full-change: 50%\n"));
  CHECK(read.report().empty());
  REQUIRE(read.edition);
  const Indicators& results = *read.edition->indicators_named("results");
  REQUIRE(results.full_amount);
  CHECK(results.full_amount->amount.thousandths == 1'300'000);
  CHECK(results.full_amount->amount.unit == "亿元");
  CHECK(results.full_amount->words.text == "1300亿元");
  REQUIRE(results.full_change);
  CHECK(results.full_change->amount.unit == "%");
  CHECK(results.items[0].also.empty());
}

TEST_CASE("Indicators keep their figures as written") {
  const EditionFixture read(whole_edition);
  REQUIRE(read.edition);
  const Indicators& results = *read.edition->indicators_named("results");
  CHECK(results.title.text == "数读江北");
  CHECK(results.period.text == "2020");
  REQUIRE(results.items.size() == 3);
  CHECK(results.items[0].value.text == "1300");
  CHECK(results.items[0].unit.text == "亿元");
  CHECK(results.items[0].change == Change::Rise);
  CHECK(results.items[0].change_amount.text == "3.5%");
  CHECK(results.items[0].note.at(1).text == "增速居前");
  CHECK(results.items[1].value.text == "221.30");
  CHECK(results.items[1].change == Change::None);
  CHECK(results.items[1].tag.text == "全市各区首位");
  CHECK(results.items[1].note.size() == 1);
  CHECK(results.items[2].value.empty());
  CHECK(results.items[2].change == Change::Fall);
  CHECK(results.items[2].change_amount.text == "3.8%");
}

TEST_CASE("A hyphen before the figure of an indicator is a minus") {
  const EditionFixture read(
      "layout: a\ntitle: 题\ndate: 2021-01-08\nstories: {a: {headline: 题, text: 字}}\n"
      "indicators: {it: {items: [{label: 一, value: -2.5, tag: -3}, {label: 二, value: A-2}]}}\n");
  REQUIRE(read.edition);
  const std::vector<Indicator>& items = read.edition->indicators.at(0).items;
  CHECK(items.at(0).value.text == "−2.5");
  CHECK(items.at(0).tag.text == "-3");
  CHECK(items.at(1).value.text == "A-2");
}

TEST_CASE("A change is a signed amount or a word") {
  struct Example {
    std::string written;
    Change change;
    std::string amount;
  };
  const auto example = GENERATE(values<Example>({{"3.5%", Change::Rise, "3.5%"},
                                                 {"+0.5个百分点", Change::Rise, "0.5个百分点"},
                                                 {"＋12%", Change::Rise, "12%"},
                                                 {"-2%", Change::Fall, "2%"},
                                                 {"－2%", Change::Fall, "2%"},
                                                 {"rise", Change::Rise, ""},
                                                 {"fall", Change::Fall, ""},
                                                 {"none", Change::None, ""}}));
  const EditionFixture read(edition_with("+3.5%", example.written));
  INFO(read.report());
  REQUIRE(read.edition);
  const Indicator& indicator = read.edition->indicators.at(0).items.at(0);
  CHECK(indicator.change == example.change);
  CHECK(indicator.change_amount.text == example.amount);
}

TEST_CASE("Picture files are named from the edition's folder, and a picture without one is a placeholder") {
  const EditionFixture read(whole_edition);
  REQUIRE(read.edition);
  const Picture& picture = *read.edition->picture("main");
  REQUIRE(picture.file);
  CHECK(picture.file->text == "content/x/photos/x.jpg");
  CHECK(picture.focus_x == 0.25);
  CHECK(picture.focus_y == 1);
  CHECK(picture.credit.text == "司琪");
  CHECK(picture.alt.text == "夜景");
  const Picture& strip = *read.edition->picture("strip");
  CHECK_FALSE(strip.file);
  CHECK(strip.focus_x == 0.5);
  CHECK(strip.slug.text == "夜市");
}

TEST_CASE("Texts stand on one line without spaces at their edges") {
  const EditionFixture read(edition_with("headline: 第二篇", "headline: |\n      第二\n      篇 of\n      two　"));
  INFO(read.report());
  REQUIRE(read.edition);
  CHECK(read.edition->story("second")->headline.text == "第二篇 of two");
}

TEST_CASE("An edition is named by its folder or its file") {
  CHECK(edition_id("content/jiangbei-2020/edition.yaml") == "jiangbei-2020");
  CHECK(edition_id("content/a.yaml") == "a");
  CHECK(edition_id("edition.yaml") == "edition");
  CHECK(edition_id("../edition.yaml") == "edition");
}

TEST_CASE("Days of the week") {
  CHECK(weekday({2021, 1, 8}) == 5);
  CHECK(weekday({2020, 2, 29}) == 6);
  CHECK(weekday({2000, 1, 2}) == 0);
}
