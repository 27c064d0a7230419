#include "press/check_contrast.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "display/ink_rects.h"
#include "press/inks.h"

namespace broadsheet {

namespace {

// What a point of the page is covered with; none: a picture.
using Ground = std::optional<Color>;

class ContrastCheck {
public:
  ContrastCheck(const Page& page, const PressProfile& press, PressFindings& findings);

  void check(std::size_t item);

private:
  struct Area {
    std::size_t item = 0;  // of the page
    Rect rect;
  };

  std::vector<Area> areas_under(std::size_t item, const Rect& reach) const;
  Ground ground_at(Point point, const std::vector<Area>& areas) const;
  std::optional<double> contrast(const Color& type, const Ground& ground) const;
  void report(const DisplayItem& item, double contrast);

  const Page& page_;
  const PressProfile& press_;
  const InkProfile& profile_;
  PressFindings& findings_;
  std::vector<Area> areas_;  // that cover what is under them, in the order of painting
};

bool covers(const DisplayItem& item);
void cover(Ground& ground, const DisplayItem& with, Point point);
Color over(const Ground& ground, const Color& ink);
Color color_at(const ShadedPath& shaded, Point point);
Point inside_of(const GlyphRun& run, const PlacedGlyph& glyph);

}  // namespace

void check_contrast(const Page& page, const PressProfile& press, PressFindings& findings) {
  if (press.rules.of(PressRule::Contrast) == RuleForce::Off || !press.pictures.press) return;
  ContrastCheck check(page, press, findings);
  for (std::size_t item = 0; item < page.items.size(); ++item) check.check(item);
}

namespace {

ContrastCheck::ContrastCheck(const Page& page, const PressProfile& press, PressFindings& findings)
    : page_(page), press_(press), profile_(*press.pictures.press), findings_(findings) {
  for (std::size_t i = 0; i < page.items.size(); ++i) {
    const std::optional<Rect> rect = reach_of(page.items[i]);
    if (rect && covers(page.items[i])) areas_.push_back({i, *rect});
  }
}

// Each character where it stands; on bare paper, as most type does, all are alike.
void ContrastCheck::check(std::size_t number) {
  const DisplayItem& item = page_.items[number];
  const auto* run = std::get_if<GlyphRun>(&item.content);
  const std::optional<Rect> reach = reach_of(item);
  if (run == nullptr || item.frame < 0 || !reach) return;
  const std::vector<Area> areas = areas_under(number, *reach);
  if (areas.empty() && run->color.is_black_only() && run->color.black == full_ink) return;
  double least = press_.limits.least_contrast;
  for (const PlacedGlyph& glyph : run->glyphs) {
    least = std::min(least, contrast(run->color, ground_at(inside_of(*run, glyph), areas)).value_or(least));
  }
  if (least < press_.limits.least_contrast) report(item, least);
}

std::vector<ContrastCheck::Area> ContrastCheck::areas_under(std::size_t item, const Rect& reach) const {
  std::vector<Area> under;
  for (const Area& area : areas_) {
    if (area.item < item && common_part(area.rect, reach)) under.push_back(area);
  }
  return under;
}

Ground ContrastCheck::ground_at(Point point, const std::vector<Area>& areas) const {
  Ground ground = Color{};
  for (const auto& [item, rect] : areas) {
    const bool is_inside = point.x >= rect.x && point.x < rect.right() && point.y >= rect.y && point.y < rect.bottom();
    if (is_inside) cover(ground, page_.items[item], point);
  }
  return ground;
}

std::optional<double> ContrastCheck::contrast(const Color& type, const Ground& ground) const {
  if (!ground) return std::nullopt;
  return std::abs(profile_.lightness(over(ground, type)) - profile_.lightness(*ground));
}

void ContrastCheck::report(const DisplayItem& item, double contrast) {
  const std::vector<Rect> inks = ink_rects(item);
  if (inks.empty()) return;
  Rect around = inks.front();
  for (const Rect& ink : inks) around = joined(around, ink);
  const std::string measured = fmt::format("{:.0f}", std::floor(contrast));
  const std::string limit = fmt::format("{:g}", press_.limits.least_contrast);
  findings_.report(
      PressRule::Contrast, item.frame, around,
      {fmt::format(
           "`{}` hardly stands out: it is {} of 100 lighter or darker than what it is printed on; {} is the least",
           beginning_of(std::get<GlyphRun>(item.content).text), measured, limit),
       "make the ground lighter or darker, or print the words in another colour", measured + " of lightness (L*)",
       limit + " at least"});
}

bool covers(const DisplayItem& item) {
  if (item.frame < 0) return false;
  if (const auto* drawn = std::get_if<DrawnPath>(&item.content)) return drawn->fill.has_value();
  if (const auto* picture = std::get_if<PlacedPicture>(&item.content)) return picture->data != nullptr;
  return std::holds_alternative<FilledRect>(item.content) || std::holds_alternative<ShadedPath>(item.content);
}

void cover(Ground& ground, const DisplayItem& with, Point point) {
  const auto* fill = std::get_if<FilledRect>(&with.content);
  const auto* drawn = std::get_if<DrawnPath>(&with.content);
  if (fill != nullptr || drawn != nullptr) {
    const Color& color = fill != nullptr ? fill->color : *drawn->fill;
    if (ground || !color.is_black_only()) ground = over(ground, color);
  } else if (const auto* shaded = std::get_if<ShadedPath>(&with.content)) {
    ground = color_at(*shaded, point);
  } else {
    ground.reset();
  }
}

// As process inks. Black alone overprints (pdf/draw_page.h).
Color over(const Ground& ground, const Color& ink) {
  if (ink.is_black_only()) return {ground->cyan, ground->magenta, ground->yellow, ink.black, {}, full_ink};
  const auto of_tint = [&](int amount) { return static_cast<int>(std::int64_t{amount} * ink.tint / full_ink); };
  return {of_tint(ink.cyan), of_tint(ink.magenta), of_tint(ink.yellow), of_tint(ink.black), {}, full_ink};
}

Color color_at(const ShadedPath& shaded, Point point) {
  const double along_x = (shaded.end.x - shaded.begin.x).pt(), along_y = (shaded.end.y - shaded.begin.y).pt();
  const double from_x = (point.x - shaded.begin.x).pt(), from_y = (point.y - shaded.begin.y).pt();
  const double length = along_x * along_x + along_y * along_y;
  const double part = length > 0 ? std::clamp((from_x * along_x + from_y * along_y) / length, 0.0, 1.0) : 0;
  const Color from = over(Color{}, shaded.from), to = over(Color{}, shaded.to);
  const auto between = [part](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * part)); };
  return {between(from.cyan, to.cyan),
          between(from.magenta, to.magenta),
          between(from.yellow, to.yellow),
          between(from.black, to.black),
          {},
          full_ink};
}

// A point among its ink, or near it, without a look at its outline.
Point inside_of(const GlyphRun& run, const PlacedGlyph& glyph) {
  const Length along = glyph.x.scaled(run.x_scale, 1000) + run.size / 4, up = glyph.y + run.size / 3;
  if (run.stance == Stance::Turned) return {run.origin.x + up, run.origin.y + along};
  return {run.origin.x + along, run.origin.y - up};
}

}  // namespace

}  // namespace broadsheet
