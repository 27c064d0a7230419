#include "pdf/content_stream.h"

#include <cassert>
#include <utility>

#include "display/decimal.h"
#include "pdf/glyph_positions.h"
#include "pdf/pdf_value.h"

namespace broadsheet {

namespace {

constexpr int point_decimals = 4;
constexpr std::int64_t vertical_advance = 1'000'000;  // one em, in millionths
constexpr int ink_decimals = 4;                       // of hundredths of a per cent, as parts of one

Length pen_down(const GlyphRun& run, const PlacedGlyph& glyph);
Length pen_across(const GlyphRun& run, const PlacedGlyph& glyph, const EmbeddedFont& font);

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
  std::string syntax;
  for (const int ink : {color.cyan, color.magenta, color.yellow, color.black}) {
    append_decimal(syntax, ink, ink_decimals);
    syntax += ' ';
  }
  syntax += paint == Paint::Fill ? "k\n" : "K\n";
  set_color(std::move(syntax), paint);
}

void ContentStream::set_spot_color(std::string_view color_space, int tint, Paint paint) {
  std::string syntax = "/";
  syntax.append(color_space).append(paint == Paint::Fill ? " cs " : " CS ");
  append_decimal(syntax, tint, ink_decimals);
  syntax += paint == Paint::Fill ? " scn\n" : " SCN\n";
  set_color(std::move(syntax), paint);
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

void ContentStream::show(const GlyphRun& run, std::string_view font_name, const EmbeddedFont& font,
                         const std::vector<GlyphStretch>& stretches) {
  if (run.size <= Length() || run.glyphs.empty()) return;
  begin_text();
  set_font(font_name, run.size);
  if (writing_mode(run) == Direction::Vertical) return show_vertical_glyphs(run, font);
  *this << (run.stance == Stance::Turned ? "0 -1 1 0 " : "1 0 0 1 ");
  *this << run.origin.x << " " << flipped(run.origin.y) << " Tm\n";
  if (run.is_gloss) return show_gloss(run, font);
  show_glyphs(run, font, stretches);
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

void ContentStream::mark_content(int part, std::string_view type) {
  close_mark();
  part_ = part;
  mark_ = type;
}

void ContentStream::mark_artifact(std::string_view type) {
  close_mark();
  part_ = -1;
  mark_ = "/Artifact << /Type /";
  mark_.append(type).append(" >> BDC\n");
}

std::string ContentStream::take() {
  end_text();
  close_mark();
  return std::move(text_);
}

// Marked content lies inside of a text object, or outside of all: the two never overlap.
void ContentStream::begin_text() {
  if (!in_text_) {
    close_mark();
    *this << "BT\n";
  }
  in_text_ = true;
}

void ContentStream::end_text() {
  if (!in_text_) return;
  close_mark();
  *this << "ET\n";
  in_text_ = false;
}

void ContentStream::begin_graphics() {
  end_text();
  open_mark();
}

void ContentStream::open_mark() {
  if (is_open_ || mark_.empty()) return;
  is_open_ = true;
  if (part_ < 0) {
    *this << mark_;
  } else {
    *this << "/" << mark_ << " << /MCID " << pdf_number(static_cast<std::int64_t>(marks_.size())) << " >> BDC\n";
    marks_.push_back(part_);
  }
}

void ContentStream::close_mark() {
  if (is_open_) *this << "EMC\n";
  is_open_ = false;
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

// Copied, it would stand in the middle of a sentence, between this line and the next.
void ContentStream::show_gloss(const GlyphRun& run, const EmbeddedFont& font) {
  begin_actual_text("");
  GlyphPositions positions(run.size);
  for (const PlacedGlyph& placed : run.glyphs) {
    const EmbeddedFont::Glyph glyph = font.glyph(placed.id);
    set_rise(placed.y);
    positions.add(glyph.code, glyph.width, placed.x);
    show_positions(positions);
  }
  end_actual_text();
}

// One array for each stretch. The pen goes on from one to the next.
void ContentStream::show_glyphs(const GlyphRun& run, const EmbeddedFont& font,
                                const std::vector<GlyphStretch>& stretches) {
  GlyphPositions positions(run.size);
  for (const GlyphStretch& stretch : stretches) {
    set_rise(run.glyphs[stretch.begin].y);
    if (stretch.opens) begin_actual_text(stretch.text);
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const EmbeddedFont::Glyph glyph = font.glyph(run.glyphs[i].id);
      positions.add(glyph.code, glyph.width, run.glyphs[i].x);
    }
    show_positions(positions);
    if (stretch.closes) end_actual_text();
  }
}

// One array for each stretch of glyphs with the pen on the same upright. Combined digits say what they are together.
void ContentStream::show_vertical_glyphs(const GlyphRun& run, const EmbeddedFont& font) {
  set_rise(Length());
  const bool is_combined = run.stance == Stance::Combined;
  if (is_combined) begin_actual_text(run.text);
  std::string scale;
  append_decimal(scale, run.x_scale, 3);
  for (std::size_t begin = 0, end = 0; begin < run.glyphs.size(); begin = end) {
    const PlacedGlyph& first = run.glyphs[begin];
    const Length across = pen_across(run, first, font), down = pen_down(run, first);
    const bool misread = !is_combined && is_misread(run, first, font);
    if (misread) begin_actual_text(typed_text(run, first));
    *this << scale << " 0 0 1 " << run.origin.x + across << " " << flipped(run.origin.y + down) << " Tm\n";
    GlyphPositions positions(run.size, Direction::Vertical);
    do {
      const PlacedGlyph& glyph = run.glyphs[end++];
      positions.add(font.glyph(glyph.id).code, vertical_advance, pen_down(run, glyph) - down);
    } while (!misread && end < run.glyphs.size() && pen_across(run, run.glyphs[end], font) == across &&
             !is_misread(run, run.glyphs[end], font));
    show_positions(positions);
    if (misread) end_actual_text();
  }
  if (is_combined) end_actual_text();
}

// ISO 32000-1, 14.9.4. Within a part, a sequence of its own beside the others: readers of the structure tree, poppler
// for one, take the end of a sequence inside another for the end of both.
void ContentStream::begin_actual_text(std::string_view text) {
  if (part_ >= 0) {
    close_mark();
  } else {
    open_mark();
  }
  std::string hexadecimal;
  append_utf16_hexadecimal(hexadecimal, text);
  *this << "/Span << /ActualText <FEFF" << hexadecimal << ">";
  if (part_ >= 0) {
    *this << " /MCID " << pdf_number(static_cast<std::int64_t>(marks_.size()));
    marks_.push_back(part_);
  }
  *this << " >> BDC\n";
  in_actual_text_ = true;
}

void ContentStream::end_actual_text() {
  *this << "EMC\n";
  in_actual_text_ = false;
}

void ContentStream::show_positions(GlyphPositions& positions) {
  if (!in_actual_text_) open_mark();
  *this << positions.take() << " TJ\n";
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

namespace {

// Where the pen of a vertical font stands, from the run's origin: above the middle of the glyph (pdf/embed_font.h).
Length pen_down(const GlyphRun& run, const PlacedGlyph& glyph) {
  return -glyph.y - run.size.scaled(88, 100);
}

Length pen_across(const GlyphRun& run, const PlacedGlyph& glyph, const EmbeddedFont& font) {
  const Length across = glyph.x + run.size.scaled(font.glyph(glyph.id).width, 2 * vertical_advance);
  // Faces round the half of an odd width.
  if (across <= run.size / 1000 && -across <= run.size / 1000) return Length();
  return across.scaled(run.x_scale, 1000);
}

}  // namespace

}  // namespace broadsheet
