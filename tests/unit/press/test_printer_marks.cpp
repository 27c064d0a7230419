#include <algorithm>
#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "press/printer_marks.h"

namespace broadsheet {
namespace {

Length pt(double points) {
  return Length::points(points);
}

Page page_on_sheet(const PressProfile& press) {
  std::vector<Page> pages(1);
  pages[0].size = {pt(400), pt(300)};
  put_on_sheets(pages, press, {"年度成绩单", "2021-01-08", "zh-Hans"}, test::shipped_book());
  return pages[0];
}

// Everything that a mark is made of, by its points.
std::vector<Point> points_of(const DisplayItem& item) {
  std::vector<Point> points;
  if (const auto* drawn = std::get_if<DrawnPath>(&item.content)) {
    for (const Path::Segment& segment : drawn->path.segments) {
      if (segment.kind == Path::Segment::Kind::Close) continue;
      points.push_back(segment.points[segment.kind == Path::Segment::Kind::Curve ? 2 : 0]);
    }
  } else if (const auto* rect = std::get_if<FilledRect>(&item.content)) {
    points = {{rect->rect.x, rect->rect.y}, {rect->rect.right(), rect->rect.bottom()}};
  } else if (const auto* run = std::get_if<GlyphRun>(&item.content)) {
    points = {run->origin, {run->origin.x, run->origin.y - run->size}};
  }
  return points;
}

}  // namespace

TEST_CASE("without marks the sheet is the page and its bleed") {
  PressProfile press;
  press.bleed = pt(9);
  const Page page = page_on_sheet(press);
  CHECK(page.bleed == pt(9));
  CHECK(page.sheet_margin == pt(9));
  CHECK(page.items.empty());
}

TEST_CASE("marks stand on the sheet, outside the bleed") {
  for (const double bleed : {0.0, 9.0, 20.0}) {
    PressProfile press;
    press.bleed = pt(bleed);
    press.marks = {PrinterMark::Crop, PrinterMark::Registration, PrinterMark::ColorBars, PrinterMark::Slug};
    const Page page = page_on_sheet(press);
    CHECK(page.items.size() > 8 + 12 + 8);
    for (const DisplayItem& item : page.items) {
      const std::vector<Point> points = points_of(item);
      REQUIRE_FALSE(points.empty());
      for (const Point& point : points) {
        const Length left = -point.x, right = point.x - page.size.width;
        const Length over = -point.y, under = point.y - page.size.height;
        const Length outside = std::max({left, right, over, under});
        CHECK(outside >= press.bleed);
        CHECK(outside <= page.sheet_margin);
      }
    }
  }
}

TEST_CASE("crop marks point at the corners of the trim, on all plates") {
  PressProfile press;
  press.marks = {PrinterMark::Crop};
  const Page page = page_on_sheet(press);
  REQUIRE(page.items.size() == 8);
  for (const DisplayItem& item : page.items) {
    const auto& drawn = std::get<DrawnPath>(item.content);
    CHECK(drawn.stroke->color.spot == "All");
    const std::vector<Point> ends = points_of(item);
    const bool is_level = ends[0].y == ends[1].y && (ends[0].y == Length() || ends[0].y == page.size.height);
    const bool is_upright = ends[0].x == ends[1].x && (ends[0].x == Length() || ends[0].x == page.size.width);
    CHECK(is_level != is_upright);
  }
}

}  // namespace broadsheet
