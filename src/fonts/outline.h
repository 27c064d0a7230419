#pragma once

#include <cstdint>
#include <string>

#include "fonts/face.h"

namespace broadsheet {

// The outline of a glyph as the data of an SVG path, in font units, y up; empty for a blank. The same glyph gives the
// same text.
std::string outline_path(const Face& face, std::uint32_t glyph);

}  // namespace broadsheet
