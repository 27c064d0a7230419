#pragma once

#include <optional>
#include <string>

#include "graphics/color.h"
#include "graphics/length.h"
#include "source/source_map.h"

namespace broadsheet {

enum class Align { Left, Center, Right, Justify };

// The levels of 禁则 (CLREQ): which characters may begin and end a line.
enum class LineBreaks { None, Basic, Gb, Strict };

// How wide marks are set (CLREQ, punctuation width adjustment).
enum class Punctuation {
  Full,     // 全角式: with their blank, which marks in a row share and the edges of lines cut
  Kaiming,  // 开明式: full stops with their blank, all others half
  Half,     // 半角式: all half
  LineEnd,  // 行末半角: with their blank but at the edges of lines
  Plain,    // with their blank everywhere
};

// The gap between Han and Western, in thousandths of an em: a quarter, an eighth when lines must give, a half when they
// must stretch (CLREQ).
struct WesternGap {
  int normal = 250, least = 125, most = 500;
  bool operator==(const WesternGap&) const = default;
};

// Where the lines of a ragged text may end: between any characters that the level allows, or by the sense of the words.
enum class Breaks { Any, Sense };

// How wide digits stand: each as the face has it, or all as wide as the widest.
enum class Figures { Proportional, Tabular };

struct FontChoice {
  std::string family;  // as the face names itself: "Noto Serif CJK SC"
  int weight = 400;    // 100 to 900
  bool operator==(const FontChoice&) const = default;
};

// How a kind of text is set. Lengths are absolute: the reader has resolved 字, 行 and em.
struct TextStyle {
  std::string name;
  Span span;  // its key in the layout
  FontChoice font;
  FontChoice strong, emphasis;                        // what replaces `font` in strong and emphasised runs
  std::optional<Color> strong_color, emphasis_color;  // unset: `color`
  bool emphasis_dots = false;       // dots under emphasised characters (着重号) in place of the other font
  std::optional<FontChoice> latin;  // of Western words and numbers, unset: `font`
  Figures figures = Figures::Proportional;
  Length size;
  Length leading;                  // from baseline to baseline
  std::optional<Length> baseline;  // first one, below the top of the block; unset: em box centred in the leading
  Align align = Align::Left;
  Length indent;              // of a paragraph's first line
  Length tracking;            // added between characters
  Length hang;                // moved left of the edge, so that ink, not the em box, stands on it
  bool hangs_by_ink = false;  // in headlines, instead: the ink of the first and the last character stands on the edges
  bool optical = false;       // a line is aligned by the ink of its marks; headlines always are
  Color color;
  int rows_before = 0;  // empty body rows; those before are dropped at a column's top
  int rows_after = 0;
  LineBreaks line_breaks = LineBreaks::Gb;
  std::optional<Breaks> breaks;            // unset: by sense in subheads, decks and pull quotes, anywhere in text
  std::optional<Punctuation> punctuation;  // unset: full in text, half in headings
  bool hanging_marks = false;              // commas and stops at a line's end stand outside the measure (标点悬挂)
  WesternGap western_gap;
  int keep_lines = 0;  // lines of the following paragraph that must stand in the same column
  bool operator==(const TextStyle&) const = default;
};

}  // namespace broadsheet
