#include "proof/proof_pen.h"

#include <utility>

#include "display/set_text.h"

namespace broadsheet {

namespace {

constexpr int regular_weight = 400, bold_weight = 700;

const Face* any_sans(const FontBook& fonts, int weight);
std::vector<Rect> with_measures(const Page& page, std::vector<Rect> rects);

}  // namespace

ProofFaces proof_faces(const FontBook& fonts) {
  return {any_sans(fonts, regular_weight), any_sans(fonts, bold_weight)};
}

Color process_color(int cyan, int magenta, int yellow, int black) {
  return {100 * cyan, 100 * magenta, 100 * yellow, 100 * black, {}, 10000};
}

ProofPen::ProofPen(const Page& page, std::string language, const FontBook& fonts, const std::vector<Rect>& not_to_hide)
    : language_(std::move(language)),
      fonts_(fonts),
      faces_(proof_faces(fonts)),
      places_(page.size, with_measures(page, not_to_hide)) {}

void ProofPen::fill(const Rect& rect, const Color& color) {
  items_.push_back({.content = FilledRect{rect, color}});
}

void ProofPen::outline(const Rect& rect, Length weight, const Color& color) {
  items_.push_back({.content = StrokedRect{rect, weight, color}});
}

void ProofPen::write(const std::string& text, Point origin, Length size, const Color& color) {
  if (!faces_.regular) return;
  place_text(set_text(text, {faces_.regular, size, color}, language_, fonts_), origin, items_);
}

void ProofPen::write_centered(const std::string& text, Point middle, Length size, const Color& color) {
  if (!faces_.bold) return;
  const SetText line = set_text(text, {faces_.bold, size, color}, language_, fonts_);
  place_text(line, {middle.x - line.width / 2, middle.y}, items_);
}

void ProofPen::label(const std::string& text, const Rect& area, LabelSide side, const LabelStyle& style) {
  const Face* face = style.bold ? faces_.bold : faces_.regular;
  if (!face) return;
  const SetText line = set_text(text, {face, style.size, style.text}, language_, fonts_);
  const Length across = style.size.scaled(3, 10), down = style.size.scaled(15, 100);  // around the em box
  const Rect box = places_.place(area, {line.width + 2 * across, style.size + 2 * down}, side);
  fill(box, style.ground);
  outline(box, Length::points(0.25), style.edge);
  const Length above_baseline = style.size.scaled(88, 100);  // of a Chinese em box
  place_text(line, {box.x + across, box.y + down + above_baseline}, items_);
}

namespace {

const Face* any_sans(const FontBook& fonts, int weight) {
  if (const Face* face = fonts.find("Noto Sans CJK SC", weight)) return face;
  return fonts.fallback(U'样', weight);
}

std::vector<Rect> with_measures(const Page& page, std::vector<Rect> rects) {
  for (const PlacedLine& line : page.lines) rects.push_back(line.measure);
  return rects;
}

}  // namespace

}  // namespace broadsheet
