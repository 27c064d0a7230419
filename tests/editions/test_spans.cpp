// Subheads that go over all columns of their frame, seen on the composed page.

#include <catch2/catch.hpp>
#include <map>

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

// Three columns of ten characters and thirty rows, an em between them.
std::string layout_of(const std::string& text_keys, const std::string& more = {}, const std::string& rows = "1-30") {
  return "page: {size: 400pt x 400pt, margins: 20pt}\n"
         "grid: {columns: 3, column: 10字, gutter: 1字, rows: 30, body: 10pt, leading: 12pt, baseline: 10pt}\n"
         "fonts: {serif: Noto Serif CJK SC}\n"
         "colors: {ink: {k: 100}}\n"
         "rules: {hair: {weight: 0.4pt, color: ink}}\n"
         "page-rules: {all: off}\n"
         "styles:\n"
         "  body: {font: serif, size: 10pt, leading: 12pt, align: justify, indent: 2em}\n"
         "  across: {font: serif, weight: 900, size: 16pt, leading: 2行, before: 1, keep-lines: 2}\n"
         "frames:\n"
         "  text: {kind: text, story: one, columns: 1-3, rows: " +
         rows +
         ", text-columns: 3, text-gutter: 1字, style: body, subhead: across, subhead-span: all, column-rule: hair" +
         text_keys + "}\n" + more;
}

std::string paragraph(int characters) {
  std::string text = "      ";
  for (int i = 0; i < characters; ++i) text += "字";
  return text + "\n\n";
}

Composed compose(const std::string& text, const std::string& layout) {
  Composed composed = test::compose_in_memory(
      "layout: layout.yaml\ntitle: 通栏\ndate: 2021-01-08\nstories:\n  one:\n    headline: 题\n    text: |\n" + text,
      layout);
  REQUIRE(composed.pages.size() == 1);
  // Words that came are none of the usual text.
  if (text.find("{+") == text.npos) check_invariants(composed);
  return composed;
}

int row_at(Length y) {
  return 1 + static_cast<int>((y - Length::points(20)).raw() / Length::points(12).raw());
}

// The rows of the lines of each column, from 1, without the subheads.
std::vector<std::vector<int>> rows_of(const Page& page) {
  std::map<Length, std::vector<int>> columns;
  for (const PlacedLine& line : page.lines) {
    if (line.measure.width == Length::points(100)) columns[line.measure.x].push_back(row_at(line.measure.y));
  }
  std::vector<std::vector<int>> rows;
  for (auto& [x, of_column] : columns) rows.push_back(of_column);
  return rows;
}

// The rows that the subheads begin in.
std::vector<int> subhead_rows(const Page& page) {
  std::vector<int> rows;
  for (const PlacedLine& line : page.lines) {
    if (line.text == "小标题") rows.push_back(row_at(line.measure.y));
  }
  return rows;
}

}  // namespace

TEST_CASE("each column ends level above a subhead over all of them, and begins level below it") {
  const Composed composed = compose(paragraph(118) + "      ## 小标题\n\n" + paragraph(88), layout_of(""));
  const Page& page = composed.pages.front();
  const std::vector<int> column{1, 2, 3, 4, 8, 9, 10};
  CHECK(rows_of(page) == std::vector<std::vector<int>>{column, column, column});
  CHECK(subhead_rows(page) == std::vector<int>{6});
  CHECK(page.lines[12].measure.width == Length::points(320));
}

TEST_CASE("column rules stop above a subhead over all columns, and go on below it") {
  const Composed composed = compose(paragraph(118) + "      ## 小标题\n\n" + paragraph(18), layout_of(""));
  std::vector<std::pair<int, int>> rules;  // the first row, and the one after the last
  for (const DisplayItem& item : composed.pages.front().items) {
    if (const auto* rule = std::get_if<FilledRect>(&item.content)) {
      rules.emplace_back(row_at(rule->rect.y), row_at(rule->rect.bottom()));
    }
  }
  // The text below stands in one column, with no rule at its side.
  CHECK(rules == std::vector<std::pair<int, int>>{{1, 5}, {1, 5}});
}

TEST_CASE("beside a picture a subhead over all columns takes what is left of them") {
  const Composed composed =
      compose(paragraph(178) + "      ## 小标题\n\n" + paragraph(178),
              layout_of("", "  box: {kind: box, fill: ink, columns: 3, rows: 4-14, wrap: {offset: 0}}\n"));
  const Page& page = composed.pages.front();
  CHECK(subhead_rows(page) == std::vector<int>{10});
  const auto subhead =
      std::find_if(page.lines.begin(), page.lines.end(), [](const PlacedLine& line) { return line.text == "小标题"; });
  REQUIRE(subhead != page.lines.end());
  CHECK(subhead->measure.right() <= Length::points(20 + 220));
}

TEST_CASE("words that may come or go level the columns above a subhead over all of them") {
  const std::string fit = "fit: {paragraphs: 0}\n";
  // Eleven lines and six in nine rows, of which the subhead takes three.
  const auto text = [](const std::string& more) {
    std::string words = paragraph(108);
    words.insert(words.size() - 2, more);
    return words + "      ## 小标题\n\n" + paragraph(58);
  };
  const Composed open = compose(text(""), layout_of("", fit, "1-9"));
  REQUIRE(open.ledgers.size() == 1);
  CHECK(open.ledgers.front().threads.front().white_rows == 1);
  CHECK(to_text(open.diagnostics, open.sources)
            .find("is too short: 1 rows stay white in `text`, 1 of them above `小标题`") != std::string::npos);
  const Composed closed = compose(text("{+字字字字字字}"), layout_of("", fit, "1-9"));
  CHECK(closed.ledgers.front().is_closed());
  CHECK(closed.ledgers.front().threads.front().characters_added == 6);
  CHECK(rows_of(closed.pages.front()).size() == 3);
  for (const std::vector<int>& column : rows_of(closed.pages.front())) {
    CHECK(column == std::vector<int>{1, 2, 3, 4, 8, 9});
  }
}

TEST_CASE("a subhead over all columns whose text finds no room is left over with it") {
  const Composed composed = compose(paragraph(118) + "      ## 小标题\n\n" + paragraph(118), layout_of("", "", "1-8"));
  CHECK(composed.is_overset());
  CHECK(subhead_rows(composed.pages.front()).empty());
  REQUIRE(composed.pages.front().overset.size() == 1);
  CHECK(composed.pages.front().overset.front().characters == 3 + 118);
}
