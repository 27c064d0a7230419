// Where jump lines stand on pages whose first and last columns have something in them.

#include "composed_page.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

// Two pages, each of four columns of eleven characters and ten rows, with these frames over them.
Composed compose(const std::string& plates) {
  std::string text;
  for (int i = 0; i < 445; ++i) text += "字";
  return test::compose_in_memory(
      "pages: [{layout: layout.yaml}, {layout: layout.yaml}]\ntitle: 转版\ndate: 2021-01-08\nstories:\n"
      "  one: {headline: 题, text: " +
          text + "}\n",
      "page: {size: 520pt x 160pt, margins: 20pt}\n"
      "grid: {columns: 4, column: 11字, gutter: 1字, rows: 10, body: 10pt, leading: 12pt, baseline: 10pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "colors: {grey: {k: 10}}\n"
      "page-rules: {all: off, overlaps: error}\n"
      "styles:\n"
      "  body: {font: serif, size: 10pt, leading: 12pt, align: justify}\n"
      "  jump: {font: serif, size: 8pt}\n"
      "frames:\n"
      "  text: {kind: text, story: one, columns: 1-4, rows: 1-10, text-columns: 4, text-gutter: 1字, style: body, "
      "jump: {to: \"下转{page}\", from: \"上接{page}\", style: jump}}\n" +
          plates);
}

// The column and the row of the line on a page that is no part of the text, from 1.
std::pair<int, int> place_of_line(const Composed& composed, std::size_t page) {
  for (const PlacedLine& line : composed.pages.at(page).lines) {
    if (line.role != TextRole::Jump) continue;
    const Length x = line.measure.x - Length::points(20), y = line.baseline - Length::points(20);
    return {1 + static_cast<int>(x.raw() / Length::points(120).raw()),
            1 + static_cast<int>(y.raw() / Length::points(12).raw())};
  }
  return {};
}

std::string plate(int column, const std::string& rows) {
  const std::string name = "plate-" + std::to_string(column) + "-" + rows.substr(0, 1);
  return "  " + name + ": {kind: box, fill: grey, columns: " + std::to_string(column) + ", rows: " + rows +
         ", wrap: {offset: 0}}\n";
}

}  // namespace

TEST_CASE("jump lines stand in the first and the last row that is free, in whatever column") {
  const auto places = [](const std::string& plates) {
    const Composed composed = compose(plates);
    check_invariants(composed);
    return std::pair{place_of_line(composed, 0), place_of_line(composed, 1)};
  };
  using Places = std::pair<std::pair<int, int>, std::pair<int, int>>;
  CHECK(places("") == Places{{4, 10}, {1, 1}});
  CHECK(places(plate(1, "1-3") + plate(4, "8-10")) == Places{{4, 7}, {1, 4}});
  CHECK(places(plate(1, "1-10") + plate(4, "1-10")) == Places{{3, 10}, {2, 1}});
}
