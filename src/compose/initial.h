#pragma once

#include <optional>
#include <vector>

#include "compose/composition.h"
#include "typeset/galley.h"

namespace broadsheet {

// A paragraph's first character, as high as several of its lines (首字下沉), with the opening mark before it.
struct Initial {
  TypesetText text;
  Line line;
  Length size;
  int lines = 0;  // that it stands beside
  Length indent;  // of those lines
  const TextStyle* style = nullptr;
};

// Takes the initial off the runs of a paragraph in the style `body`. A paragraph that does not begin with a Chinese
// character or a letter has none; that is reported.
std::optional<Initial> take_initial(const Composition& composition, const DropCap& spec, const TextStyle& body,
                                    std::vector<Run>& runs);

}  // namespace broadsheet
