#include "proof/place_label.h"

#include <catch2/catch.hpp>

using namespace broadsheet;

namespace {

Rect rect(int x, int y, int width, int height) {
  return {Length::points(x), Length::points(y), Length::points(width), Length::points(height)};
}

const Size page{Length::points(400), Length::points(600)};
const Size label{Length::points(50), Length::points(10)};

}  // namespace

TEST_CASE("a label stands where its side says") {
  const Rect area = rect(100, 200, 120, 80);
  CHECK(LabelPlaces(page, {}).place(area, label, LabelSide::Above) == rect(100, 190, 50, 10));
  CHECK(LabelPlaces(page, {}).place(area, label, LabelSide::InsideFoot) == rect(100, 270, 50, 10));
  CHECK(LabelPlaces(page, {}).place(area, label, LabelSide::Below) == rect(170, 280, 50, 10));
}

TEST_CASE("labels of frames at one place stand beside each other, then higher, then inside") {
  LabelPlaces places(page, {});
  const Rect area = rect(100, 200, 120, 80);
  for (const int x : {100, 150, 200, 250}) CHECK(places.place(area, label, LabelSide::Above) == rect(x, 190, 50, 10));
  CHECK(places.place(area, label, LabelSide::Above) == rect(100, 180, 50, 10));
  for (int i = 0; i < 7; ++i) places.place(area, label, LabelSide::Above);
  CHECK(places.place(area, label, LabelSide::Above) == rect(100, 200, 50, 10));
}

TEST_CASE("a label gives way to a line of type, but not so as to hide another label") {
  const Rect area = rect(100, 200, 120, 80);
  LabelPlaces some(page, {rect(0, 185, 130, 12)});
  CHECK(some.place(area, label, LabelSide::Above) == rect(150, 190, 50, 10));
  LabelPlaces all(page, {rect(0, 0, 400, 600)});
  CHECK(all.place(area, label, LabelSide::InsideFoot) == rect(100, 270, 50, 10));
  CHECK(all.place(area, label, LabelSide::InsideFoot) == rect(100, 260, 50, 10));
}

TEST_CASE("a label around an area stands in its head when that is large, else outside of it") {
  const Rect large = rect(100, 200, 120, 80), low = rect(100, 200, 120, 20);
  LabelPlaces places(page, {});
  CHECK(places.place(large, label, LabelSide::Around) == rect(100, 200, 50, 10));
  CHECK(places.place(large, label, LabelSide::Around) == rect(150, 200, 50, 10));
  CHECK(places.place(large, label, LabelSide::Around) == rect(100, 190, 50, 10));
  CHECK(LabelPlaces(page, {}).place(low, label, LabelSide::Around) == rect(100, 190, 50, 10));
  LabelPlaces under_type(page, {rect(0, 100, 400, 99), low});
  CHECK(under_type.place(low, label, LabelSide::Around) == rect(50, 200, 50, 10));
  CHECK(under_type.place(low, label, LabelSide::Around) == rect(50, 210, 50, 10));
  CHECK(under_type.place(low, label, LabelSide::Around) == rect(220, 200, 50, 10));
  under_type.place(low, label, LabelSide::Around);
  CHECK(under_type.place(low, label, LabelSide::Around) == rect(100, 220, 50, 10));
}

TEST_CASE("a label never leaves the page") {
  const Rect corner = rect(380, 0, 20, 600);
  CHECK(LabelPlaces(page, {}).place(corner, label, LabelSide::Above) == rect(350, 0, 50, 10));
  CHECK(LabelPlaces(page, {}).place(corner, label, LabelSide::Below) == rect(350, 590, 50, 10));
  const Size wider{Length::points(500), Length::points(10)};
  CHECK(LabelPlaces(page, {}).place(corner, wider, LabelSide::Above).x == Length{});
}

TEST_CASE("a label that finds no room stands where it belongs") {
  LabelPlaces places(page, {});
  const Rect area = rect(100, 200, 120, 80);
  for (int i = 0; i < 100; ++i) places.place(area, label, LabelSide::InsideFoot);
  CHECK(places.place(area, label, LabelSide::InsideFoot) == rect(100, 270, 50, 10));
}
