#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pdf/embed_font.h"

namespace broadsheet {

// Runs that follow one another on one baseline, each with its font, so near that what parts them is no space.
struct RunInFont {
  const GlyphRun* run = nullptr;
  const EmbeddedFont* font = nullptr;
};

// Glyphs [begin, end) of a run, at one height. Some say themselves what they show (ActualText): a glyph that the font's
// map takes for something else than was typed, as / for ／ or a hyphen that was not typed; and glyphs that stand apart
// though no space was typed between them, since those who copy text take a gap of a tenth of an em for one. What is
// said goes on from the stretch that opens it to the one that closes it, over the ends of runs.
struct GlyphStretch {
  std::size_t begin = 0, end = 0;
  bool opens = false, closes = false;
  std::string text = {};  // that is said from here on
};

// One list of stretches for each run.
std::vector<std::vector<GlyphStretch>> stretches_of(const std::vector<RunInFont>& runs);

// Whether run `b` follows `a` so near.
bool goes_on(const RunInFont& a, const RunInFont& b);

// Whether the font's map takes a glyph for something else than was typed.
bool is_misread(const GlyphRun& run, const PlacedGlyph& glyph, const EmbeddedFont& font);

}  // namespace broadsheet
