#pragma once

#include <vector>

#include "layout/text_style.h"
#include "text/shape.h"
#include "typeset/atom.h"

namespace broadsheet {

// A typeset line: where each cluster's glyphs start, from the left edge of the measure.
struct Line {
  int begin = 0, end = 0;    // clusters of the text it is part of
  std::vector<Length> pens;  // one a cluster; the glyphs' own offsets come on top
  Length width;              // from the left edge to the right edge of the last cluster
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

struct LineSpec {
  Length measure;
  Length indent;  // of the first line
  Length em;
  Align align = Align::Justify;
};

TypesetText typeset(std::vector<TextRun> runs, const SettingRules& rules, const FontBook& fonts,
                    Diagnostics& diagnostics);

// The lines of the text from cluster `begin` on (长条样).
std::vector<Line> set_lines(const TypesetText& text, int begin, const LineSpec& spec);

// The whole text on one line at its natural width, marks at both edges half, with `tracking` between its clusters.
Line set_single_line(const TypesetText& text, Length tracking);

// How many characters clusters [begin, end) hold, spaces not counted.
int count_characters(const TypesetText& text, int begin, int end);

}  // namespace broadsheet
