#pragma once

#include "text/make_clusters.h"

namespace broadsheet {

// Appends the digits of an item as one cluster, upright side by side in an em of a vertical line (纵中横). They are
// narrowed to two thirds at most; appends nothing and returns false if that is not enough, or the face lacks one.
bool append_combined(ClusterSink& sink, const Item& item, const Face& face);

}  // namespace broadsheet
