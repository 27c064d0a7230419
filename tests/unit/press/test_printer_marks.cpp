#include <algorithm>
#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "display/ink_rects.h"
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

TEST_CASE("at the foot no mark meets another, however narrow the page and long the slug") {
  PressProfile press;
  press.marks = {PrinterMark::Crop, PrinterMark::Registration, PrinterMark::ColorBars, PrinterMark::Slug};
  for (const int times : {1, 8, 60}) {
    press.target.intent.condition.clear();
    for (int i = 0; i < times; ++i) press.target.intent.condition += "PSO Coated v3 纸";
    for (const double width : {20.0, 60.0, 100.0, 160.0, 250.0, 400.0, 785.0}) {
      std::vector<Page> pages(1);
      pages[0].size = {pt(width), pt(300)};
      put_on_sheets(pages, press, {"年度成绩单", "2021-01-08", "zh-Hans"}, test::shipped_book());
      std::vector<Rect> slug, patches, lines;
      for (const DisplayItem& item : pages[0].items) {
        const bool is_patch = std::holds_alternative<FilledRect>(item.content);
        auto& marks = std::holds_alternative<GlyphRun>(item.content) ? slug : is_patch ? patches : lines;
        for (const Rect& ink : ink_rects(item)) {
          if (ink.bottom() > pages[0].size.height) marks.push_back(ink);
        }
      }
      INFO(width << " wide, " << times << " times");
      CHECK((width < 100 || !slug.empty()));
      const auto meet = [](const std::vector<Rect>& ones, const std::vector<Rect>& others) {
        for (const Rect& one : ones) {
          for (const Rect& other : others) {
            if (one.x < other.right() && other.x < one.right()) return true;
          }
        }
        return false;
      };
      CHECK_FALSE(meet(slug, patches));
      CHECK_FALSE(meet(slug, lines));
      CHECK_FALSE(meet(patches, lines));
    }
  }
}

TEST_CASE("a slug is set as large as its room allows, and cut when that is too small to be read") {
  const auto slug_of = [](const std::string& title) {
    PressProfile press;
    press.marks = {PrinterMark::Slug};
    press.target.intent.condition = "Paper";
    std::vector<Page> pages(1);
    pages[0].size = {pt(400), pt(300)};
    put_on_sheets(pages, press, {title, "2021-01-08", "zh-Hans"}, test::shipped_book());
    std::pair<Length, std::string> slug;
    for (const DisplayItem& item : pages[0].items) {
      const auto& run = std::get<GlyphRun>(item.content);
      slug = {run.size, slug.second + run.text};
    }
    return slug;
  };
  CHECK(slug_of("年度成绩单") == std::pair{pt(6.5), std::string("年度成绩单　2021-01-08　1/1　Paper")});
  CHECK(slug_of("年度成绩单年度成绩单年度成绩单").first == pt(6));
  std::string title;
  for (int i = 0; i < 9; ++i) title += "年度成绩单";
  const auto [size, words] = slug_of(title);
  CHECK(size == pt(4));
  CHECK(words == title.substr(0, 3 * 42) + "…");
}

}  // namespace broadsheet
