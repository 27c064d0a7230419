#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "display/display_list.h"
#include "pdf/embed_font.h"
#include "pdf/glyph_positions.h"
#include "pdf/glyph_stretches.h"

namespace broadsheet {

// What a sequence of marked content shows: a part of the page, or in it a word with a reading, or that reading.
struct MarkedContent {
  int part = -1;
  int line = -1, ruby = -1;  // of a word or a reading: GlyphRun::ruby of that line
  bool is_gloss = false;
  bool operator==(const MarkedContent&) const = default;
};

// What a colour is for: areas and letters, or the lines along paths.
enum class Paint { Fill, Stroke };

// The operators that paint one page. Takes the page space of the display list, whose y runs down, and turns it round.
// Keeps track of the state set, so that nothing is set twice. Resource names come without their slash.
class ContentStream {
public:
  // The page stands on a sheet that is so much larger at each side.
  explicit ContentStream(Length page_height, Length sheet_margin = {});

  void set_overprint(std::string_view state);
  void set_process_color(const Color& color, Paint paint);
  void set_spot_color(std::string_view color_space, const Color& color, Paint paint);
  void fill(const Rect& rect);
  // The area inside an outline: where it begins, and three points a cubic curve.
  void fill(const std::vector<Point>& outline);
  void fill(const Path& path);
  void stroke(const Path& path, const Stroke& stroke);
  // The area between the edges of `rect` and those `weight` further in, filled, so that its edges are exact.
  void fill_border(const Rect& rect, Length weight);
  // `stretches` are those of a horizontal run (pdf/glyph_stretches.h).
  void show(const GlyphRun& run, std::string_view font_name, const EmbeddedFont& font,
            const std::vector<GlyphStretch>& stretches);
  void draw(const PlacedPicture& picture, std::string_view name);
  // An image that fills `area`, in a graphics state of its own; empty: in the one there is.
  void draw(const Rect& area, std::string_view name, std::string_view state);
  void shade(const Path& path, std::string_view shading);
  // A point, as operands and arrays have it.
  std::string coordinates(Point point) const;
  // What is painted from here on is marked as content, in sequences of the structure type `type`, or as an artifact
  // (ISO 32000-1, 14.6 and 14.8.2.2). Before the first of these nothing is marked.
  void mark_content(const MarkedContent& content, std::string_view type);
  void mark_artifact(std::string_view type);
  // What each sequence of marked content shows, by its MCID.
  const std::vector<MarkedContent>& marks() const { return marks_; }

  // Ends what is open. Once.
  std::string take();

private:
  void begin_text();
  void end_text();
  void begin_graphics();
  void open_mark();
  void close_mark();
  void set_font(std::string_view name, Length size);
  void set_rise(Length rise);
  void show_gloss(const GlyphRun& run, const EmbeddedFont& font);
  void show_glyphs(const GlyphRun& run, const EmbeddedFont& font, const std::vector<GlyphStretch>& stretches);
  void show_vertical_glyphs(const GlyphRun& run, const EmbeddedFont& font);
  void begin_actual_text(std::string_view text);
  void end_actual_text();
  void show_positions(GlyphPositions& positions);
  void set_color(std::string syntax, Paint paint);
  void set_line(const Stroke& stroke);
  void rectangle(const Rect& rect);
  void trace(const Path& path);
  Length flipped(Length y) const { return page_height_ - y; }

  ContentStream& operator<<(std::string_view syntax);
  ContentStream& operator<<(Length length);

  Length page_height_;
  std::string text_;
  bool in_text_ = false, in_actual_text_ = false;
  std::string overprint_, fill_color_, stroke_color_, line_, font_name_;  // as set; empty: nothing yet
  Length font_size_, rise_;
  std::optional<MarkedContent> content_;  // that is painted; none: an artifact
  std::string mark_;      // that paint is to be in: a structure type, or the whole tag of an artifact; empty: none
  bool is_open_ = false;  // a sequence of it
  std::vector<MarkedContent> marks_;
};

}  // namespace broadsheet
