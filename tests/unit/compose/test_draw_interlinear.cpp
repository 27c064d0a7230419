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

  // On a line that begins at 100 and has its baseline at 50.
  explicit Drawn(const TextRun& run) : text(typeset({run}, {}, shipped_book(), diagnostics)) {
    line = set_single_line(text, Length());
    draw_interlinear(page, 0, text, line, {Length::points(100), Length::points(50)}, line.width, Color());
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
