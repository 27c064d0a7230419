#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "compose/draw_interlinear.h"
#include "text/emphasis_dot.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

TextRun run_of(const std::string& text) {
  return {text, shipped_book().find("Noto Serif CJK SC", 400), Length::points(10), {}};
}

struct Drawn {
  Diagnostics diagnostics;
  TypesetText text;
  Line line;
  Page page;

  // On a line that begins at 100 and has its baseline at 50, or runs down the upright through 100 from 50 on.
  explicit Drawn(const TextRun& run) : Drawn(std::vector<TextRun>{run}) {}
  explicit Drawn(const std::vector<TextRun>& runs, Direction direction = Direction::Horizontal) {
    SettingRules rules;
    rules.text.direction = direction;
    text = typeset(runs, rules, shipped_book(), diagnostics);
    line = set_single_line(text, Length());
    draw_interlinear(page, 0, text, line, {Length::points(100), Length::points(50)}, line.width, Color(), direction);
  }
  const GlyphRun& item(std::size_t i) const { return std::get<GlyphRun>(page.items.at(i).content); }
};

}  // namespace

TEST_CASE("dots stand in the middle under Chinese characters, and none under marks and letters") {
  TextRun run = run_of("务必，A（注）意。");
  run.is_dotted = true;
  const Drawn drawn(run);
  REQUIRE(drawn.page.items.size() == 4);
  const EmphasisDot dot = emphasis_dot(*run.face, run.size);
  std::size_t item = 0;
  for (std::size_t i = 0; i < drawn.text.shaped.clusters.size(); ++i) {
    if (drawn.text.shaped.clusters[i].character_class != CharacterClass::Han) continue;
    const GlyphRun& under = drawn.item(item++);
    // CLREQ: in the middle of the character, within two hundredths of an em.
    const Length middle = Length::points(105) + drawn.line.pens[i];
    CHECK((under.origin.x + dot.middle.x - middle).pt() == Approx(0).margin(0.2));
    // Below the em box, whose foot is 12 hundredths under the baseline, and in the upper half of a gap of half an em.
    const double drop = (under.origin.y - dot.middle.y - Length::points(50)).pt();
    CHECK(drop - 0.9 > 1.2);
    CHECK(drop + 0.9 < 1.2 + 2.6);
    CHECK(under.text.empty());
    CHECK(under.glyphs.at(0).text_end == 0);
  }
}

TEST_CASE("the dot is the round one of the face, 18 hundredths of an em across") {
  const Face* face = shipped_book().find("Noto Serif CJK SC", 400);
  const EmphasisDot dot = emphasis_dot(*face, Length::points(10));
  // The ink of ● is 880 of 1000 units wide in this face.
  CHECK(dot.size.pt() == Approx(1.8 * 1000 / 880).margin(0.01));
}

TEST_CASE("a reading is half as large, above its word, and keeps inside the measure") {
  TextRun run = run_of("犇");
  run.reading = "bēn";
  const Drawn narrow(run);
  CHECK(narrow.item(0).size == Length::points(5));
  CHECK(narrow.item(0).text == "bēn");
  CHECK(narrow.item(0).origin.y.pt() == Approx(50 - 9.6).margin(0.001));
  const double width = narrow.text.readings.at(0).width.pt();
  REQUIRE(width < 10);
  CHECK(narrow.item(0).origin.x.pt() == Approx(105 - width / 2).margin(0.001));

  run.text = "庄";
  run.reading = "zhuāng";
  CHECK(Drawn(run).item(0).origin.x == Length::points(100));
}

TEST_CASE("in a vertical line dots stand in the middle at the right of Chinese characters") {
  TextRun run = run_of("务必，注意");
  run.is_dotted = true;
  const Drawn drawn({run}, Direction::Vertical);
  REQUIRE(drawn.page.items.size() == 4);
  const EmphasisDot dot = emphasis_dot(*run.face, run.size);
  const GlyphRun& first = drawn.item(0);
  CHECK((first.origin.x + dot.middle.x).pt() == Approx(105 + 1.7).margin(0.001));
  CHECK((first.origin.y - dot.middle.y).pt() == Approx(55).margin(0.001));
  CHECK((drawn.item(2).origin.y - dot.middle.y).pt() == Approx(85).margin(0.001));
}

TEST_CASE("lines under names are as long as the frames of their characters, and leave a break where two meet") {
  std::vector<TextRun> runs = {run_of("读3"), run_of("孔子"), run_of("论语"), run_of("（书）"), run_of("也")};
  runs[1].name_line = NameLine::Straight;
  runs[2].name_line = NameLine::Wavy;
  runs[3].name_line = NameLine::Straight;
  const Drawn drawn(runs);
  REQUIRE(drawn.page.items.size() == 3);
  const double start = 100 + drawn.line.pens[2].pt();
  const Rect first = std::get<FilledRect>(drawn.page.items[0].content).rect;
  // A hundredth of an em under the em box, whose foot is 12 hundredths under the baseline.
  CHECK(first.y.pt() == Approx(51.3).margin(0.001));
  CHECK(first.height.pt() == Approx(0.4).margin(0.001));
  CHECK(first.x.pt() == Approx(start).margin(0.001));
  CHECK(first.right().pt() == Approx(start + 20 - 10.0 / 12).margin(0.001));
  const WavyLine wave = std::get<WavyLine>(drawn.page.items[1].content);
  CHECK(wave.rect.x.pt() == Approx(start + 20 + 10.0 / 12).margin(0.001));
  CHECK(wave.rect.right().pt() == Approx(start + 40 - 10.0 / 12).margin(0.001));
  // A bracket counts with the half that has its ink.
  const Rect third = std::get<FilledRect>(drawn.page.items[2].content).rect;
  CHECK(third.x.pt() == Approx(start + 45 + 10.0 / 12).margin(0.001));
  CHECK(third.width.pt() == Approx(20 - 10.0 / 12).margin(0.001));
}

TEST_CASE("in a vertical line lines of names stand at the left, and a dot keeps off a wave") {
  TextRun run = run_of("论语");
  run.name_line = NameLine::Wavy;
  const Drawn down({run}, Direction::Vertical);
  const Rect wave = std::get<WavyLine>(down.page.items.at(0).content).rect;
  CHECK(wave == Rect{Length::points(100) - run.size / 2 - run.size.scaled(12, 100), Length::points(50),
                     run.size.scaled(12, 100) - run.size.scaled(1, 100), Length::points(20)});
  run.is_dotted = true;
  const Drawn across(run);
  const EmphasisDot dot = emphasis_dot(*run.face, run.size);
  const Rect under = std::get<WavyLine>(across.page.items.at(0).content).rect;
  CHECK((across.item(1).origin.y - dot.middle.y).pt() - 0.9 > under.bottom().pt());
}

TEST_CASE("a box stands outside the em boxes of a name, at all its sides") {
  std::vector<TextRun> runs = {run_of("故"), run_of("王明")};
  runs[1].name_line = NameLine::Box;
  const Drawn drawn(runs);
  REQUIRE(drawn.page.items.size() == 1);
  const StrokedRect box = std::get<StrokedRect>(drawn.page.items[0].content);
  CHECK(box.rect.x.pt() == Approx(110 + 1.25 - 0.8).margin(0.001));
  CHECK(box.rect.width.pt() == Approx(20 + 1.6).margin(0.001));
  CHECK(box.rect.y.pt() == Approx(50 - 8.8 - 0.8).margin(0.001));
  CHECK(box.rect.height.pt() == Approx(10 + 1.6).margin(0.001));
  CHECK(box.weight.pt() == Approx(0.4).margin(0.001));
}
