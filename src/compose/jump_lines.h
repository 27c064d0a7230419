#pragma once

#include "compose/page_jumps.h"
#include "compose/thread.h"

namespace broadsheet {

// What the layout writes into the first row of a thread that comes from a page before, and into the last row of one
// that goes on on another; null: nothing. The first and the last column of the thread say it.
const JumpLines* line_from(const Layout& layout, const ThreadColumn& first, const ThreadJump& jump);
const JumpLines* line_to(const Layout& layout, const ThreadColumn& last);

// Where the text comes from, in the row over the column, at its left; where it goes on, in the row under it, at its
// right.
void place_line_from(Composition& composition, const ThreadColumn& first, const JumpLines& spec,
                     const std::string& page);
void place_line_to(Composition& composition, const ThreadColumn& last, const JumpLines& spec, const std::string& page);

}  // namespace broadsheet
