#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "graphics/geometry.h"

namespace broadsheet {

// The standard structure types that are used (ISO 32000-1, 14.8.4).
enum class StructureType {
  Article,
  Section,
  Heading1,
  Heading2,
  Paragraph,
  BlockQuote,
  Span,
  Figure,
  Caption,
  List,
  ListItem,
  Label,
  ListBody,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  Contents,
  ContentsItem,
};

// A step down the document's structure: the place among those that have the same parent, and what stands there.
struct StructureStep {
  std::int64_t order = 0;
  StructureType type = StructureType::Paragraph;
  auto operator<=>(const StructureStep&) const = default;
};

// What something on a page is part of. Paths are in the order of reading. The same path on another page leads to the
// same element: a paragraph that goes on there.
struct PagePart {
  std::vector<StructureStep> path;  // from the document down; empty: furniture that all pages have, such as a folio
  std::string name = {};            // of the story, the picture, the indicators, the table or the chart
  std::string title = {};           // of a heading, its words
  std::string alt = {};             // of a figure, what it shows in words
  Rect box = {};                    // of a figure
  bool goes_on = false;             // may do so on the next page
};

}  // namespace broadsheet
