#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compose/fill_columns.h"

namespace broadsheet {

// What is asked of columns whose depths are given.
struct FlowTask {
  const std::vector<FlowParagraph>& paragraphs;
  Length row;
  const LineMenu& menu;
  FillGoal goal;
  std::int64_t bound;
  int kept = 0;  // lines that must stand at the head of the first column, for the sake of a subhead above
};

// Of all ways to flow the paragraphs through the columns the one of least cost: the shortest way through a graph whose
// nodes are the places where a paragraph may begin. Nothing, if all cost as much as the bound.
std::optional<FilledColumns> search_flow(const FlowTask& task, const std::vector<FlowColumn>& columns, MenuSize size);

}  // namespace broadsheet
