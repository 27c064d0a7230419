// What shows words, of the class of content_stream.h.

#include "display/decimal.h"
#include "pdf/content_stream.h"
#include "pdf/glyph_positions.h"
#include "pdf/pdf_value.h"

namespace broadsheet {

namespace {

constexpr std::int64_t vertical_advance = 1'000'000;  // one em, in millionths

Length pen_down(const GlyphRun& run, const PlacedGlyph& glyph);
Length pen_across(const GlyphRun& run, const PlacedGlyph& glyph, const EmbeddedFont& font);

}  // namespace

void ContentStream::show(const GlyphRun& run, std::string_view font_name, const EmbeddedFont& font,
                         const std::vector<GlyphStretch>& stretches) {
  if (run.size <= Length() || run.glyphs.empty()) return;
  begin_text();
  set_font(font_name, run.size);
  if (writing_mode(run) == Direction::Vertical) return show_vertical_glyphs(run, font);
  *this << (run.stance == Stance::Turned ? "0 -1 1 0 " : "1 0 0 1 ");
  *this << run.origin.x << " " << flipped(run.origin.y) << " Tm\n";
  if (run.is_gloss && !content_) return show_gloss(run, font);
  show_glyphs(run, font, stretches);
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

// Where no tag says what it is. Copied, it would stand in the middle of a sentence, between this line and the next.
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
  if (content_) {
    close_mark();
  } else {
    open_mark();
  }
  std::string hexadecimal;
  append_utf16_hexadecimal(hexadecimal, text);
  *this << "/Span << /ActualText <FEFF" << hexadecimal << ">";
  if (content_) {
    *this << " /MCID " << pdf_number(static_cast<std::int64_t>(marks_.size()));
    marks_.push_back(*content_);
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
