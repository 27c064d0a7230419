#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "display/display_list.h"
#include "pdf/pdf_sink.h"

namespace broadsheet {

// The glyphs of one face that the pages draw, sorted by id, and the characters that each was typed as.
struct FontUse {
  const Face* face = nullptr;
  std::vector<std::uint32_t> glyphs;
  // UTF-8, one for each glyph, pointing into the pages; empty when a glyph was only ever the second of a cluster. A
  // glyph that was typed in two ways has the one that comes first on the pages.
  std::vector<std::string_view> texts;
};

// One entry for each face, in the order in which the pages use them. Glyph .notdef is left out.
std::vector<FontUse> collect_fonts(const std::vector<Page>& pages);

// A font in the file: a composite font (Type0, Identity-H) with the outlines that the pages need.
struct EmbeddedFont {
  struct Glyph {
    std::uint16_t code = 0;
    std::int64_t width = 0;  // as in the /W array, millionths of the em
  };

  PdfRef ref;
  std::vector<std::uint32_t> ids;  // sorted
  std::vector<Glyph> glyphs;       // one for each id

  // .notdef, which is code 0, for a glyph that was not embedded.
  Glyph glyph(std::uint32_t id) const;
};

EmbeddedFont embed_font(const FontUse& use, PdfSink& sink);

}  // namespace broadsheet
