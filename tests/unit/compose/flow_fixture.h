#pragma once

#include <initializer_list>
#include <vector>

#include "compose/fill_columns.h"

namespace broadsheet {

inline constexpr Length row = Length::points(12);

// Lines of one row each.
inline FlowParagraph paragraph_of_rows() {
  FlowParagraph paragraph;
  paragraph.leading = row;
  paragraph.foot = Length::points(11);
  return paragraph;
}

inline FlowParagraph subhead(int keep_lines) {
  FlowParagraph paragraph = paragraph_of_rows();
  paragraph.before = row;
  paragraph.keep_lines = keep_lines;
  return paragraph;
}

// So many rows deep, ten characters of ten points wide.
inline std::vector<FlowColumn> columns_of(std::initializer_list<int> depths) {
  std::vector<FlowColumn> columns;
  for (const int depth : depths) columns.push_back({depth * row, Length::points(100), 0});
  return columns;
}

}  // namespace broadsheet
