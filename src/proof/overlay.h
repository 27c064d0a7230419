#pragma once

#include "layout/layout.h"
#include "proof/proof_pen.h"
#include "proof/underlay.h"

namespace broadsheet {

// Every frame outlined, with its name and the line of the layout that it comes from.
void draw_frames(const Page& page, ProofPen& pen);

// Frames whose text found no room: a red edge, and how many lines and characters are over.
void draw_overset(const Page& page, ProofPen& pen);

// Of every picture frame without a picture: its size, and the pixels that a picture for it needs.
void draw_placeholder_needs(const Page& page, const Layout& layout, ProofPen& pen);

// One line at the foot of the sheet: the edition, its date, the layout, the page's size, and whether it fits.
void draw_footer(const Page& page, const ProofNames& names, const Layout& layout, ProofPen& pen);

}  // namespace broadsheet
