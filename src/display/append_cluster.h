#pragma once

#include "display/display_list.h"
#include "text/shape.h"

namespace broadsheet {

// Adds the glyphs and the characters of a cluster to a run of its face, size and stance; its pen starts at `along` from
// the run's origin, along the line.
void append_cluster(GlyphRun& run, const ShapedText& shaped, const Cluster& cluster, Length along);

}  // namespace broadsheet
