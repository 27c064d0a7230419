#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graphics/geometry.h"
#include "source/source_map.h"

namespace broadsheet {

// A band of the page that moves up or down by whole rows, and with it every edge of a frame that lies in it: what ends
// there grows, what begins there shrinks, what lies inside is carried along.
struct Band {
  std::string name;
  Span span;             // its key in the layout
  Rect area;             // on the page
  int up = 0, down = 0;  // rows at most
  int weight = 1;        // of a row, beside those of other bands
};

// Whether an edge of a frame, or either of its edges, lies in a band's area and moves with it. A frame that reaches
// past the band's sides stays.
bool moves_with(Length edge, const Rect& frame, const Rect& band);
bool moves_with(const Rect& frame, const Rect& band);

struct Layout;

// Another way to draw the page, for when the way it is drawn cannot be closed: the layout with some changes.
struct Alternative {
  std::string name;
  Span span;                             // its key in the layout
  std::shared_ptr<const Layout> layout;  // its own `fit` has no alternatives
};

// How far a page may give so that its text ends exactly where it does (调版). Without one a page is as it was drawn.
struct FitRules {
  std::vector<Band> bands;
  int paragraph_lines = 0;                // that a paragraph may have more or fewer than is best for it
  int subhead_rows = 0;                   // that a subhead may have more before it
  std::vector<Alternative> alternatives;  // the first is the best
};

}  // namespace broadsheet
