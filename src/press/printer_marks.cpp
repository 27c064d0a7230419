#include "press/printer_marks.h"

#include <fmt/format.h>

#include <algorithm>

#include "display/set_text.h"

namespace broadsheet {

namespace {

const Length mark_length = Length::points(14), mark_weight = Length::points(0.25);
// Between bleed and marks, and least between trim and marks: a knife that is 2 mm off does not show them.
const Length mark_gap = Length::points(6);
const Length cross_radius = Length::points(4);
const Length patch = Length::points(11);
// A slug that is too long for its room is set smaller, as far as it is still read with bare eyes, and cut then.
const Length slug_size = Length::points(6.5), least_slug_size = Length::points(4), slug_step = Length::points(0.5);

// Of a single page.
class MarkPen {
public:
  MarkPen(Page& page, const PressProfile& press) : page_(page), near_(std::max(press.bleed, mark_gap)) {}

  void crop_marks();
  void registration_crosses();
  void color_bars();
  void slug(const std::string& text, const std::string& language, const FontBook& fonts);

private:
  void line(Point from, Point to);
  void cross(Point middle);
  SetText set_beginning(const std::string& text, const SetTextStyle& style, const std::string& language,
                        const FontBook& fonts) const;
  Length middle_of_margin() const { return near_ + mark_length / 2; }
  // The middle of the foot's margin, and what of each half of it keeps clear of crop marks and cross.
  Length foot() const { return page_.size.height + middle_of_margin(); }
  Length room() const { return std::max(page_.size.width / 2 - 2 * mark_length, Length()); }

  Page& page_;
  const Length near_;  // from the trim to where marks begin
};

// Inked on every plate (ISO 32000-1, 8.6.6.4).
Color registration() {
  return {10000, 10000, 10000, 10000, "All", 10000};
}

}  // namespace

void put_on_sheets(std::vector<Page>& pages, const PressProfile& press, const SlugWords& words, const FontBook& fonts) {
  for (std::size_t number = 0; number < pages.size(); ++number) {
    Page& page = pages[number];
    page.bleed = press.bleed;
    page.sheet_margin = press.bleed;
    if (press.marks.empty()) continue;
    page.sheet_margin = std::max(press.bleed, mark_gap) + mark_length + mark_gap;
    MarkPen pen(page, press);
    for (const PrinterMark mark : press.marks) {
      if (mark == PrinterMark::Crop) pen.crop_marks();
      if (mark == PrinterMark::Registration) pen.registration_crosses();
      if (mark == PrinterMark::ColorBars) pen.color_bars();
      if (mark == PrinterMark::Slug) {
        pen.slug(fmt::format("{}　{}　{}/{}　{}", words.edition, words.date, number + 1, pages.size(),
                             press.target.intent.condition),
                 words.language, fonts);
      }
    }
  }
}

namespace {

void MarkPen::crop_marks() {
  const Length width = page_.size.width, height = page_.size.height, far = near_ + mark_length;
  for (const Length y : {Length(), height}) {
    line({-far, y}, {-near_, y});
    line({width + near_, y}, {width + far, y});
  }
  for (const Length x : {Length(), width}) {
    line({x, -far}, {x, -near_});
    line({x, height + near_}, {x, height + far});
  }
}

void MarkPen::registration_crosses() {
  const Length width = page_.size.width, height = page_.size.height, off = middle_of_margin();
  for (const Point middle : {Point{width / 2, -off}, Point{width / 2, height + off}, Point{-off, height / 2},
                             Point{width + off, height / 2}}) {
    cross(middle);
  }
}

// Cyan, magenta, yellow, black, each solid and at half, in the right half of the foot: the slug has the left one.
void MarkPen::color_bars() {
  const Length side = std::min(patch, room() / 8);
  Rect place{page_.size.width / 2 + mark_length, foot() - side / 2, side, side};
  for (const int amount : {10000, 5000}) {
    for (int ink = 0; ink < 4; ++ink) {
      Color color;
      (ink == 0 ? color.cyan : ink == 1 ? color.magenta : ink == 2 ? color.yellow : color.black) = amount;
      page_.items.push_back({-1, FilledRect{place, color}});
      place.x += side;
    }
  }
}

void MarkPen::slug(const std::string& text, const std::string& language, const FontBook& fonts) {
  const Face* face = fonts.find("Noto Sans CJK SC", 400);
  if (face == nullptr) return;
  SetTextStyle style{face, slug_size, {}};
  style.color.black = 10000;
  SetText line = set_text(text, style, language, fonts);
  while (line.width > room() && style.size > least_slug_size) {
    style.size -= slug_step;
    line = set_text(text, style, language, fonts);
  }
  if (line.width > room()) line = set_beginning(text, style, language, fonts);
  place_text(line, {mark_length, foot() + style.size.scaled(38, 100)}, page_.items);
}

// As many characters as the room takes, and a sign that there were more.
SetText MarkPen::set_beginning(const std::string& text, const SetTextStyle& style, const std::string& language,
                               const FontBook& fonts) const {
  SetText line;
  for (std::size_t end = 1; end < text.size(); ++end) {
    const bool parts_character = (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80;
    if (parts_character) continue;
    SetText longer = set_text(text.substr(0, end) + "…", style, language, fonts);
    if (longer.width > room()) break;
    line = std::move(longer);
  }
  return line;
}

void MarkPen::line(Point from, Point to) {
  Path path;
  path.move_to(from).line_to(to);
  page_.items.push_back({-1, DrawnPath{std::move(path), {}, Stroke{mark_weight, registration()}}});
}

void MarkPen::cross(Point middle) {
  const Length reach = mark_length / 2;
  line({middle.x - reach, middle.y}, {middle.x + reach, middle.y});
  line({middle.x, middle.y - reach}, {middle.x, middle.y + reach});
  page_.items.push_back({-1, DrawnPath{circle(middle, cross_radius), {}, Stroke{mark_weight, registration()}}});
}

}  // namespace

}  // namespace broadsheet
