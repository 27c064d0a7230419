#pragma once

#include <vector>

#include "typeset/galley.h"

namespace broadsheet {

// The clusters [begin, end) of a run, as far as they belong to [from, to).
struct RunClusters {
  int begin = 0, end = 0;
};
RunClusters clusters_of(int run, const ShapedText& shaped, int from, int to);

// A name in a box (示亡号) stands on one line.
void keep_boxed_names_whole(TypesetText& text);

// An eighth of an em parts its characters from their neighbours, so that the box has room between.
void part_boxed_names(TypesetText& text);

}  // namespace broadsheet
