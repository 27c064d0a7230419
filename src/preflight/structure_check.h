#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "preflight/page_checks.h"
#include "preflight/structure_tree.h"

namespace broadsheet {

// Tagged files: what the content of pages marks, held against the structure tree. Does nothing in a file without tags.
class StructureCheck {
public:
  explicit StructureCheck(const PdfCheck& check);
  void begin_page(const CosPage& page);
  void see(const ContentEvent& event, const ContentPlace& place);
  void end();  // after all pages

private:
  struct Mark {
    bool is_artifact = false, has_content = false;
  };
  // The marked content of one page, or of one form.
  struct Marked {
    PdfPlace where;
    CosObject owner;
    std::set<int> ids;
  };

  void begin_mark(const MarkedBegin& mark, const ContentPlace& place);
  void check_catalog() const;
  void check_claims(const StructureTree& tree) const;
  void check_parent_tree(const StructureTree& tree, const std::map<MarkedPlace, int>& owners) const;

  const PdfCheck& check_;
  bool is_tagged_ = false;
  CosPage page_;
  std::vector<Mark> marks_;
  std::map<int, Marked> marked_;
};

// The types of elements, how they stand in one another, and what they must have.
void check_structure_elements(const PdfCheck& check, const StructureTree& tree);

}  // namespace broadsheet
