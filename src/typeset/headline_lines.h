#pragma once

#include "typeset/divide_heading.h"
#include "typeset/optical_edges.h"

#include <cstdint>
#include <vector>

namespace broadsheet {

// What a headline has to fit, and what it may be set in.
struct HeadlineRoom {
  int lines = 1;         // wanted
  Length width, height;  // the height from the top of the first line's em box
  Length row;            // leadings are whole rows (NP-06)
  Length step, least;    // sizes tried are multiples of `step`, down to `least`
  Length leading;        // of the style at its own size
  InkEdges edges = InkEdges::Marks;
  Length clause_gap;  // least, on a single line, at the style's own size
};

// A headline in its lines, at a size.
struct HeadlineFit {
  Length size, leading;
  std::vector<LineSpan> lines;  // fewer than wanted where the sense forbids so many
  bool fits = true;             // false: too wide or too high even at the least size
};

// Finds the lines and the size: words stay whole, and of good divisions the one that can be set larger is better. The
// text is set at the style's own size, the largest allowed; `breaks` is of its clusters.
HeadlineFit fit_headline(const TypesetText& text, const std::vector<SenseCost>& breaks, Length tracking,
                         const HeadlineRoom& room);

// From baseline to baseline at a size: a style's leading of whole rows, in proportion to the size; with another style
// the fewest rows that leave an eighth of the size between the lines. `set_at` is the style's own size.
Length headline_leading(Length size, Length set_at, const HeadlineRoom& room);

// The breaks of a headline that its editor divided, at these bytes of its text: kept in at least as many lines, the
// only ones in fewer.
void keep_given_breaks(const ShapedText& shaped, const std::vector<std::uint32_t>& given, int lines,
                       std::vector<SenseCost>& breaks);

// A line of a headline, aligned by its ink, with its clause gaps as wide as `clause_gap`.
Line headline_line(const TypesetText& text, const LineSpan& span, Length tracking, Length clause_gap, InkEdges edges);
// What a clause gap is in one of several lines; on a single line what the measure leaves.
Length clause_gap(const HeadlineFit& fit);

// Ragged lines by the sense of a heading, as few as fit the measure; by `set_lines` where a word is too long.
std::vector<Line> set_lines_by_sense(const TypesetText& text, int begin, const LineSpec& spec,
                                     const std::vector<SenseCost>& breaks);

}  // namespace broadsheet
