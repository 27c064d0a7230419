#include <catch2/catch.hpp>

#include <algorithm>

#include "pdf/shadow_mask.h"
#include "pdf_tools.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

int darkness(const ShadowMask& mask, double x, double y) {
  const auto column = static_cast<std::size_t>((x - mask.area.x.pt()) * mask.width / mask.area.width.pt());
  const auto row = static_cast<std::size_t>((y - mask.area.y.pt()) * mask.height / mask.area.height.pt());
  return static_cast<unsigned char>(mask.darkness.at(row * static_cast<std::size_t>(mask.width) + column));
}

// Cast from far away, so that all of it is seen.
SoftShadow shadow(double blur, double radius = 0) {
  return {{pt(20), pt(30), pt(100), pt(60)}, {pt(1000), {}}, pt(radius), pt(blur), black()};
}

std::string file_with(const SoftShadow& shadow, PdfStandard standard) {
  PdfTarget target;
  target.standard = standard;
  return write_pdf({page_of({{0, shadow}})}, {}, target);
}

}  // namespace

TEST_CASE("a shadow is full inside, half on its edge, and nothing where its blur ends") {
  const ShadowMask mask = shadow_mask(shadow(6));
  CHECK(darkness(mask, 70, 60) == 255);
  CHECK(darkness(mask, 20.2, 60) == Approx(128).margin(16));
  CHECK(darkness(mask, 70, 89.8) == Approx(128).margin(16));
  CHECK(darkness(mask, 14.2, 60) <= 2);
  CHECK(darkness(mask, 17, 60) > darkness(mask, 15, 60));
  CHECK(mask.area.x <= pt(14));
  CHECK(mask.area.right() >= pt(126));
  // As dark at the left as at the right, above as below.
  std::string turned = mask.darkness;
  std::reverse(turned.begin(), turned.end());
  CHECK(turned == mask.darkness);
}

TEST_CASE("a shadow without blur has an edge, and round corners where the box has them") {
  const ShadowMask sharp = shadow_mask(shadow(0));
  CHECK(sharp.area == shadow(0).rect);
  CHECK(sharp.darkness == std::string(250 * 150, '\xFF'));
  const ShadowMask round = shadow_mask(shadow(0, 20));
  CHECK(darkness(round, 21, 31) == 0);
  CHECK(darkness(round, 20 + 20 * (1 - 0.7), 30 + 20 * (1 - 0.7)) == 255);
  CHECK(darkness(round, 20.2, 60) == 255);
}

TEST_CASE("there is no shadow under the box that casts it, but for a little along its edge") {
  SoftShadow cast = shadow(4, 10);
  cast.offset = {pt(3), pt(3)};
  const ShadowMask mask = shadow_mask(cast);
  CHECK(darkness(mask, 70, 60) == 0);
  CHECK(darkness(mask, 116, 60) == 0);
  CHECK(darkness(mask, 117, 60) > 100);
  CHECK(darkness(mask, 118, 60) > 100);
  CHECK(darkness(mask, 22, 32) == 0);
}

TEST_CASE("a shadow as large as a wall takes no more memory than one of a page") {
  const ShadowMask mask = shadow_mask({{{}, {}, pt(14000), pt(14000)}, {pt(20000), {}}, {}, pt(900), black()});
  CHECK(mask.darkness.size() < 17'000'000);
  CHECK(darkness(mask, 7000, 7000) == 255);
  CHECK(darkness(mask, 2, 7000) == Approx(128).margin(16));
}

TEST_CASE("a shadow multiplies what it falls on, and is tints of its ink where there is no transparency") {
  const std::string x4 = unpacked(file_with(shadow(4), PdfStandard::X4));
  CHECK(x4.find("/BM /Multiply") != std::string::npos);
  CHECK(x4.find("/SMask") != std::string::npos);
  CHECK(x4.find("/S /Transparency") != std::string::npos);
  const std::string x1a = unpacked(file_with(shadow(4), PdfStandard::X1a));
  CHECK(x1a.find("/Indexed") != std::string::npos);
  for (const char* transparent : {"/BM", "/SMask", "/S /Transparency"})
    CHECK(x1a.find(transparent) == std::string::npos);
}

TEST_CASE("a gradient is a shading of its two colours along its line, a spot ink's in its own plate") {
  Color red;
  red.magenta = 9500;
  Color gold;
  gold.spot = "GOLD";
  gold.yellow = 8000;
  Color pale = gold;
  pale.tint = 2000;
  const Rect rect{pt(10), pt(20), pt(30), pt(40)};
  Page page = page_of({{0, ShadedPath{rounded_rect(rect, {}), red, black(), {pt(10), pt(20)}, {pt(10), pt(60)}}},
                       {0, ShadedPath{rounded_rect(rect, {}), gold, pale, {pt(10), pt(20)}, {pt(40), pt(20)}}}});
  page.size = {pt(100), pt(200)};
  const std::string text = unpacked(write_pdf({page}, {}, {}));
  CHECK(text.find("W n\n/G1 sh\nQ\n") != std::string::npos);
  CHECK(text.find("/G2 sh") != std::string::npos);
  std::string flat;
  for (const char c : text) {
    if (c != '\n') flat += c;
    if (c == '\n' && !flat.empty() && flat.back() != ' ') flat += ' ';
  }
  while (flat.find("  ") != std::string::npos) flat.erase(flat.find("  "), 1);
  CHECK(flat.find(
            "/ColorSpace /DeviceCMYK /Coords [ 10 180 10 140 ] /Extend [ true true ] /Function << /C0 [ 0 0.95 0 0 ] "
            "/C1 [ 0 0 0 1 ]") != std::string::npos);
  CHECK(flat.find("/C0 [ 1 ] /C1 [ 0.2 ]") != std::string::npos);
  CHECK(flat.find("/Separation /GOLD") != std::string::npos);
}
