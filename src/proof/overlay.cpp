#include "proof/overlay.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace broadsheet {

namespace {

const Color paper = process_color(0, 0, 0, 0);
const Color frame_ink = process_color(100, 50, 0, 0);
const Color overset_ink = process_color(0, 100, 100, 0);
const Color need_ink = process_color(80, 0, 100, 30);
const Color footer_ink = process_color(0, 0, 0, 100);

constexpr double mm_per_point = 25.4 / 72;

LabelStyle frame_label() {
  return {Length::points(6), frame_ink, paper, frame_ink, false};
}
LabelStyle overset_label() {
  return {Length::points(10), paper, overset_ink, overset_ink, true};
}
LabelStyle need_label() {
  return {Length::points(7), need_ink, paper, need_ink, false};
}

std::string short_place(const std::string& place);
std::string overset_text(const Page& page, const PlacedFrame& frame);
bool has_picture(const Page& page, int frame);
Rect picture_area(const PlacedFrame& frame, const Layout& layout);
std::string size_text(Size size);
int pixels(Length length, int ppi);

}  // namespace

void draw_frames(const Page& page, ProofPen& pen) {
  for (const PlacedFrame& frame : page.frames) {
    pen.outline(frame.area, Length::points(0.4), frame_ink);
    pen.label(frame.name + "  " + short_place(frame.place), frame.area, LabelSide::Above, frame_label());
  }
}

void draw_overset(const Page& page, ProofPen& pen) {
  for (const PlacedFrame& frame : page.frames) {
    if (!frame.overset) continue;
    const Length edge = Length::points(3);
    const Rect around = frame.area.inset({-edge, -edge, -edge, -edge});  // hides no word of the frame
    pen.outline(around, edge, overset_ink);
    pen.label(overset_text(page, frame), around, LabelSide::Below, overset_label());
  }
}

void draw_placeholder_needs(const Page& page, const Layout& layout, ProofPen& pen) {
  for (std::size_t i = 0; i < page.frames.size(); ++i) {
    const PlacedFrame& frame = page.frames[i];
    if (frame.kind != "picture" || has_picture(page, static_cast<int>(i))) continue;
    const Rect area = picture_area(frame, layout);
    const int ppi = layout.picture_ppi;
    pen.label(fmt::format("待图 {}　{} × {} 像素（{} ppi）", size_text({area.width, area.height}),
                          pixels(area.width, ppi), pixels(area.height, ppi), ppi),
              area, LabelSide::InsideFoot, need_label());
  }
}

void draw_footer(const Page& page, const ProofNames& names, const Layout& layout, ProofPen& pen) {
  int lines = 0, characters = 0;
  for (const Overset& overset : page.overset) {
    lines += overset.lines;
    characters += overset.characters;
  }
  const std::string fit = page.overset.empty() ? "无溢文" : fmt::format("溢文 {} 行 {} 字", lines, characters);
  const Length size = Length::points(8);
  const Point origin{layout.grid.origin.x, page.size.height - 2 * size};
  pen.write(
      fmt::format("校样　{}　{}　版式 {}　{}　{}", names.edition, names.date, layout.name, size_text(page.size), fit),
      origin, size, page.overset.empty() ? footer_ink : overset_ink);
}

namespace {

// The folders of a layout tell an editor nothing.
std::string short_place(const std::string& place) {
  return std::filesystem::path(place).filename().string();
}

std::string overset_text(const Page& page, const PlacedFrame& frame) {
  int lines = 0, characters = 0;
  for (const Overset& overset : page.overset) {
    if (overset.frame != frame.name) continue;
    lines += overset.lines;
    characters += overset.characters;
  }
  return lines > 0 ? fmt::format("溢文 {} 行 {} 字", lines, characters) : "溢文";
}

bool has_picture(const Page& page, int frame) {
  return std::any_of(page.items.begin(), page.items.end(), [&](const DisplayItem& item) {
    return item.frame == frame && std::holds_alternative<PlacedPicture>(item.content);
  });
}

// Without the rows of its caption.
Rect picture_area(const PlacedFrame& frame, const Layout& layout) {
  Rect area = frame.area;
  for (const Frame& candidate : layout.frames)
    if (const auto* picture = std::get_if<PictureFrame>(&candidate.content); picture && candidate.name == frame.name)
      area.height -= picture->caption_rows * layout.grid.leading;
  return area;
}

std::string size_text(Size size) {
  return fmt::format("{:.1f} × {:.1f} 毫米", size.width.pt() * mm_per_point, size.height.pt() * mm_per_point);
}

int pixels(Length length, int ppi) {
  return static_cast<int>(std::ceil(length.pt() / 72 * ppi));
}

}  // namespace

}  // namespace broadsheet
