#include "pdf/content_stream.h"

#include <cassert>
#include <utility>

#include "display/decimal.h"
#include "pdf/pdf_value.h"

namespace broadsheet {

namespace {

constexpr int point_decimals = 4;

}  // namespace

ContentStream::ContentStream(Length page_height, Length sheet_margin) : page_height_(page_height) {
  if (sheet_margin > Length()) *this << "1 0 0 1 " << sheet_margin << " " << sheet_margin << " cm\n";
}

void ContentStream::set_overprint(std::string_view state) {
  if (overprint_ == state) return;
  overprint_ = state;
  *this << "/" << state << " gs\n";
}

void ContentStream::set_process_color(const Color& color, Paint paint) {
  set_color(pdf_inks(color) + (paint == Paint::Fill ? " k\n" : " K\n"), paint);
}

void ContentStream::set_spot_color(std::string_view color_space, const Color& color, Paint paint) {
  std::string syntax = "/";
  syntax.append(color_space).append(paint == Paint::Fill ? " cs " : " CS ").append(pdf_inks(color));
  set_color(syntax + (paint == Paint::Fill ? " scn\n" : " SCN\n"), paint);
}

void ContentStream::set_color(std::string syntax, Paint paint) {
  std::string& set = paint == Paint::Fill ? fill_color_ : stroke_color_;
  if (set == syntax) return;
  *this << syntax;
  set = std::move(syntax);
}

void ContentStream::fill(const Rect& rect) {
  begin_graphics();
  rectangle(rect);
  *this << "f\n";
}

void ContentStream::fill(const std::vector<Point>& outline) {
  begin_graphics();
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const bool ends_curve = i > 0 && i % 3 == 0;
    *this << outline[i].x << " " << flipped(outline[i].y) << (i == 0 ? " m\n" : ends_curve ? " c\n" : " ");
  }
  *this << "f\n";
}

void ContentStream::fill(const Path& path) {
  begin_graphics();
  trace(path);
  *this << "f\n";
}

void ContentStream::stroke(const Path& path, const Stroke& stroke) {
  begin_graphics();
  set_line(stroke);
  trace(path);
  *this << "S\n";
}

void ContentStream::fill_border(const Rect& rect, Length weight) {
  const Rect inside = rect.inset({weight, weight, weight, weight});
  if (inside.width <= Length() || inside.height <= Length()) return fill(rect);
  begin_graphics();
  rectangle(rect);
  rectangle(inside);
  *this << "f*\n";
}

void ContentStream::draw(const PlacedPicture& picture, std::string_view name) {
  assert(picture.crop_width > 0 && picture.crop_height > 0);
  begin_graphics();
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

void ContentStream::draw(const Rect& area, std::string_view name, std::string_view state) {
  begin_graphics();
  *this << "q\n";
  if (!state.empty()) *this << "/" << state << " gs\n";
  *this << area.width << " 0 0 " << area.height << " " << area.x << " " << flipped(area.bottom()) << " cm\n";
  *this << "/" << name << " Do\nQ\n";
}

void ContentStream::shade(const Path& path, std::string_view shading) {
  begin_graphics();
  *this << "q\n";
  trace(path);
  *this << "W n\n/" << shading << " sh\nQ\n";
}

std::string ContentStream::coordinates(Point point) const {
  return pdf_points(point.x) + " " + pdf_points(flipped(point.y));
}

void ContentStream::mark_content(const MarkedContent& content, std::string_view type) {
  close_mark();
  content_ = content;
  mark_ = type;
}

void ContentStream::mark_artifact(std::string_view type) {
  close_mark();
  content_.reset();
  mark_ = "/Artifact << /Type /";
  mark_.append(type).append(" >> BDC\n");
}

std::string ContentStream::take() {
  end_text();
  close_mark();
  return std::move(text_);
}

void ContentStream::begin_graphics() {
  end_text();
  open_mark();
}

void ContentStream::open_mark() {
  if (is_open_ || mark_.empty()) return;
  is_open_ = true;
  if (!content_) {
    *this << mark_;
  } else {
    *this << "/" << mark_ << " << /MCID " << pdf_number(static_cast<std::int64_t>(marks_.size())) << " >> BDC\n";
    marks_.push_back(*content_);
  }
}

void ContentStream::close_mark() {
  if (is_open_) *this << "EMC\n";
  is_open_ = false;
}

void ContentStream::rectangle(const Rect& rect) {
  *this << rect.x << " " << flipped(rect.bottom()) << " " << rect.width << " " << rect.height << " re\n";
}

void ContentStream::trace(const Path& path) {
  for (const Path::Segment& segment : path.segments) {
    const auto point = [&](int i) { *this << segment.points[i].x << " " << flipped(segment.points[i].y) << " "; };
    switch (segment.kind) {
      case Path::Segment::Kind::Move:
        point(0);
        *this << "m\n";
        break;
      case Path::Segment::Kind::Line:
        point(0);
        *this << "l\n";
        break;
      case Path::Segment::Kind::Curve:
        for (int i = 0; i < 3; ++i) point(i);
        *this << "c\n";
        break;
      case Path::Segment::Kind::Close:
        *this << "h\n";
        break;
    }
  }
}

// Weight, ends, corners and dashes together: they change with the kind of line.
void ContentStream::set_line(const Stroke& stroke) {
  std::string syntax;
  append_points(syntax, stroke.weight, point_decimals);
  syntax += stroke.ends == StrokeEnds::Round ? " w 1 J 1 j [" : " w 0 J 0 j [";
  for (std::size_t i = 0; i < stroke.dashes.size(); ++i) {
    if (i > 0) syntax += ' ';
    append_points(syntax, stroke.dashes[i], point_decimals);
  }
  syntax += "] 0 d\n";
  if (line_ == syntax) return;
  *this << syntax;
  line_ = std::move(syntax);
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
