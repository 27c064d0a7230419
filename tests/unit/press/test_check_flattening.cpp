#include <catch2/catch.hpp>

#include "press/check_flattening.h"

namespace broadsheet {
namespace {

Length pt(double points) {
  return Length::points(points);
}

std::string finding(const std::vector<DisplayItem>& items, PdfStandard standard = PdfStandard::X1a) {
  Page page;
  page.frames.push_back({"a", "box", {}, {0, 1, 2}, "", false});
  page.items = items;
  PressProfile press;
  press.target.standard = standard;
  Diagnostics diagnostics;
  check_flattening(page, press, diagnostics);
  if (diagnostics.items().empty()) return {};
  CHECK(diagnostics.items().front().severity == Severity::Overset);
  return diagnostics.items().front().message;
}

const DisplayItem ground{0, FilledRect{{pt(100), pt(100), pt(50), pt(50)}, {}}};

DisplayItem shadow(double x) {
  return {0, SoftShadow{{pt(x), pt(100), pt(40), pt(20)}, {}, pt(3), {}}};
}

}  // namespace

TEST_CASE("without transparency a shadow may fall on white paper alone") {
  CHECK(finding({ground, shadow(57.5)}) ==
        "the shadow of `a` falls on something that it would cover: PDF/X-1a has no transparency");
  CHECK(finding({ground, shadow(57)}).empty());  // its blur ends at the ground's edge
  CHECK(finding({shadow(90), ground}).empty());  // what is painted later covers it, as it should
  CHECK(finding({ground, shadow(90)}, PdfStandard::X4).empty());
  GlyphRun words;
  words.size = pt(9);
  words.origin = {pt(100), pt(110)};
  words.glyphs.resize(1);
  CHECK_FALSE(finding({{0, words}, shadow(90)}).empty());
}

TEST_CASE("without transparency a picture with alpha may stand on white paper alone") {
  auto data = std::make_shared<PictureData>();
  PlacedPicture picture;
  picture.rect = {pt(120), pt(120), pt(50), pt(50)};
  picture.data = data;
  CHECK(finding({ground, {0, picture}}).empty());
  data->alpha = std::make_shared<const std::string>("a");
  CHECK(finding({ground, {0, picture}}) ==
        "the transparent picture of `a` falls on something that it would cover: PDF/X-1a has no transparency");
}

}  // namespace broadsheet
