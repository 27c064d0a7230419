#pragma once

#include <string>

#include "layout/grid.h"
#include "proof/proof_pen.h"

namespace broadsheet {

// How a proof names what it is a proof of.
struct ProofNames {
  std::string edition, date;
};

// 校样, large and light, with the edition and its date, three times down the page, so that a part of a page is known
// for a proof too.
void draw_watermark(const ProofNames& names, Size page, ProofPen& pen);

// Hairlines at the edges of the base columns, and the baselines of the body rows.
void draw_grid(const Grid& grid, ProofPen& pen);

}  // namespace broadsheet
