#pragma once

#include <limits>
#include <string_view>
#include <vector>

#include "text/shape.h"
#include "text/text_rules.h"

namespace broadsheet {

// What it costs the sense of a heading to end a line after a character: nothing after a clause, `word_break` between
// two words of the dictionary, more where a word may be meant. `no_break`: never (inside a word, between a number and
// its unit, before 的, after 在, and wherever the rules of marks forbid it).
using SenseCost = int;
inline constexpr SenseCost no_break = std::numeric_limits<SenseCost>::max();
inline constexpr SenseCost word_break = 100;
// A line must end here: the editor says so.
inline constexpr SenseCost given_break = -1;

// For each character of a heading. The last one is `no_break`, since nothing follows.
std::vector<SenseCost> sense_breaks(std::u32string_view text, const TextRules& rules);

// For each cluster of a shaped heading.
std::vector<SenseCost> sense_breaks(const ShapedText& shaped, const TextRules& rules);

// Whether a space parts two clauses, rather than two Western words.
bool is_clause_gap(const ShapedText& shaped, int cluster);

}  // namespace broadsheet
