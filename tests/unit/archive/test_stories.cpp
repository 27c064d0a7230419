#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "archive/archive_identifier.h"
#include "archive/story_text.h"
#include "archive/write_ninjs.h"
#include "type_page.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

Run run(const std::string& text) {
  Run made;
  made.text = text;
  return made;
}

Paragraph paragraph(const std::string& text, ParagraphKind kind = ParagraphKind::Body) {
  Paragraph made;
  made.kind = kind;
  made.runs = {run(text)};
  return made;
}

Headline headline(const std::string& text, Variant variant = Variant::Usual) {
  Headline made;
  made.text = text;
  made.variant = variant;
  return made;
}

Story story() {
  Story made;
  made.name = "bridge";
  made.kicker.text = "引题";
  made.headline = headline("过江 八分钟");
  made.deck.text = "副题";
  made.editors_note.text = "编者按";
  made.pull_quote.text = "引语";
  made.byline = {{"李晓舟", {}}, {"许衡", {}}};
  made.body = {paragraph("第一段。"), paragraph("小标题", ParagraphKind::Subhead), paragraph("第二段。")};
  return made;
}

std::vector<ArchivePart> printed(const std::string& words) {
  TypePage made;
  const int part = made.add_part({{step(1, StructureType::Article), step(0, StructureType::Paragraph)}, "bridge"});
  made.add_line(words, {pt(0), pt(100)}, part);
  const std::vector<Page> pages{made.page};
  std::vector<ArchivePart> parts = archive_parts(pages, "zh-Hans");
  return parts;
}

}  // namespace

TEST_CASE("a story's text has all its words once, parted by empty lines") {
  const Story whole = story();
  CHECK(story_text(printed_story(whole, {})) ==
        "引题\n\n过江 八分钟\n\n副题\n\n编者按\n\n第一段。\n\n小标题\n\n第二段。\n\n李晓舟、许衡\n\n引语\n");
  Story bare;
  bare.headline = headline("标题");
  bare.body = {paragraph("正文。")};
  CHECK(story_text(printed_story(bare, {})) == "标题\n\n正文。\n");
}

TEST_CASE("of words in several lengths those are kept that were printed, else the usual ones") {
  Story whole = story();
  whole.other_headlines = {headline("八分钟", Variant::Short), headline("过江只要 八分钟", Variant::Long)};
  whole.body[0].others = {{Variant::Short, {run("一段。")}}};
  const std::vector<ArchivePart> usual = printed("过江八分钟第一段。小标题第二段。");
  CHECK(printed_story(whole, usual).headline.text == "过江 八分钟");
  CHECK(printed_story(whole, usual).body[0].runs.front().text == "第一段。");
  const std::vector<ArchivePart> others = printed("过江只要八分钟一段。小标题第二段。");
  CHECK(printed_story(whole, others).headline.text == "过江只要 八分钟");
  CHECK(printed_story(whole, others).body[0].runs.front().text == "一段。");
  whole.other_texts = {{Variant::Short, {paragraph("只有一句。")}}};
  CHECK(printed_story(whole, printed("只有一句。")).body.size() == 1);
  CHECK(printed_story(whole, others).body.size() == 3);
  CHECK(printed_story(whole, {}).body.size() == 3);
}

TEST_CASE("a body in XHTML keeps what its words are, and escapes them") {
  Story whole;
  Paragraph marked = paragraph("a<b&");
  Run strong = run("强"), read = run("犇"), person = run("王"), work = run("论语"), dead = run("鲁");
  strong.strong = strong.emphasis = true;
  read.reading = "bēn";
  person.name = NameMark::Proper;
  work.name = NameMark::Work;
  dead.name = NameMark::Deceased;
  Run note = run("①");
  note.superscript = true;
  for (const Run& one : {strong, read, person, work, dead, note}) marked.runs.push_back(one);
  whole.body = {paragraph("小标题", ParagraphKind::Subhead), marked};
  CHECK(body_xhtml(printed_story(whole, {})) ==
        "<div xmlns=\"http://www.w3.org/1999/xhtml\"><h2>小标题</h2><p>a&lt;b&amp;<strong><em>强</em></strong>"
        "<ruby>犇<rp>（</rp><rt>bēn</rt><rp>）</rp></ruby><u>王</u><cite>论语</cite>"
        "<span class=\"deceased\">鲁</span><sup>①</sup></p></div>");
}

TEST_CASE("a news item names its story, its day and its words") {
  Edition edition;
  edition.id = "special";
  edition.date = {2022, 1, 14};
  edition.stories = {story()};
  const auto item = nlohmann::json::parse(write_ninjs(printed_story(edition.stories.front(), {}), edition));
  CHECK(item["uri"] == archive_identifier("special", "story", "bridge"));
  CHECK(item["versioncreated"] == "2022-01-14T00:00:00Z");
  CHECK(item["language"] == "zh-Hans");
  CHECK(item["by"] == "李晓舟、许衡");
  CHECK(item["headlines"][0]["value"] == "过江 八分钟");
  CHECK(item["headlines"][1]["role"] == "kicker");
  CHECK(item["bodies"][0]["contenttype"] == "text/plain");
  CHECK(item["bodies"][0]["value"] == "第一段。\n\n小标题\n\n第二段。");
  CHECK(item["bodies"][1]["contenttype"] == "application/xhtml+xml");
  CHECK(item["standard"]["version"] == "2.1");
  CHECK_FALSE(item.contains("associations"));  // no edition says which picture is of which story
}

TEST_CASE("an identifier is a UUID of version 8, the same for ever, and another for every name") {
  const std::string one = archive_identifier("special", "story", "bridge");
  // Libraries keep it: a change of it is a loss.
  CHECK(one == "urn:uuid:633fcb23-6ec1-804f-a08f-50d86fafad0e");
  CHECK(one[9 + 14] == '8');
  CHECK(std::string("89ab").find(one[9 + 19]) != std::string::npos);
  CHECK(one != archive_identifier("special", "picture", "bridge"));
  CHECK(archive_identifier("ab", "c", "d") != archive_identifier("a", "bc", "d"));
}
