#include <catch2/catch.hpp>

#include "fonts/face_handle.h"
#include "shaping_fixture.h"
#include "text/vertical_stances.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

const std::vector<std::string> families = {"Noto Serif CJK SC", "Noto Sans CJK SC"};

std::uint32_t glyph_of(const ShapedText& text, const std::string& wanted) {
  return text.glyphs[cluster_of(text, wanted).glyph_begin].id;
}

// Where the ink of a cluster's one upright glyph lies, in em: below the pen, and to the right of the line's middle.
struct Ink {
  double top, bottom, left, right;
};

Ink ink_of(const ShapedText& text, const Cluster& cluster) {
  const ShapedGlyph& glyph = text.glyphs[cluster.glyph_begin];
  hb_glyph_extents_t extents;
  REQUIRE(hb_font_get_glyph_extents(cluster.face->handle().font.get(), glyph.id, &extents));
  const double left = em(glyph.x_offset) + extents.x_bearing / 1000.0;
  const double top = -em(glyph.y_offset) - extents.y_bearing / 1000.0;
  return {top, top - extents.height / 1000.0, left, left + extents.width / 1000.0};
}

}  // namespace

TEST_CASE("every mark of a vertical line has its vertical form, an em high") {
  const std::string marks = "，。、：；！？（）《》〈〉「」『』【】〖〗〔〕—～";
  for (const std::string& family : families) {
    const ShapedText across = shaped(marks, family), down = shaped_down(marks, family);
    REQUIRE(down.clusters.size() == across.clusters.size());
    for (std::size_t i = 0; i < down.clusters.size(); ++i) {
      INFO(family << " " << text_of(down, down.clusters[i]));
      CHECK(down.clusters[i].stance == Stance::Upright);
      CHECK(down.glyphs[i].id != across.glyphs[i].id);
      CHECK(em(down.clusters[i].advance) == 1.0);
    }
  }
}

TEST_CASE("commas stand in the upper right of their em, brackets and dashes in the middle of the line") {
  for (const std::string& family : families) {
    const ShapedText text = shaped_down("，。、（）《》～—", family);
    for (const char* mark : {"，", "。", "、"}) {
      const Ink ink = ink_of(text, cluster_of(text, mark));
      INFO(family << " " << mark);
      CHECK(ink.left > 0);
      CHECK(ink.right <= 0.5);
      CHECK(ink.bottom < 0.5);
      CHECK(ink.top >= 0);
    }
    for (const char* mark : {"（", "）", "《", "》", "～", "—"}) {
      const Ink ink = ink_of(text, cluster_of(text, mark));
      INFO(family << " " << mark);
      CHECK((ink.left + ink.right) / 2 == Approx(0).margin(0.03));
    }
  }
}

TEST_CASE("brackets, commas and full stops have a half form in a vertical line, ：；！？ not") {
  for (const std::string& family : families) {
    const ShapedText text = shaped_down("（《「『【“‘）》」』】”’，、。：；！？", family);
    for (const Cluster& cluster : text.clusters) {
      const std::string mark = text_of(text, cluster);
      INFO(family << " " << mark);
      const bool rigid = mark == "：" || mark == "；" || mark == "！" || mark == "？";
      CHECK(em(cluster.half_advance) == (rigid ? 1.0 : 0.5));
      CHECK(em(cluster.half_shift) == (cluster.character_class == CharacterClass::Opening ? -0.5 : 0.0));
    }
  }
}

TEST_CASE("of a face without `vhal` the marks whose ink lies in one half of their height have a half form") {
  // All ink of these squares is between 200 and 800 of 1000 below the pen: no half holds it. The quote has neither a
  // corner bracket nor a vertical form, so it is turned, and then its ink is in one half.
  const FontBook small({small_fonts()});
  const ShapedText text = shaped_down("“，！", "Small Square", small);
  REQUIRE(text.clusters.size() == 3);
  CHECK(text.clusters[0].stance == Stance::Turned);
  CHECK(em(text.clusters[0].half_advance) == 0.5);
  for (int i = 1; i < 3; ++i) {
    CHECK(text.clusters[i].stance == Stance::Upright);
    CHECK(text.clusters[i].half_advance == text.clusters[i].advance);
  }
}

TEST_CASE("—— is two em without a gap, …… two em, · half an em, in the middle of the line") {
  for (const std::string& family : families) {
    const ShapedText text = shaped_down("甲——乙……丙·丁", family);
    const Cluster& dash = cluster_of(text, "——");
    CHECK(dash.glyph_end - dash.glyph_begin == 1);
    CHECK(em(dash.advance) == 2.0);
    const Ink dash_ink = ink_of(text, dash);
    CHECK(dash_ink.bottom - dash_ink.top > 1.8);
    CHECK((dash_ink.left + dash_ink.right) / 2 == Approx(0).margin(0.005));
    CHECK(em(cluster_of(text, "……").advance) == 2.0);
    CHECK(ink_of(text, cluster_of(text, "……")).bottom < 1);
    const Cluster& dot = cluster_of(text, "·");
    CHECK(em(dot.advance) == 0.5);
    const Ink dot_ink = ink_of(text, dot);
    CHECK((dot_ink.top + dot_ink.bottom) / 2 == Approx(0.25).margin(0.001));
    CHECK((dot_ink.left + dot_ink.right) / 2 == Approx(0).margin(0.001));
  }
}

TEST_CASE("what has no vertical form is turned and keeps its horizontal width") {
  const ShapedText across = shaped("京–沪"), down = shaped_down("京–沪");
  CHECK(cluster_of(down, "–").stance == Stance::Turned);
  CHECK(glyph_of(down, "–") == glyph_of(across, "–"));
  CHECK(em(cluster_of(down, "–").advance) == 0.5);
  CHECK(cluster_of(down, "京").stance == Stance::Upright);
}

TEST_CASE("curly quotes become corner brackets, in the mainland's order, and stay as typed in the text") {
  for (const std::string& family : families) {
    const ShapedText text = shaped_down("他说：“‘好’字。”『」", family);
    CHECK(text.text == "他说：“‘好’字。”『」");
    CHECK(glyph_of(text, "“") == glyph_of(text, "『"));
    CHECK(glyph_of(text, "’") == glyph_of(text, "」"));
    CHECK(cluster_of(text, "‘").stance == Stance::Upright);
  }
  const ShapedText western = shaped_down("say “OK” now");
  CHECK(cluster_of(western, "“").stance == Stance::Turned);
  CHECK(em(cluster_of(western, "“").advance) < 0.5);
}

TEST_CASE("combined figures fill an em, centred, and are narrowed to two thirds at most") {
  for (const std::string& family : families) {
    const ShapedText text = shaped_down("12月365天100%", family);
    const Cluster& two = cluster_of(text, "12");
    CHECK(two.stance == Stance::Combined);
    CHECK(two.character_class == CharacterClass::Han);
    CHECK(em(two.advance) == 1.0);
    CHECK(two.x_scale == 1000);
    REQUIRE(two.glyph_end - two.glyph_begin == 2);
    CHECK(em(text.glyphs[two.glyph_begin].x_offset) == -0.5);
    CHECK(em(text.glyphs[two.glyph_begin + 1].x_offset) == 0.0);
    CHECK(em(text.glyphs[two.glyph_begin].y_offset) == Approx(-0.88).margin(1e-4));
    const Cluster& three = cluster_of(text, "365");
    CHECK(three.x_scale == 666);
    CHECK(em(text.glyphs[three.glyph_begin].x_offset) == -0.75);
    CHECK(cluster_of(text, "%").stance == Stance::Turned);
    CHECK(cluster_of(text, "0").character_class == CharacterClass::Western);
  }
}

TEST_CASE("upright letters take an em each as Han do, turned words their own length") {
  const ShapedText text = shaped_down("5G用English");
  CHECK(em(cluster_of(text, "G").advance) == 1.0);
  CHECK(cluster_of(text, "G").stance == Stance::Upright);
  CHECK(cluster_of(text, "G").character_class == CharacterClass::Han);
  const Cluster& turned = cluster_of(text, "E");
  CHECK(turned.stance == Stance::Turned);
  CHECK(turned.character_class == CharacterClass::Western);
  CHECK(turned.advance == cluster_of(shaped("English"), "E").advance);
}

TEST_CASE("lines end at the same places in both directions") {
  const std::string text = "2026年12月，他说：“涨3.5%……”——用English写的GDP";
  std::string across = with_breaks(shaped(text)), down = with_breaks(shaped_down(text));
  CHECK(across == down);
}

TEST_CASE(
    "curly quotes become the corner brackets of the region, 『』 outside on the mainland, 「」 in traditional text") {
  const auto quotes = [](const std::string& language) {
    std::u32string marks;
    for (const char32_t quote : U"“‘’”") marks += quote == 0 ? U"" : std::u32string(1, vertical_quote(quote, language));
    return marks;
  };
  for (const char* language : {"", "zh-Hans", "zh-CN", "zh"}) CHECK(quotes(language) == U"『「」』");
  for (const char* language : {"zh-Hant", "zh-Hant-TW", "zh-TW", "zh-HK", "zh-MO"})
    CHECK(quotes(language) == U"「『』」");
  Diagnostics diagnostics;
  const Face* face = shipped_book().find("Noto Serif CJK SC", 400);
  TextRules rules{"zh-Hant"};
  rules.direction = Direction::Vertical;
  const ShapedText text =
      shape_text({{"“甲”「乙」", face, Length::points(10), {}}}, rules, shipped_book(), diagnostics);
  CHECK(glyph_of(text, "“") == glyph_of(text, "「"));
  CHECK(glyph_of(text, "”") == glyph_of(text, "」"));
}
