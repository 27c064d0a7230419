#include "pdf/content_stream.h"

#include <cassert>
#include <utility>

#include "display/decimal.h"
#include "pdf/glyph_positions.h"

namespace broadsheet {

namespace {

constexpr int point_decimals = 4;
constexpr int ink_decimals = 4;  // of hundredths of a per cent, as parts of one

}  // namespace

void ContentStream::set_overprint(std::string_view state) {
  if (overprint_ == state) return;
  overprint_ = state;
  *this << "/" << state << " gs\n";
}

void ContentStream::set_process_color(const Color& color) {
  std::string syntax;
  for (const int ink : {color.cyan, color.magenta, color.yellow, color.black}) {
    append_decimal(syntax, ink, ink_decimals);
    syntax += ' ';
  }
  syntax += "k\n";
  if (color_ == syntax) return;
  *this << syntax;
  color_ = std::move(syntax);
}

void ContentStream::set_spot_color(std::string_view color_space, int tint) {
  std::string syntax = "/";
  syntax.append(color_space).append(" cs ");
  append_decimal(syntax, tint, ink_decimals);
  syntax += " scn\n";
  if (color_ == syntax) return;
  *this << syntax;
  color_ = std::move(syntax);
}

void ContentStream::fill(const Rect& rect) {
  end_text();
  rectangle(rect);
  *this << "f\n";
}

void ContentStream::fill_border(const Rect& rect, Length weight) {
  const Rect inside = rect.inset({weight, weight, weight, weight});
  if (inside.width <= Length() || inside.height <= Length()) return fill(rect);
  end_text();
  rectangle(rect);
  rectangle(inside);
  *this << "f*\n";
}

void ContentStream::show(const GlyphRun& run, std::string_view font_name, const EmbeddedFont& font) {
  if (run.size <= Length() || run.glyphs.empty()) return;
  begin_text();
  set_font(font_name, run.size);
  *this << "1 0 0 1 " << run.origin.x << " " << flipped(run.origin.y) << " Tm\n";
  show_glyphs(run, font);
}

void ContentStream::draw(const PlacedPicture& picture, std::string_view name) {
  assert(picture.crop_width > 0 && picture.crop_height > 0);
  end_text();
  // The whole picture, of which the crop fills the rectangle.
  const Length width = Length::points(picture.rect.width.pt() / picture.crop_width);
  const Length height = Length::points(picture.rect.height.pt() / picture.crop_height);
  const Length x = picture.rect.x - Length::points(width.pt() * picture.crop_x);
  const Length y = picture.rect.y - Length::points(height.pt() * picture.crop_y);
  *this << "q\n";
  rectangle(picture.rect);
  *this << "W n\n" << width << " 0 0 " << height << " " << x << " " << flipped(y + height) << " cm\n";
  *this << "/" << name << " Do\nQ\n";
}

std::string ContentStream::take() {
  end_text();
  return std::move(text_);
}

void ContentStream::begin_text() {
  if (!in_text_) *this << "BT\n";
  in_text_ = true;
}

void ContentStream::end_text() {
  if (in_text_) *this << "ET\n";
  in_text_ = false;
}

void ContentStream::set_font(std::string_view name, Length size) {
  if (font_name_ == name && font_size_ == size) return;
  font_name_ = name;
  font_size_ = size;
  *this << "/" << name << " " << size << " Tf\n";
}

void ContentStream::set_rise(Length rise) {
  if (rise_ == rise) return;
  rise_ = rise;
  *this << rise << " Ts\n";
}

// One array for each stretch of glyphs at the same height. The pen goes on from one to the next.
void ContentStream::show_glyphs(const GlyphRun& run, const EmbeddedFont& font) {
  GlyphPositions positions(run.size);
  for (std::size_t begin = 0, end = 0; begin < run.glyphs.size(); begin = end) {
    set_rise(run.glyphs[begin].y);
    while (end < run.glyphs.size() && run.glyphs[end].y == run.glyphs[begin].y) {
      const EmbeddedFont::Glyph glyph = font.glyph(run.glyphs[end].id);
      positions.add(glyph.code, glyph.width, run.glyphs[end].x);
      ++end;
    }
    *this << positions.take() << " TJ\n";
  }
}

void ContentStream::rectangle(const Rect& rect) {
  *this << rect.x << " " << flipped(rect.bottom()) << " " << rect.width << " " << rect.height << " re\n";
}

ContentStream& ContentStream::operator<<(std::string_view syntax) {
  text_.append(syntax);
  return *this;
}

ContentStream& ContentStream::operator<<(Length length) {
  append_points(text_, length, point_decimals);
  return *this;
}

}  // namespace broadsheet
