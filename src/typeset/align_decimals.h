#pragma once

#include <vector>

#include "typeset/galley.h"

namespace broadsheet {

// A number of a column, set on one line.
struct SetNumber {
  const TypesetText* text = nullptr;
  const Line* line = nullptr;
};

// How far each number of a column moves to the right so that their decimal points stand under each other, and under
// them where whole numbers end. What follows, decimals, per cent signs and units, hangs to the right.
std::vector<Length> align_decimals(const std::vector<SetNumber>& column);

}  // namespace broadsheet
