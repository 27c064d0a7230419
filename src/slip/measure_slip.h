#pragma once

#include <array>
#include <string>
#include <vector>

#include "broadsheet.h"
#include "typeset/atom.h"

namespace broadsheet {

// What is wrong with a line: opened by more than a quarter em (JU-06), shorter or longer than its measure.
enum class LineFault { None, Loose, Short, Wide };

// A line of a slip. Lengths are thousandths of an em of its text.
struct SlipLine {
  std::string text;
  int gap = 0;                                 // between its ideographs beyond the tracking, in the mean, on the page
  bool has_gaps = false;                       // two of its ideographs are neighbours
  std::array<int, shrink_step_count> taken{};  // by each step of shrinking
  bool ends_paragraph = false, is_runt = false;
  LineFault fault = LineFault::None;
};

struct SlipReport {
  std::vector<SlipLine> lines;
  // Of the lines that do not end a paragraph.
  int justified = 0, without_gap = 0;
  int mean_gap = 0, p95_gap = 0, widest_gap = 0;
  int runts = 0, faults = 0;
};

// Measures the lines of a composed slip before it is cut: what stands on the page, and how its lines came to fit.
SlipReport measure_slip(const Composed& slip, const FontBook& fonts);

}  // namespace broadsheet
