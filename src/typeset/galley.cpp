#include "typeset/galley.h"

#include <algorithm>

#include "text/fixed_spaces.h"
#include "typeset/fit_line.h"
#include "typeset/name_boxes.h"
#include "typeset/readings.h"

namespace broadsheet {

namespace {

LineRoom room_of(const LineSpec& spec, std::size_t line);
BreakParameters parameters_of(const LineSpec& spec);
Line set_line(const TypesetText& text, int begin, int end, const LineSpec& spec, const LineRoom& room);
Line place(const TypesetText& text, int begin, int end, const Spacing& spacing, Length left);

}  // namespace

TypesetText typeset(std::vector<TextRun> runs, const SettingRules& rules, const FontBook& fonts,
                    Diagnostics& diagnostics) {
  TypesetText text;
  text.runs = std::move(runs);
  text.shaped = shape_text(text.runs, rules.text, fonts, diagnostics);
  text.readings = set_readings(text, rules.text, fonts, diagnostics);
  keep_boxed_names_whole(text);
  text.atoms = make_atoms(text.shaped, rules.marks);
  part_boxed_names(text);
  return text;
}

// A typed space that gave way to the gap between Han and Western is not there to be followed by more.
void track(TypesetText& text, Length tracking) {
  for (std::size_t i = 0; i + 1 < text.atoms.size(); ++i) {
    const bool gave_way =
        text.shaped.clusters[i].character_class == CharacterClass::Space && text.atoms[i].width == Length();
    if (!gave_way) text.atoms[i].gap += tracking;
  }
}

std::vector<Line> set_lines(const TypesetText& text, int begin, const LineSpec& spec) {
  const std::vector<int> ends = break_lines(text.atoms, begin, parameters_of(spec));
  std::vector<Line> lines;
  lines.reserve(ends.size());
  int line_begin = begin;
  for (const int line_end : ends) {
    lines.push_back(set_line(text, line_begin, line_end, spec, room_of(spec, lines.size())));
    line_begin = line_end;
  }
  return lines;
}

std::vector<LineCount> line_counts(const TypesetText& text, int begin, const LineSpec& spec) {
  return line_counts(text.atoms, begin, parameters_of(spec));
}

Line set_single_line(const TypesetText& text, Length tracking) {
  return set_single_line(text, 0, static_cast<int>(text.atoms.size()), tracking);
}

Line set_single_line(const TypesetText& text, int begin, int end, Length tracking) {
  const LineTotals totals = total(text.atoms, begin, end);
  const LineFit fit = fit_line(totals, totals.natural);
  Line line = place(text, begin, end, space_line(text.atoms, begin, end, totals, fit), Length());
  for (int i = 1; i < end - begin; ++i) line.pens[i] += tracking * i;
  if (end - begin > 1) line.width += tracking * (end - begin - 1);
  return line;
}

void keep_spaces_at_end(const TypesetText& text, Line& line) {
  const auto count = static_cast<int>(text.shaped.clusters.size());
  while (line.end < count && is_space(text.shaped.clusters[line.end].character_class)) {
    line.pens.push_back(line.width);
    ++line.end;
  }
}

void move_line(Line& line, Length by) {
  for (Length& pen : line.pens) pen += by;
  line.width += by;
}

std::string words_of(const TypesetText& text, int begin, int end) {
  std::string words;
  for (int i = begin; i < end; ++i) {
    const std::string_view own = text.shaped.text_of(text.shaped.clusters[i]);
    if (own != em_quad) words += own;
  }
  return words;
}

int count_characters(const TypesetText& text, int begin, int end) {
  int count = 0;
  for (int i = begin; i < end; ++i) {
    const Cluster& cluster = text.shaped.clusters[i];
    if (cluster.character_class == CharacterClass::Space || cluster.character_class == CharacterClass::FullSpace)
      continue;
    for (std::uint32_t at = cluster.text_begin; at < cluster.text_end; ++at) {
      const bool starts_character = (static_cast<unsigned char>(text.shaped.text[at]) & 0xC0) != 0x80;
      count += starts_character ? 1 : 0;
    }
  }
  return count;
}

namespace {

LineRoom room_of(const LineSpec& spec, std::size_t line) {
  LineRoom room = line < spec.rooms.size() ? spec.rooms[line] : LineRoom{spec.left, spec.measure};
  if (line == 0) {
    room.left += spec.indent;
    room.width -= spec.indent;
  }
  return room;
}

BreakParameters parameters_of(const LineSpec& spec) {
  BreakParameters parameters;
  for (std::size_t line = 0; line <= std::max<std::size_t>(1, spec.rooms.size()); ++line) {
    parameters.measures.push_back(room_of(spec, line).width);
  }
  while (parameters.measures.size() > 1 && parameters.measures.end()[-2] == parameters.measures.back()) {
    parameters.measures.pop_back();
  }
  parameters.em = spec.em;
  parameters.shape = spec.align == Align::Justify ? LineShape::Justified : LineShape::Ragged;
  parameters.lines = spec.lines;
  return parameters;
}

Line set_line(const TypesetText& text, int begin, int end, const LineSpec& spec, const LineRoom& room) {
  const LineTotals totals = total(text.atoms, begin, end);
  const bool ends_paragraph =
      end == static_cast<int>(text.atoms.size()) || text.atoms[end - 1].break_after == BreakKind::Mandatory;
  const bool stretches = spec.align == Align::Justify && !ends_paragraph;
  const LineFit fit = fit_line(totals, stretches ? room.width : std::min(room.width, totals.natural));
  const Spacing spacing = space_line(text.atoms, begin, end, totals, fit);
  Length left = room.left;
  if (spec.align == Align::Right) left += room.width - spacing.pens.back();
  if (spec.align == Align::Center) left += (room.width - spacing.pens.back()) / 2;
  Line line = place(text, begin, end, spacing, left);
  line.is_hyphenated = !ends_paragraph && text.atoms[end - 1].break_after == BreakKind::Hyphen;
  line.gap = fit.gap(totals);
  return line;
}

// Glyphs that lost the blank at their left move by as much.
Line place(const TypesetText& text, int begin, int end, const Spacing& spacing, Length left) {
  Line line;
  line.begin = begin;
  line.end = end;
  line.width = left + spacing.pens.back();
  line.pens.reserve(end - begin);
  for (int i = begin; i < end; ++i) {
    const LinePlace where = i == begin ? LinePlace::Start : LinePlace::Inside;
    const Length cut = left_blank_cut(text.atoms[i], where, spacing.taken[i - begin]);
    line.pens.push_back(left + spacing.pens[i - begin] - cut);
  }
  return line;
}

}  // namespace

}  // namespace broadsheet
