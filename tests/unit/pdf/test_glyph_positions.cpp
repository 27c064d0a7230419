#include <catch2/catch.hpp>

#include <cstdlib>

#include "pdf/glyph_positions.h"
#include "pdf_tools.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// Where a reader draws the glyphs of a TJ array, all of the same width in ems (ISO 32000-1, 9.4.4).
std::vector<double> places(const std::string& array, double size, double width) {
  std::vector<double> found;
  double pen = 0;
  for (const char* at = array.c_str() + 1; *at != ']';) {
    if (*at != '<') {
      char* end = nullptr;
      pen -= std::strtod(at, &end) / 1000 * size;
      at = end;
      continue;
    }
    for (++at; *at != '>'; at += 4) {
      found.push_back(pen);
      pen += width * size;
    }
    ++at;
  }
  return found;
}

}  // namespace

TEST_CASE("glyphs that follow one another need no numbers") {
  GlyphPositions positions(pt(9));
  for (int i = 0; i < 3; ++i) positions.add(static_cast<std::uint16_t>(0x4E00 + i), 1'000'000, pt(9) * i);
  CHECK(positions.take() == "[<4E004E014E02>]");
  CHECK(positions.take() == "[]");
}

TEST_CASE("the pen goes on from one array to the next") {
  GlyphPositions positions(pt(10));
  positions.add(1, 500'000, pt(0));
  CHECK(positions.take() == "[<0001>]");
  positions.add(2, 500'000, pt(6));
  CHECK(positions.take() == "[-100<0002>]");
  positions.add(3, 500'000, pt(10));
  CHECK(positions.take() == "[100<0003>]");
}

TEST_CASE("every glyph of a long line stands within half a thousandth of a point") {
  const double size = GENERATE(0.5, 7.0, 9.0, 10.5, 81.0, 900.0);
  GlyphPositions positions(pt(size));
  std::vector<Length> wanted;
  Length x;
  for (int i = 0; i < 200; ++i) {
    wanted.push_back(x);
    positions.add(7, 333'333, x);
    x += Length::from_raw(pt(size).raw() * (300 + i * 37 % 101) / 1000 + i % 13);
  }
  const std::vector<double> found = places(positions.take(), size, 0.333333);
  REQUIRE(found.size() == wanted.size());
  double worst = 0;
  for (std::size_t i = 0; i < found.size(); ++i) worst = std::max(worst, std::abs(found[i] - wanted[i].pt()));
  CHECK(worst < 0.00055);
}

TEST_CASE("down a line a positive number moves the pen on") {
  GlyphPositions positions(pt(10), Direction::Vertical);
  positions.add(0x4E00, 1'000'000, pt(0));
  positions.add(0x4E01, 1'000'000, pt(12));
  positions.add(0x4E02, 1'000'000, pt(21));
  CHECK(positions.take() == "[<4E00>200<4E01>-100<4E02>]");
}
