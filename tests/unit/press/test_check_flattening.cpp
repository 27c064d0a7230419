#include <catch2/catch.hpp>

#include "press/check_press.h"

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
  press.rules.set(PressRule::AltTexts, RuleForce::Off);
  press.rules.set(PressRule::Resolution, RuleForce::Off);
  const std::vector<PressFinding> found = check_press(page, press, nullptr);
  if (found.empty()) return {};
  CHECK(found.front().rule == "X1-04");
  CHECK(found.front().severity == Severity::Error);
  return found.front().message;
}

const DisplayItem ground{0, FilledRect{{pt(100), pt(100), pt(50), pt(50)}, {}}};

DisplayItem shadow(double x) {
  return {0, SoftShadow{{pt(x), pt(100), pt(40), pt(20)}, {}, {}, pt(3), {}}};
}

}  // namespace

TEST_CASE("without transparency a shadow may fall on white paper alone") {
  CHECK(finding({ground, shadow(57.5)}) ==
        "the shadow of `a` would cover what it falls on: PDF/X-1a has no transparency");
  CHECK(finding({ground, shadow(57)}).empty());  // its blur ends at the ground's edge
  CHECK(finding({shadow(90), ground}).empty());  // what is painted later covers it, as it should
  CHECK(finding({ground, shadow(90)}, PdfStandard::X4).empty());
}

TEST_CASE("without transparency a picture with alpha may stand on white paper alone") {
  auto data = std::make_shared<PictureData>();
  PlacedPicture picture;
  picture.rect = {pt(120), pt(120), pt(50), pt(50)};
  picture.data = data;
  CHECK(finding({ground, {0, picture}}).empty());
  data->alpha = std::make_shared<const std::string>("a");
  CHECK(finding({ground, {0, picture}}) ==
        "the transparent picture of `a` would cover what it falls on: PDF/X-1a has no transparency");
}

}  // namespace broadsheet
