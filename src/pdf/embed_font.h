#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "display/display_list.h"
#include "pdf/pdf_sink.h"
#include "text/text_rules.h"

namespace broadsheet {

// The glyphs of one face that the pages draw, sorted by id, and the characters that each was typed as.
struct FontUse {
  const Face* face = nullptr;
  std::vector<std::uint32_t> glyphs;
  // UTF-8, one for each glyph, pointing into the pages; empty when a glyph was only ever the second of a cluster. A
  // glyph that was typed in two ways has the one that comes first on the pages.
  std::vector<std::string_view> texts;
  bool is_horizontal = false, is_vertical = false;  // the writing modes in which the pages draw it
};

// One entry for each face, in the order in which the pages use them. Glyph .notdef is left out.
std::vector<FontUse> collect_fonts(const std::vector<Page>& pages);

// A font in the file: the outlines that the pages need, in a composite font (Type0) for each writing mode, Identity-H
// and Identity-V. The latter has the default metrics of ISO 32000-1, 9.7.4.3: a glyph moves the pen down one em, and
// the pen stands above the middle of the glyph, 0.88 em over its baseline.
struct EmbeddedFont {
  struct Glyph {
    std::uint16_t code = 0;
    std::int64_t width = 0;  // as in the /W array, millionths of the em
  };

  PdfRef horizontal, vertical;     // as far as they are wanted
  std::vector<std::uint32_t> ids;  // sorted
  std::vector<Glyph> glyphs;       // one for each id
  std::vector<std::string> texts;  // what a reader takes each for

  // .notdef, which is code 0, for a glyph that was not embedded.
  Glyph glyph(std::uint32_t id) const;
  std::string_view text(std::uint32_t id) const;
};

// Whether a run is drawn with the vertical font. Turned words are horizontal ones on a turned baseline.
inline Direction writing_mode(const GlyphRun& run) {
  const bool is_down = run.stance == Stance::Upright || run.stance == Stance::Combined;
  return is_down ? Direction::Vertical : Direction::Horizontal;
}

// The characters that a glyph of a run was typed as.
std::string_view typed_text(const GlyphRun& run, const PlacedGlyph& glyph);

EmbeddedFont embed_font(const FontUse& use, PdfSink& sink);

}  // namespace broadsheet
