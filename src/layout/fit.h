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

// Another way to draw the page, for when the way it is drawn cannot be closed: the layout with the changes of an
// alternative, of a step of one or more levers, or of both.
struct Drawing {
  std::string name;                      // of the alternative and the steps, in an editor's words
  int alternatives = 0;                  // passed by, this one with them; 0: the page as it is
  int levers = 0;                        // that have taken a step
  std::shared_ptr<const Layout> layout;  // its own `fit` has no other drawings
};

// How far a page may give so that its text ends exactly where it does (调版). Without one a page is as it was drawn.
struct FitRules {
  std::vector<Band> bands;
  int paragraph_lines = 0;        // that a paragraph may have more or fewer than is best for it
  int subhead_rows = 0;           // that a subhead may have more before it
  std::vector<Drawing> drawings;  // besides the layout itself: all that alternatives and levers make together
};

}  // namespace broadsheet
