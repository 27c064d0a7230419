#include "typeset/galley.h"

#include <algorithm>

#include "typeset/break_lines.h"
#include "typeset/fit_line.h"
#include "typeset/readings.h"

namespace broadsheet {

namespace {

Line set_line(const TypesetText& text, int begin, int end, const LineSpec& spec, Length indent, bool ends_paragraph);
Line place(const TypesetText& text, int begin, int end, const std::vector<Length>& pens, Length left);

}  // namespace

TypesetText typeset(std::vector<TextRun> runs, const SettingRules& rules, const FontBook& fonts,
                    Diagnostics& diagnostics) {
  TypesetText text;
  text.runs = std::move(runs);
  text.shaped = shape_text(text.runs, rules.text, fonts, diagnostics);
  text.readings = set_readings(text, rules.text, fonts, diagnostics);
  text.atoms = make_atoms(text.shaped, rules.marks);
  return text;
}

std::vector<Line> set_lines(const TypesetText& text, int begin, const LineSpec& spec) {
  const LineShape shape = spec.align == Align::Justify ? LineShape::Justified : LineShape::Ragged;
  const std::vector<int> ends = break_lines(text.atoms, begin, {spec.measure, spec.indent, spec.em, shape});
  std::vector<Line> lines;
  lines.reserve(ends.size());
  int line_begin = begin;
  for (const int line_end : ends) {
    const Length indent = line_begin == begin ? spec.indent : Length();
    lines.push_back(set_line(text, line_begin, line_end, spec, indent, line_end == ends.back()));
    line_begin = line_end;
  }
  return lines;
}

Line set_single_line(const TypesetText& text, Length tracking) {
  const int end = static_cast<int>(text.atoms.size());
  const LineTotals totals = total(text.atoms, 0, end);
  Line line = place(text, 0, end, space_line(text.atoms, 0, end, totals, fit_line(totals, totals.natural)), Length());
  for (int i = 1; i < end; ++i) line.pens[i] += tracking * i;
  if (end > 1) line.width += tracking * (end - 1);
  return line;
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

Line set_line(const TypesetText& text, int begin, int end, const LineSpec& spec, Length indent, bool ends_paragraph) {
  const LineTotals totals = total(text.atoms, begin, end);
  const Length room = spec.measure - indent;
  const bool stretches = spec.align == Align::Justify && !ends_paragraph;
  const Length target = stretches ? room : std::min(room, totals.natural);
  const std::vector<Length> pens = space_line(text.atoms, begin, end, totals, fit_line(totals, target));
  Length left = indent;
  if (spec.align == Align::Right) left += room - pens.back();
  if (spec.align == Align::Center) left += (room - pens.back()) / 2;
  return place(text, begin, end, pens, left);
}

// Moves the glyphs of marks that lost the blank at their left: opening marks.
Line place(const TypesetText& text, int begin, int end, const std::vector<Length>& pens, Length left) {
  Line line;
  line.begin = begin;
  line.end = end;
  line.width = left + pens.back();
  line.pens.reserve(end - begin);
  for (int i = begin; i < end; ++i) {
    const Cluster& cluster = text.shaped.clusters[i];
    const Length given = pens[i - begin + 1] - pens[i - begin] - (i + 1 < end ? text.atoms[i].gap : Length());
    line.pens.push_back(left + pens[i - begin] + glyph_shift(cluster, cluster.advance - given));
  }
  return line;
}

}  // namespace

}  // namespace broadsheet
