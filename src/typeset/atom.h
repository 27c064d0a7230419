#pragma once

#include <cstdint>
#include <vector>

#include "graphics/length.h"
#include "layout/text_style.h"
#include "text/shape.h"

namespace broadsheet {

// The order in which a line that is too long gives up space: a step is exhausted before the next is touched (CLREQ,
// procedures for the reduction of inter-character spacing). Gaps between ideographs never shrink.
enum class ShrinkStep : std::uint8_t { WordSpace, MiddleDot, Bracket, Comma, Autospace, Stop, None };
inline constexpr int shrink_step_count = 6;

// The order in which a line that is too short takes up space: word spaces and the gaps between Han and Western up to
// their limits, then the other gaps that may open, equally, up to a quarter em (CLREQ, procedures for expansion; the
// last limit is JLREQ's), then all of them without limit.
enum class StretchStep : std::uint8_t { WordSpace, Autospace, Free, None };

// One cluster as the line breaker sees it: numbers only.
struct Atom {
  Length width;                     // inside a line, less what an adjacent mark takes from it
  Length start_width;               // as the first of a line
  Length end_width;                 // as the last of a line
  Length shrink;                    // what may be taken from `width`, in `shrink_step`
  Length gap;                       // to the next atom; vanishes at a line's end
  Length gap_shrink;                // what may be taken from the gap, in `gap_shrink_step`
  Length stretch_limit;             // the most that may be added after it in `stretch_step`
  Length left_cut, start_left_cut;  // what `width` and `start_width` lack at the glyph's left
  Length left_shrink;               // the part of `shrink` that lies at the glyph's left
  ShrinkStep shrink_step = ShrinkStep::None;
  ShrinkStep gap_shrink_step = ShrinkStep::None;
  StretchStep stretch_step = StretchStep::None;
  int stretch_shares = 1;  // of a gap in step Free: how many times as far as one between ideographs it opens
  BreakKind break_after = BreakKind::Forbidden;
  bool is_letter = false;  // counts against a runt: neither a mark nor a space
};

struct MarkRules {
  Punctuation style = Punctuation::Full;
  bool hang = false;  // a comma or stop at a line's end stands outside the measure
  WesternGap western_gap = {};
};

// The atoms of a text, one a cluster: adjacent marks share their blanks (CLREQ, adjustment of adjacent punctuation
// marks), Han and Western stand apart.
std::vector<Atom> make_atoms(const ShapedText& text, const MarkRules& rules);

// How far a cluster's glyphs stand left of where they would with all their blank, when its line took `taken` from it.
enum class LinePlace { Start, Inside };
Length left_blank_cut(const Atom& atom, LinePlace place, Length taken);

}  // namespace broadsheet
