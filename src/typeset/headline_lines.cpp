#include "typeset/headline_lines.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr Length no_limit = Length::from_raw(std::int64_t{1} << 50);
// What half the size costs, as against parted words (100 each).
constexpr std::int64_t size_loss = 300;

Length gap_of_lines(int lines, Length size);
HeadlineFit fit_lines(const HeadingDivider& divider, int lines, Length set_at, const HeadlineRoom& room);

}  // namespace

HeadlineFit fit_headline(const TypesetText& text, const std::vector<SenseCost>& breaks, Length tracking,
                         const HeadlineRoom& room) {
  const Length set_at = text.runs.front().size;
  const Length widest = 2 * room.width.scaled(set_at.raw(), room.least.raw());
  const auto width_with = [&](Length gap) {
    return [&text, tracking, gap, edges = room.edges](int begin, int end) {
      return headline_line(text, {begin, end}, tracking, gap, edges).width;
    };
  };
  for (int lines = room.lines; lines > 1; --lines) {
    const HeadingDivider divider(text, 0, breaks, width_with(gap_of_lines(lines, set_at)), widest);
    if (divider.whole_width() > lines * widest) break;  // far too long
    if (divider.into(lines, no_limit)) return fit_lines(divider, lines, set_at, room);
  }
  const std::vector<SenseCost> whole(breaks.size(), no_break);
  return fit_lines(HeadingDivider(text, 0, whole, width_with(room.clause_gap), no_limit), 1, set_at, room);
}

Length headline_leading(Length size, Length set_at, const HeadlineRoom& room) {
  const bool own = room.leading >= set_at && room.leading.raw() % room.row.raw() == 0;
  const Length wanted = own ? room.leading.scaled(size.raw(), set_at.raw()) : size + size / 8;
  return (wanted.raw() + room.row.raw() - 1) / room.row.raw() * room.row;
}

void keep_given_breaks(const ShapedText& shaped, const std::vector<std::uint32_t>& given, int lines,
                       std::vector<SenseCost>& breaks) {
  const bool keeps_all = lines > static_cast<int>(given.size());
  if (!keeps_all && !given.empty()) std::fill(breaks.begin(), breaks.end(), no_break);
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const bool is_given = std::find(given.begin(), given.end(), shaped.clusters[i].text_begin) != given.end();
    if (is_given) breaks[i] = keeps_all ? given_break : 0;
  }
}

Line headline_line(const TypesetText& text, const LineSpan& span, Length tracking, Length clause_gap, InkEdges edges) {
  Line line = set_single_line(text, span.begin, span.end, tracking);
  Length moved;
  for (int i = span.begin; i < span.end; ++i) {
    line.pens[i - span.begin] += moved;
    if (is_clause_gap(text.shaped, i)) moved += clause_gap - text.atoms[i].width - text.atoms[i].gap;
  }
  line.width += moved;
  align_by_ink(text, line, edges);
  keep_spaces_at_end(text, line);
  return line;
}

Length clause_gap(const HeadlineFit& fit) {
  return gap_of_lines(static_cast<int>(fit.lines.size()), fit.size);
}

std::vector<Line> set_lines_by_sense(const TypesetText& text, int begin, const LineSpec& spec,
                                     const std::vector<SenseCost>& breaks) {
  const auto indent = [&](int line_begin) { return line_begin == begin ? spec.indent : Length(); };
  const auto width = [&](int line_begin, int line_end) {
    return indent(line_begin) + set_single_line(text, line_begin, line_end, Length()).width;
  };
  const auto division = HeadingDivider(text, begin, breaks, width, spec.measure).into_fewest(spec.measure);
  if (!division) return set_lines(text, begin, spec);
  std::vector<Line> lines;
  for (const LineSpan& span : division->lines) {
    Line line = set_single_line(text, span.begin, span.end, Length());
    Length left = indent(span.begin);
    const Length rest = spec.measure - left - line.width;
    if (spec.align == Align::Right) left += rest;
    if (spec.align == Align::Center) left += rest / 2;
    for (Length& pen : line.pens) pen += left;
    line.width += left;
    keep_spaces_at_end(text, line);
    lines.push_back(std::move(line));
  }
  return lines;
}

namespace {

// Half an em between the clauses of one line: they stand apart, and the lines still hold together.
Length gap_of_lines(int lines, Length size) {
  return lines == 1 ? Length() : size / 2;
}

// Of a number of lines that is possible.
HeadlineFit fit_lines(const HeadingDivider& divider, int lines, Length set_at, const HeadlineRoom& room) {
  const auto is_low_enough = [&](Length size) {
    return lines == 1 || size + (lines - 1) * headline_leading(size, set_at, room) <= room.height;
  };
  // The size that lines of equal width would have.
  const std::int64_t whole = std::max<std::int64_t>(1, divider.whole_width().raw());
  const Length even = std::clamp(set_at.scaled(room.width.raw() * lines, whole), Length::from_raw(1), set_at);
  std::optional<Division> best;
  std::int64_t least_cost = 0;
  Length best_size;
  for (Length size = set_at.raw() / room.step.raw() * room.step; size >= room.least; size -= room.step) {
    const Length loss = std::max(Length(), even - size);
    const std::int64_t cost_of_size = 2 * size_loss * loss.raw() / even.raw();
    if (best && cost_of_size >= least_cost) break;
    if (!is_low_enough(size)) continue;
    const auto found = divider.into(lines, room.width.scaled(set_at.raw(), size.raw()));
    if (!found || (best && found->cost + cost_of_size >= least_cost)) continue;
    best = found;
    least_cost = found->cost + cost_of_size;
    best_size = size;
  }
  if (best) return {best_size, headline_leading(best_size, set_at, room), std::move(best->lines), true};
  const auto too_large = divider.into(lines, no_limit);
  return {room.least, headline_leading(room.least, set_at, room), too_large->lines, false};
}

}  // namespace

}  // namespace broadsheet
