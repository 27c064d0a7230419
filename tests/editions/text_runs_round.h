#pragma once

#include "broadsheet.h"

// No character of a text stands nearer to what the text runs round than it may.
void check_text_runs_round(const broadsheet::Page& page, const broadsheet::Layout& layout);
