#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fonts/font_book.h"
#include "graphics/color.h"
#include "source/diagnostics.h"
#include "text/character_class.h"
#include "text/stance.h"
#include "text/text_rules.h"

namespace broadsheet {

// What is drawn beside a name: a line or a wavy line under it, at its left in vertical lines, or a box round it.
enum class NameLine : std::uint8_t { None, Straight, Wavy, Box };

// A stretch of text to be set in one face and size, with what those who draw it must know.
struct TextRun {
  std::string text;  // UTF-8
  const Face* face = nullptr;
  Length size;
  Span span;                    // of the words, for messages
  const Face* latin = nullptr;  // of Western words and numbers, where it is not `face`
  Length rise = {};             // above the baseline; what is raised is a note number
  bool is_dotted = false;       // dots under its Han characters (着重号)
  std::string reading = {};     // set above it (注音)
  NameLine name_line = NameLine::None;
  std::optional<Color> color = {};  // where it is not that of the text round it
};

// The pen goes along the line: to the right on the baseline, or down the middle of a vertical line. Of a turned cluster
// all is as in a horizontal line, before the turn.
struct ShapedGlyph {
  std::uint32_t id = 0;
  Length x_offset, y_offset;  // from the pen, x to the right, y up
  Length advance;             // along the line; none in a combined cluster, whose glyphs share one pen
};

// Whether a line may end at a place.
enum class BreakKind : std::uint8_t {
  Forbidden,
  InAddress,    // only in an address that is wider than the measure
  Discouraged,  // between a number and its Han unit
  Hyphen,       // inside a word, if a hyphen is drawn
  Allowed,
  Mandatory,
};

// What is never divided: a character, a cluster of marks, a glyph with its accents. Widths are at the run's size.
struct Cluster {
  std::uint32_t text_begin = 0, text_end = 0;  // bytes of ShapedText::text
  std::uint32_t glyph_begin = 0, glyph_end = 0;
  int run = 0;                 // index of its TextRun
  const Face* face = nullptr;  // of the run, or the fallback
  Length size;
  CharacterClass character_class = CharacterClass::Other;
  Stance stance = Stance::Horizontal;
  int x_scale = 1000;   // thousandths: how much combined glyphs are narrowed, offsets included
  Length advance;       // full width, along the line
  Length half_advance;  // with `halt` or `vhal`, for marks that have a half form; else equal to `advance`
  Length half_shift;    // how far the glyph moves when it is set half (negative for opening marks)
  BreakKind break_after = BreakKind::Forbidden;
};

// What a line shows at its end after part of a word.
struct HyphenGlyph {
  std::uint32_t id = 0;
  Length advance;
};

struct ShapedText {
  std::string text;  // of all runs
  std::vector<ShapedGlyph> glyphs;
  std::vector<Cluster> clusters;     // in reading order, covering all of `text`
  std::vector<HyphenGlyph> hyphens;  // one a run

  std::string_view text_of(const Cluster& cluster) const {
    return std::string_view(text).substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
  }
};

// Shapes the runs of one paragraph with HarfBuzz (script by itemisation; marks in Chinese text
// count as Han), finds break opportunities (ICU and the overlay of text/break_opportunities.h), and looks for
// characters that a face lacks in the installed fonts (a note says which); one found nowhere is an error naming it.
ShapedText shape_text(const std::vector<TextRun>& runs, const TextRules& rules, const FontBook& fonts,
                      Diagnostics& diagnostics);

}  // namespace broadsheet
