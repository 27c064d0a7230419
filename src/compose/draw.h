#pragma once

#include "display/display_list.h"
#include "layout/layout.h"
#include "typeset/galley.h"

namespace broadsheet {

// The em box reaches so many hundredths of an em above the baseline, and the rest below it (the metrics of the CJK
// faces).
inline constexpr int em_box_ascent = 88;

// Puts a typeset line on the page: its glyphs in `color`, the left edge of its measure at `left`, on `baseline`.
// `measure` is what the line was given, for the page's list of lines.
void draw_line(Page& page, int frame, const TypesetText& text, const Line& line, Length left, Length baseline,
               Length measure, const Color& color, TextRole role);

// Puts a vertical line on the page, down the upright through `middle`, the head of its measure at `top`.
void draw_vertical_line(Page& page, int frame, const TypesetText& text, const Line& line, Length middle, Length top,
                        Length measure, const Color& color);

void draw_fill(Page& page, int frame, const Rect& rect, const Color& color);

// The strokes of a rule along the top (Start), middle or bottom (End) of `area`, or its left, middle or right side.
void draw_rule(Page& page, int frame, const RuleStyle& rule, const Rect& area, RuleDirection direction,
               RuleAlign align);

}  // namespace broadsheet
