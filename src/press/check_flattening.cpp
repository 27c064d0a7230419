#include "press/check_flattening.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace broadsheet {

namespace {

std::optional<Rect> transparent_area(const DisplayItem& item);
Rect reach_of(const DisplayItem& item);
bool meet(const Rect& a, const Rect& b);

}  // namespace

void check_flattening(const Page& page, const PressProfile& press, Diagnostics& diagnostics) {
  if (press.target.standard != PdfStandard::X1a) return;
  for (auto item = page.items.begin(); item != page.items.end(); ++item) {
    const std::optional<Rect> area = transparent_area(*item);
    if (!area || item->frame < 0) continue;
    const auto under = [&](const DisplayItem& other) { return meet(*area, reach_of(other)); };
    if (std::none_of(page.items.begin(), item, under)) continue;
    const PlacedFrame& frame = page.frames[static_cast<std::size_t>(item->frame)];
    const bool is_shadow = std::holds_alternative<SoftShadow>(item->content);
    diagnostics.overset(frame.span,
                        fmt::format("{} `{}` falls on something that it would cover: PDF/X-1a has no transparency",
                                    is_shadow ? "the shadow of" : "the transparent picture of", frame.name),
                        "let it stand on white paper, take the transparency out, or make a PDF/X-4 (`--standard x4`)");
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

// Of words, from the first pen to the last, an em high and a little more.
Rect reach_of(const DisplayItem& item) {
  if (const auto* run = std::get_if<GlyphRun>(&item.content)) {
    Point last = run->origin;
    for (const PlacedGlyph& glyph : run->glyphs) {
      last.x = std::max(last.x, run->origin.x + glyph.x);
      last.y = std::max(last.y, run->origin.y - glyph.y);
    }
    return {run->origin.x, run->origin.y - run->size, last.x + run->size - run->origin.x,
            last.y + run->size - run->origin.y + run->size / 4};
  }
  return std::visit(
      [](const auto& content) -> Rect {
        if constexpr (requires { content.rect; }) {
          return content.rect;
        } else if constexpr (requires { content.path; }) {
          return content.path.bounds();
        } else {
          return {};
        }
      },
      item.content);
}

bool meet(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

}  // namespace

}  // namespace broadsheet
