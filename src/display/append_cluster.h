#pragma once

#include "display/display_list.h"
#include "text/shape.h"

namespace broadsheet {

// Adds the glyphs and the characters of a cluster to a run of its face and size; its pen starts at `x` from the run's
// origin.
void append_cluster(GlyphRun& run, const ShapedText& shaped, const Cluster& cluster, Length x);

}  // namespace broadsheet
