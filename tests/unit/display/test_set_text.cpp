#include "display/set_text.h"

#include <catch2/catch.hpp>

using namespace broadsheet;

namespace {

Length pt(int points) {
  return Length::points(points);
}

Cluster cluster(std::uint32_t text_begin, std::uint32_t text_end, std::uint32_t glyph_begin, std::uint32_t glyph_end,
                const Face* face, Length advance) {
  Cluster cluster;
  cluster.text_begin = text_begin;
  cluster.text_end = text_end;
  cluster.glyph_begin = glyph_begin;
  cluster.glyph_end = glyph_end;
  cluster.face = face;
  cluster.size = pt(10);
  cluster.advance = advance;
  return cluster;
}

}  // namespace

TEST_CASE("shaped text becomes a run for each stretch of one face") {
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  const Face* regular = fonts.find("Noto Sans CJK SC", 400);
  const Face* bold = fonts.find("Noto Sans CJK SC", 700);
  REQUIRE(regular != bold);
  ShapedText shaped;
  shaped.text = "甲e\u0301乙";  // e and its accent are one cluster of two glyphs
  shaped.glyphs = {{11, {}, {}, pt(10)}, {12, {}, {}, pt(5)}, {13, pt(-3), pt(1), {}}, {14, {}, {}, pt(10)}};
  shaped.clusters = {cluster(0, 3, 0, 1, regular, pt(10)), cluster(3, 6, 1, 3, regular, pt(5)),
                     cluster(6, 9, 3, 4, bold, pt(10))};
  const SetText line = text_from_shape(shaped, {});
  CHECK(line.width == pt(25));
  REQUIRE(line.runs.size() == 2);
  CHECK(line.runs[0].text == "甲e\u0301");
  CHECK(line.runs[1].text == "乙");
  CHECK(line.runs[1].origin == Point{pt(15), {}});
  REQUIRE(line.runs[0].glyphs.size() == 3);
  const PlacedGlyph &base = line.runs[0].glyphs[1], &accent = line.runs[0].glyphs[2];
  CHECK(base.x == pt(10));
  CHECK(base.text_begin == 3);
  CHECK(base.text_end == 6);  // of both
  CHECK(accent.x == pt(12));
  CHECK(accent.y == pt(1));
  CHECK(accent.text_begin == 6);
  CHECK(accent.text_end == 6);

  std::vector<DisplayItem> items;
  place_text(line, {pt(100), pt(200)}, items);
  REQUIRE(items.size() == 2);
  CHECK(std::get<GlyphRun>(items[1].content).origin == Point{pt(115), pt(200)});
}
