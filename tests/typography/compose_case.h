#pragma once

#include "broadsheet.h"
#include "case_table.h"
#include "sight.h"

namespace broadsheet::typography {

// The page of a case, made as an edition and a layout are: a text frame as wide as the measure, its left edge and top
// `page_margin` from the page's.
Composed compose(const Case& c, const std::string& text, double measure);

constexpr double page_margin = 20;  // pt

// The size of the text, in points: 1 em of the case.
double em_of(const Composed& composed);

// The lines as typeset, before they stand on a page.
Sight look_at_galley(const Composed& composed, double measure);

}  // namespace broadsheet::typography
