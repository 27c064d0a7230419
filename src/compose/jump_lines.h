#pragma once

#include "compose/page_jumps.h"
#include "compose/thread.h"

namespace broadsheet {

// What the layout writes into the first row of a thread that comes from a page before, and into the last row of one
// that goes on on another; null: nothing. The first and the last frame of the thread say it.
const JumpLines* line_from(const Layout& layout, int first_frame, const ThreadJump& jump);
const JumpLines* line_to(const Layout& layout, int last_frame);

// Which of a thread's columns has its first row: those that something fills have none.
std::size_t first_with_row(const std::vector<ThreadColumn>& columns, Length row);

// Where the text comes from, in the first row of the columns as they are drawn, at its left; where it goes on, in the
// last one, at its right.
void place_line_from(Composition& composition, const std::vector<ThreadColumn>& columns, const JumpLines& spec,
                     const std::string& page);
void place_line_to(Composition& composition, const std::vector<ThreadColumn>& columns, const JumpLines& spec,
                   const std::string& page);

}  // namespace broadsheet
