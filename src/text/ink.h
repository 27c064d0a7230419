#pragma once

#include "text/shape.h"

namespace broadsheet {

// Where a cluster's ink begins and ends, from the pen of its first glyph.
struct InkExtent {
  Length left, right;
};

// Of a cluster without ink, a space, both its edges: 0 and its advance.
InkExtent ink_extent(const ShapedText& shaped, const Cluster& cluster);

}  // namespace broadsheet
