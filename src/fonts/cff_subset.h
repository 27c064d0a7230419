#pragma once

#include <optional>
#include <vector>

#include "fonts/cff_font.h"
#include "fonts/face.h"

namespace broadsheet {

// Copies .notdef and the glyphs given (sorted) out of a CID-keyed CFF table without subroutines, as all faces in fonts/
// are: a twentieth of a millisecond for a page's glyphs, where a general subsetter takes four. The codes are the CIDs.
// Nothing when the table is of another kind or a glyph cannot be read; then HarfBuzz has to do it.
std::optional<SubsetFont> subset_cff(const CffFont& font, const std::vector<std::uint32_t>& glyphs);

}  // namespace broadsheet
