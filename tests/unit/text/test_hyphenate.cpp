#include <catch2/catch.hpp>

#include "shaping_fixture.h"
#include "text/hyphenate.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string hyphenated(const std::u32string& text) {
  std::vector<BreakKind> breaks(text.size(), BreakKind::Forbidden);
  hyphenate(text, breaks);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != 0xAD) out += static_cast<char>(text[i]);
    if (breaks[i] == BreakKind::Hyphen) out += '-';
  }
  return out;
}

}  // namespace

TEST_CASE("English words are divided by the patterns, never near their ends") {
  CHECK(hyphenated(U"representation") == "rep-re-sen-ta-tion");
  CHECK(hyphenated(U"The district opened") == "The dis-trict opened");
  CHECK(hyphenated(U"paper") == "paper");  // too short
}

TEST_CASE("a name of words written together is divided where they meet, if both are long enough") {
  CHECK(hyphenated(U"OpenStreetMap") == "Open-StreetMap");
  CHECK(hyphenated(U"JavaScript") == "Java-Script");
  CHECK(hyphenated(U"GitHub") == "GitHub");
  CHECK(hyphenated(U"LiDAR") == "LiDAR");
  CHECK(hyphenated(U"www.OpenStreetMap.org/JavaScript") == "www.OpenStreetMap.org/JavaScript");
}

TEST_CASE("codes, abbreviations and addresses stay whole") {
  CHECK(hyphenated(U"UNESCO") == "UNESCO");
  CHECK(hyphenated(U"www.example.com/representation") == "www.example.com/representation");
  CHECK(hyphenated(U"representation@example.com") == "representation@example.com");
  CHECK(hyphenated(U"model7representation") == "model7representation");
}

TEST_CASE("a soft hyphen is a place to divide") {
  CHECK(hyphenated(U"ab\u00ADcd") == "ab-cd");
}

TEST_CASE("a paragraph of words and no ideograph is English") {
  CHECK(is_english(U"The quick brown fox."));
  CHECK_FALSE(is_english(U"GDP 2020"));
  CHECK_FALSE(is_english(U"他说 the quick brown fox"));
  CHECK_FALSE(is_english(U""));
}

TEST_CASE("an English paragraph in a Chinese edition has the widths of its face") {
  const ShapedText text = shaped("He said “fine” and left the room.");
  for (const Cluster& cluster : text.clusters) {
    const std::string character = text_of(text, cluster);
    if (character == "“" || character == "”") CHECK(em(cluster.advance) < 0.6);
  }
  CHECK(shaped("他说“fine”").clusters[2].advance == Length::points(10));
}
