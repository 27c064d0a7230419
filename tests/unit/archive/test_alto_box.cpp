#include <catch2/catch.hpp>

#include "archive/alto_box.h"

using namespace broadsheet;

TEST_CASE("lengths are tenths of a millimetre, to a thousandth of one") {
  CHECK(mm10(Length::points(72)) == "254");
  CHECK(mm10(Length::points(0)) == "0");
  CHECK(mm10(Length::points(1)) == "3.53");
  CHECK(mm10(Length::points(-1)) == "-3.53");
}

TEST_CASE("boxes that touch on the page touch in the file") {
  const auto box_at = [](int point) {
    XmlWriter xml;
    xml.open("a");
    write_alto_box(xml, {Length::points(point), {}, Length::points(1), Length::points(1)});
    return xml.close().take();
  };
  // 3.5277… each: the second is as much wider as rounding took from the first.
  CHECK(box_at(0).find("HPOS=\"0\" VPOS=\"0\" WIDTH=\"3.53\"") != std::string::npos);
  CHECK(box_at(1).find("HPOS=\"3.53\" VPOS=\"0\" WIDTH=\"3.53\"") != std::string::npos);
  CHECK(box_at(2).find("HPOS=\"7.06\" VPOS=\"0\" WIDTH=\"3.52\"") != std::string::npos);
}
