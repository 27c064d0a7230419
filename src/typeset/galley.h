#pragma once

#include <optional>
#include <vector>

#include "layout/text_style.h"
#include "text/shape.h"
#include "typeset/break_lines.h"

namespace broadsheet {

// A typeset line: where each cluster's glyphs start, from the start of the measure: its left edge, of a vertical line
// its head.
struct Line {
  int begin = 0, end = 0;      // clusters of the text it is part of
  std::vector<Length> pens;    // one a cluster; the glyphs' own offsets come on top
  Length width;                // from the measure's start to the end of the last cluster, along the line
  bool is_hyphenated = false;  // ends inside a word: a hyphen follows its last cluster, within its width
  Length gap;                  // by how much each gap of a justified line was opened beyond its limit
};

// The reading of clusters [begin, end), to be set above them.
struct Reading {
  int begin = 0, end = 0;
  ShapedText shaped;
  Length width;
};

// A shaped text ready to be broken at any measure, from any cluster on.
struct TypesetText {
  std::vector<TextRun> runs;
  ShapedText shaped;
  std::vector<Atom> atoms;
  std::vector<Reading> readings;  // in the order of the text
};

// How the lines of a text are set, whatever their measure.
struct SettingRules {
  TextRules text;
  MarkRules marks;
};

// Where a line stands: from the left edge of the measure.
struct LineRoom {
  Length left, width;
  auto operator<=>(const LineRoom&) const = default;
};

struct LineSpec {
  Length measure;
  Length indent;  // of the first line
  Length em;
  Align align = Align::Justify;
  std::vector<LineRoom> rooms = {};         // of the first lines, where they differ from the measure; before the indent
  std::optional<int> lines = std::nullopt;  // so many, if they can be had
  Length left = {};                         // where the measure begins
};

TypesetText typeset(std::vector<TextRun> runs, const SettingRules& rules, const FontBook& fonts,
                    Diagnostics& diagnostics);

// Sets the characters of a text further apart by `tracking` (字距), Western letters too; —— and …… stay whole. For
// texts that are broken into lines: a single line is given its tracking when it is set.
void track(TypesetText& text, Length tracking);

// The lines of the text from cluster `begin` on (长条样).
std::vector<Line> set_lines(const TypesetText& text, int begin, const LineSpec& spec);

// The numbers of lines that the text from cluster `begin` on could be set in, with what each costs.
std::vector<LineCount> line_counts(const TypesetText& text, int begin, const LineSpec& spec);

// The whole text, or clusters [begin, end) of it, on one line at its natural width, marks at both edges half, with
// `tracking` between its clusters.
Line set_single_line(const TypesetText& text, Length tracking);
Line set_single_line(const TypesetText& text, int begin, int end, Length tracking);

// Spaces that follow a line stay with it, without a width: they part its words from those of the next.
void keep_spaces_at_end(const TypesetText& text, Line& line);

// Moves the start of a line along it.
void move_line(Line& line, Length by);

// The text of clusters [begin, end).
std::string words_of(const TypesetText& text, int begin, int end);

// How many characters clusters [begin, end) hold, spaces not counted.
int count_characters(const TypesetText& text, int begin, int end);

}  // namespace broadsheet
