#pragma once

#include <string>
#include <vector>

#include "press/press_finding.h"
#include "proof/proof_pen.h"
#include "source/source_map.h"

namespace broadsheet {

struct NumberedFinding {
  int number = 0;
  const PressFinding* finding = nullptr;
};

// Red of an error, orange of a warning.
const Color& ink_of(const PressFinding& finding);

// The list of a page's findings, in columns beside the page and as high as it is.
class FindingsList {
public:
  FindingsList(const std::vector<NumberedFinding>& findings, const SourceMap& sources, Length height);

  // How much wider the sheet is for it.
  Length width() const;
  // From `left` to the right.
  void draw(Length left, ProofPen& pen) const;

private:
  struct Entry {
    int number = 0;
    Color ink;
    std::string head;                        // "NP-10 error"
    std::vector<std::string> lines, advice;  // below it
    int column = 0;
    Length top;
  };
  std::vector<Entry> entries_;
  int columns_ = 0;
};

}  // namespace broadsheet
