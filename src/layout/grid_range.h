#pragma once

#include <string>

#include "layout/part_reader.h"

namespace broadsheet {

// Columns or rows of the grid, or pages of an edition, first and last, from 1.
struct GridRange {
  int first = 1, last = 1;
};

// The required key `key`, "3" or "1-8". `size` is how many there are in the grid; 0: unknown.
GridRange read_range(PartReader& reader, const std::string& key, int size);

}  // namespace broadsheet
