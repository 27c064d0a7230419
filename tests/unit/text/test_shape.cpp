
#include <catch2/catch.hpp>

#include "fonts/face_handle.h"
#include "shaping_fixture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

const std::vector<std::string> families = {"Noto Serif CJK SC", "Noto Sans CJK SC"};

}  // namespace

TEST_CASE("—— is one glyph of two em, …… one cluster of two") {
  for (const std::string& family : families) {
    const ShapedText text = shaped("甲——乙……丙⸺丁—戊～己", family);
    CHECK(em(cluster_of(text, "——").advance) == 2.0);
    CHECK(cluster_of(text, "——").glyph_end - cluster_of(text, "——").glyph_begin == 1);
    CHECK(cluster_of(text, "——").character_class == CharacterClass::TwoEm);
    CHECK(em(cluster_of(text, "……").advance) == 2.0);
    CHECK(em(cluster_of(text, "⸺").advance) == 2.0);
    CHECK(em(cluster_of(text, "—").advance) == 1.0);
    CHECK(em(cluster_of(text, "～").advance) == 1.0);
  }
}

TEST_CASE("· – and / stand in the middle of half an em") {
  // Where the ink lies in the face: · 408 to 592 and 394 to 606 of 1000, – 43 to 520 and 46 to 490, / in 250.
  const std::vector<std::vector<double>> shifts = {{-0.25, -0.032, 0, 0}, {-0.25, -0.018, 0, 0}};
  const std::vector<std::string> signs = {"·", "–", "／", "/"};
  for (std::size_t f = 0; f < families.size(); ++f) {
    const ShapedText text = shaped("甲·乙–丙／丁/戊", families[f]);
    for (std::size_t i = 0; i < signs.size(); ++i) {
      INFO(families[f] << " " << signs[i]);
      const Cluster& cluster = cluster_of(text, signs[i]);
      CHECK(em(cluster.advance) == 0.5);
      CHECK(cluster.half_advance == cluster.advance);
      CHECK(text.glyphs[cluster.glyph_begin].advance == cluster.advance);
      CHECK(em(text.glyphs[cluster.glyph_begin].x_offset) == Approx(shifts[f][i]).margin(0.0015));
    }
  }
}

TEST_CASE("a solidus between letters keeps its Latin form") {
  const ShapedText text = shaped("A/B");
  CHECK(em(cluster_of(text, "/").advance) == Approx(0.352).margin(0.001));
}

TEST_CASE("curly quotes are one em in Chinese and Latin in Western words") {
  for (const std::string& family : families) {
    CHECK(em(cluster_of(shaped("他说“OK”", family), "“").advance) == 1.0);
    CHECK(em(cluster_of(shaped("“OK”", family), "”").advance) == 1.0);
    CHECK(em(cluster_of(shaped("say “OK” now", family), "“").advance) < 0.5);
    CHECK(em(cluster_of(shaped("don’t", family), "’").advance) < 0.3);
    CHECK(cluster_of(shaped("don’t", family), "’").character_class == CharacterClass::Western);
  }
}

TEST_CASE("spaces have their own widths and keep their glyphs") {
  const ShapedText text = shaped("甲 乙\u3000丙\u2002丁\u2009戊\n己");
  CHECK(em(cluster_of(text, " ").advance) == 0.25);
  CHECK(cluster_of(text, " ").character_class == CharacterClass::Space);
  CHECK(cluster_of(text, " ").glyph_end - cluster_of(text, " ").glyph_begin == 1);
  CHECK(text.glyphs[cluster_of(text, " ").glyph_begin].advance == cluster_of(text, " ").advance);
  CHECK(em(cluster_of(text, "\u3000").advance) == 1.0);
  CHECK(em(cluster_of(text, "\u2002").advance) == 0.5);
  CHECK(em(cluster_of(text, "\u2009").advance) == Approx(0.2).margin(1e-5));
  CHECK(cluster_of(text, "\n").advance == Length());
}

TEST_CASE("digits have the widths of the face") {
  const ShapedText text = shaped("0188", "Noto Sans CJK SC");
  for (const Cluster& cluster : text.clusters) CHECK(em(cluster.advance) == Approx(0.555).margin(1e-5));
}

TEST_CASE("clusters cover the text of all runs, in order") {
  const Face* serif = shipped_book().find("Noto Serif CJK SC", 400);
  const Face* black = shipped_book().find("Noto Serif CJK SC", 900);
  Diagnostics diagnostics;
  const ShapedText text = shape_text({{"一万é", serif, Length::points(9), {}},
                                      {"", black, Length::points(9), {}},
                                      {"——“A", black, Length::points(12), {}}},
                                     {"zh-Hans"}, shipped_book(), diagnostics);
  CHECK(text.text == "一万é——“A");
  std::uint32_t at = 0, glyph = 0;
  for (const Cluster& cluster : text.clusters) {
    CHECK(cluster.text_begin == at);
    CHECK(cluster.glyph_begin == glyph);
    Length sum;
    for (std::uint32_t i = cluster.glyph_begin; i < cluster.glyph_end; ++i) sum += text.glyphs[i].advance;
    CHECK(sum == cluster.advance);
    at = cluster.text_end;
    glyph = cluster.glyph_end;
  }
  CHECK(at == text.text.size());
  CHECK(glyph == text.glyphs.size());
  CHECK(text.clusters.front().advance == Length::points(9));
  CHECK(text.clusters.back().run == 2);
  CHECK(text.clusters.back().face == black);
  CHECK(cluster_of(text, "——").size == Length::points(12));
}

TEST_CASE("accents written apart and characters without an image stay with their letter") {
  CHECK(shaped("n\u0308a").clusters.size() == 2);
  CHECK(shaped("甲\u2060乙").clusters.size() == 2);
  CHECK(shaped("\u200b甲").clusters.size() == 2);
}

TEST_CASE("no text gives no clusters") {
  Diagnostics diagnostics;
  CHECK(shape_text({}, {"zh-Hans"}, shipped_book(), diagnostics).clusters.empty());
  CHECK(shaped("").clusters.empty());
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD") {
  CHECK(shaped("甲\xff乙").text == "甲\xEF\xBF\xBD乙");
}

TEST_CASE("any text can be shaped") {
  std::string every;
  for (int c = 0; c < 256; ++c) every += static_cast<char>(c);
  for (const char* language : {{"zh-Hans"}, "en", "", "?", "ar"}) {
    const ShapedText text = shaped(every + "\u202e\u0627\u0644\u0644\ufe0f\U0001f600", families[0], 400, language);
    CHECK(text.clusters.back().text_end == text.text.size());
  }
}

TEST_CASE("the language of a text chooses among the forms of its face") {
  // The faces have a dash of two em for the mainland, and another for everyone else.
  const auto dash = [](const std::string& language) {
    const ShapedText text = shaped("甲——乙", "Noto Serif CJK SC", 400, language);
    return text.glyphs[cluster_of(text, "——").glyph_begin].id;
  };
  CHECK(dash("zh-Hans") == dash(""));
  CHECK(dash("zh-Hant") != dash("zh-Hans"));
  CHECK(dash("zh-Hant-HK") == dash("zh-Hant"));
}

TEST_CASE("marks stand low at the left for the mainland, and in the middle for Taiwan") {
  const FontBook fonts({PROJECT_DIR "/tests/unit/fonts/region-forms"});
  const Face* face = fonts.find("Noto Serif CJK SC", 400);
  REQUIRE(face != nullptr);
  // The middle of a mark's ink, in em: from the left, and from the baseline up.
  const auto middle = [&](const std::string& mark, const std::string& language) {
    Diagnostics diagnostics;
    const ShapedText text =
        shape_text({{"中" + mark + "中", face, Length::points(10), {}}}, {language}, fonts, diagnostics);
    hb_glyph_extents_t ink;
    REQUIRE(hb_font_get_glyph_extents(face->handle().font.get(), text.glyphs[1].id, &ink));
    return std::pair((ink.x_bearing + ink.width / 2.0) / 1000, (ink.y_bearing + ink.height / 2.0) / 1000);
  };
  for (const char* mark : {"，", "。", "、"}) {
    INFO(mark);
    CHECK(middle(mark, "zh-Hans").first < 0.25);
    CHECK(middle(mark, "zh-Hans").second < 0.15);
    CHECK(middle(mark, "zh-Hant").first == Approx(0.5).margin(0.05));
    CHECK(middle(mark, "zh-Hant").second == Approx(0.38).margin(0.05));
  }
}
