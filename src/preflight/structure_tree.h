#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "preflight/pdf_file.h"

namespace broadsheet {

// Where a sequence of marked content is: the number of the page object, or of the form whose content it is, and the
// MCID there.
using MarkedPlace = std::pair<int, int>;

// An element of the structure tree, with those above it before it.
struct StructureElement {
  CosObject dict;
  int parent = -1;    // the index of the element above; -1: the root
  std::string type;   // as standard types have it, by way of the role map
  std::string named;  // as the file has it
  std::vector<MarkedPlace> content;
};

struct StructureTree {
  std::vector<StructureElement> elements;  // in reading order
  std::map<int, CosObject> parents;        // the parent tree: what belongs to each StructParents
  bool is_cut_off = false;                 // too deep or too large to be read as a whole
  std::vector<std::string> circular;       // names that the role map leads back to themselves
};

// Of a file whose catalog has a StructTreeRoot.
StructureTree read_structure_tree(const PdfFile& file);

// ISO 32000-1, 14.8.4.
bool is_standard_structure(const std::string& type);

}  // namespace broadsheet
