#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace broadsheet {

// A list of byte strings of a CFF table (Adobe Technical Note 5176, 5).
struct CffProgramIndex {
  std::vector<std::string_view> items;
  std::size_t end = 0;  // where the next thing begins
};

// What the glyphs of a font dictionary share.
struct CffPrivate {
  double default_width = 0, nominal_width = 0;
  double scale = 1;  // to thousandths of the em
  CffProgramIndex subrs;
};

// The width of a glyph in thousandths of the em; nothing where its charstring cannot be followed so far.
std::optional<double> read_cff_width(std::string_view charstring, const CffProgramIndex& global,
                                     const CffPrivate& shared);

}  // namespace broadsheet
