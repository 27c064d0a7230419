#pragma once

#include <cstddef>

#include "compose/composition.h"

namespace broadsheet {

// What the index tells of a page: its main story is that of the largest headline, of like ones the first.
IndexEntry index_entry(const Edition& edition, std::size_t page, const Layout& layout);

}  // namespace broadsheet
