#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "typeset/align_decimals.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// Where each number's text before its decimal point ends once it is shifted, in points.
std::vector<double> points_of(const std::vector<std::string>& numbers, const std::vector<std::size_t>& whole_parts) {
  Diagnostics diagnostics;
  SettingRules rules;
  rules.text.figures = FigureWidth::Tabular;
  std::vector<TypesetText> texts;
  std::vector<Line> lines;
  std::vector<SetNumber> column;
  for (const std::string& number : numbers) {
    const TextRun run{number, shipped_book().find("Noto Serif CJK SC", 400), Length::points(10), {}};
    texts.push_back(typeset({run}, rules, shipped_book(), diagnostics));
    lines.push_back(set_single_line(texts.back(), Length()));
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) column.push_back({&texts[i], &lines[i]});
  const std::vector<Length> shifts = align_decimals(column);
  std::vector<double> places;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Line& line = lines[i];
    const Length end = whole_parts[i] < line.pens.size() ? line.pens[whole_parts[i]] : line.width;
    places.push_back((shifts[i] + end).pt());
    CHECK(shifts[i] >= Length());
  }
  return places;
}

}  // namespace

TEST_CASE("decimal points stand under each other, and the ends of whole numbers under them") {
  const std::vector<double> places =
      points_of({"1300", "221.30", "1,045.6亿元", "3.5%", "24", "+80以上"}, {4, 3, 5, 1, 2, 3});
  for (const double place : places) CHECK(place == Approx(places[2]).margin(0.0001));
}

TEST_CASE("a column of nothing needs no shift") {
  CHECK(align_decimals({}).empty());
}
