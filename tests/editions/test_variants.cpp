// Words in the length that closes the page: headlines, paragraphs and stories of which a writer gave several.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "composed_page.h"

using namespace broadsheet;

namespace {

std::string words(int count) {
  static const std::vector<std::string> some = {"天", "地", "人", "和", "江", "水", "东", "流", "山", "高"};
  std::string text;
  for (int i = 0; i < count; ++i) text += some[static_cast<std::size_t>(i * 7 % 10)];
  return text;
}

// One column of ten characters and so many rows, which the text is to fill; over it a line for the headline.
Composed compose(const std::string& story, int rows, const std::string& align = "justify") {
  const std::string layout = fmt::format(
      "page: {{size: 400pt x 400pt, margins: 10pt}}\n"
      "grid: {{columns: 3, column: 10字, gutter: 1字, rows: 30, body: 10pt, leading: 12pt, baseline: 10pt}}\n"
      "fonts: {{serif: Noto Serif CJK SC}}\n"
      "styles:\n"
      "  body: {{font: serif, size: 10pt, leading: 12pt, align: {}, indent: 2em}}\n"
      "  headline: {{font: serif, size: 20pt, leading: 24pt}}\n"
      "frames:\n"
      "  headline: {{kind: headline, story: main, columns: 1-3, rows: 1-3, style: headline, baseline: 20pt, "
      "step: 1pt, least: 16pt}}\n"
      "  text: {{kind: text, story: main, columns: 1, rows: 5-{}, style: body}}\n"
      "fit: {{}}\n",
      align, rows + 4);
  return test::compose_in_memory("layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\nstories:\n  main:\n" + story,
                                 layout);
}

std::string text_of(const Composed& composed, const std::string& frame) {
  std::string text;
  for (const PlacedLine& line : composed.pages.at(0).lines) {
    if (composed.pages[0].frames[static_cast<std::size_t>(line.frame)].name == frame) text += line.text;
  }
  return text;
}

const std::string plain_headline = "    headline: 江水东流两岸春风\n";

}  // namespace

TEST_CASE("words that may go are left out where the page closes without them, and only there") {
  const std::string kept = words(20), cut = "，" + words(14);
  const std::string story = plain_headline + "    text: " + kept + "{-" + cut + "}。\n";
  const Composed whole = compose(story, 4);
  CHECK_FALSE(whole.is_overset());
  CHECK(text_of(whole, "text") == kept + cut + "。");
  CHECK(whole.ledgers.at(0).threads.at(0).characters_cut == 0);

  const Composed shorter = compose(story, 3);
  CHECK_FALSE(shorter.is_overset());
  CHECK(text_of(shorter, "text") == kept + "。");
  CHECK(shorter.ledgers.at(0).threads.at(0).characters_cut == 15);
  CHECK(ledger_text(shorter.ledgers.at(0)).find("删可删的 15 字") != std::string::npos);

  CHECK(compose(story, 2).is_overset());
}

TEST_CASE("words may go and come in ragged text as well") {
  const std::string kept = words(20), more = "，" + words(14);
  for (const std::string align : {"left", "center"}) {
    const std::string less = plain_headline + "    text: " + kept + "{-" + more + "}。\n";
    CHECK(text_of(compose(less, 4, align), "text") == kept + more + "。");
    const Composed shorter = compose(less, 3, align);
    CHECK_FALSE(shorter.is_overset());
    CHECK(text_of(shorter, "text") == kept + "。");
    CHECK(shorter.ledgers.at(0).threads.at(0).characters_cut == 15);
    const std::string reserve = plain_headline + "    text: " + kept + "{+" + more + "}。\n";
    CHECK(text_of(compose(reserve, 4, align), "text") == kept + more + "。");
  }
}

TEST_CASE("words held in reserve come in where the page closes with them") {
  const std::string usual = words(34), more = "，" + words(10);
  const std::string story = plain_headline + "    text: " + usual + "{+" + more + "}。\n";
  CHECK(text_of(compose(story, 4), "text") == usual + "。");
  const Composed longer = compose(story, 5);
  CHECK_FALSE(longer.is_overset());
  CHECK(text_of(longer, "text") == usual + more + "。");
  CHECK(longer.ledgers.at(0).threads.at(0).characters_added == 11);
}

TEST_CASE("a story has its other text where the page closes with it, and only there") {
  const std::string story = plain_headline + "    text: " + words(34) + "。\n    text-short: " + words(22) +
                            "。\n    text-long: " + words(46) + "。\n";
  const auto takes = [&](int rows, Variant variant, int characters) {
    const Composed composed = compose(story, rows);
    CHECK_FALSE(composed.is_overset());
    CHECK(composed.ledgers.at(0).threads.at(0).text == variant);
    CHECK(text_of(composed, "text") == words(characters) + "。");
  };
  takes(4, Variant::Usual, 34);
  takes(3, Variant::Short, 22);
  takes(5, Variant::Long, 46);
  CHECK(ledger_summary(compose(story, 3).ledgers.at(0)).find("用短稿") != std::string::npos);
  const Composed none = compose(story, 8);
  CHECK(none.is_overset());
}

TEST_CASE("a headline that does not fit gives way to the short one, a meagre one to the long one") {
  const std::string text = "    text: " + words(34) + "。\n";
  const std::string too_long = words(25), fitting = words(9);
  const std::string both = "    headline: " + too_long + "\n    headline-short: " + fitting + "\n";
  CHECK(text_of(compose(both + text, 4), "headline") == fitting);
  CHECK(compose("    headline: " + too_long + "\n" + text, 4).is_overset());

  const std::string meagre = "    headline: 江水\n    headline-long: ";
  CHECK(text_of(compose(meagre + words(12) + "\n" + text, 4), "headline") == words(12));
  // What would have to be smaller is not taken.
  CHECK(text_of(compose(meagre + words(18) + "\n" + text, 4), "headline") == "江水");
  const std::string enough = "    headline: " + fitting + "\n    headline-long: " + words(12) + "\n";
  CHECK(text_of(compose(enough + text, 4), "headline") == fitting);
}
