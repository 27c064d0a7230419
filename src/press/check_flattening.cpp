#include "press/check_flattening.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "display/ink_rects.h"

namespace broadsheet {

namespace {

std::optional<Rect> transparent_area(const DisplayItem& item);

}  // namespace

void check_flattening(const Page& page, const PressProfile& press, PressFindings& findings) {
  if (has_transparency(press.target.standard)) return;
  for (auto item = page.items.begin(); item != page.items.end(); ++item) {
    const std::optional<Rect> area = transparent_area(*item);
    if (!area || item->frame < 0) continue;
    const bool covers = std::any_of(page.items.begin(), item, [&](const DisplayItem& under) {
      const std::vector<Rect> inks = ink_rects(under);
      return std::any_of(inks.begin(), inks.end(), [&](const Rect& ink) { return common_part(*area, ink); });
    });
    if (!covers) continue;
    const bool is_shadow = std::holds_alternative<SoftShadow>(item->content);
    findings.report(PressRule::Flattening, item->frame, *area,
                    {fmt::format("the {} of `{}` would cover what it falls on: PDF/X-1a has no transparency",
                                 is_shadow ? "shadow" : "transparent picture",
                                 page.frames[static_cast<std::size_t>(item->frame)].name),
                     "let it stand on white paper, take the transparency out, or make a PDF/X-4 (`--standard x4`)", "",
                     "on white paper"});
  }
}

namespace {

std::optional<Rect> transparent_area(const DisplayItem& item) {
  if (const auto* shadow = std::get_if<SoftShadow>(&item.content)) {
    const Length blur = shadow->blur;
    return shadow->rect.inset({-blur, -blur, -blur, -blur});
  }
  const auto* picture = std::get_if<PlacedPicture>(&item.content);
  if (picture == nullptr || !picture->data || !picture->data->alpha) return std::nullopt;
  return picture->rect;
}

}  // namespace

}  // namespace broadsheet
