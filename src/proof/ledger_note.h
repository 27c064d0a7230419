#pragma once

#include "broadsheet.h"
#include "proof/proof_pen.h"

namespace broadsheet {

// How much wider the sheet of a proof is for the ledger that stands beside the page; 0 without one.
Length ledger_width(const PageLedger& ledger);

// The ledger (调版记录) to the right of a page of this size.
void draw_ledger(const PageLedger& ledger, Size page, ProofPen& pen);

}  // namespace broadsheet
