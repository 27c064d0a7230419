#pragma once

#include <cstdint>

#include "compose/fill_columns.h"

namespace broadsheet {

// What ways to fill columns cost: on the scale of the breaker, where a gap of a quarter em in one line costs about a
// million.
inline constexpr std::int64_t parted_subhead = 1'000'000'000'000;
inline constexpr std::int64_t line_over = 1'000'000'000;
inline constexpr std::int64_t narrowed_heading = 1'000'000'000;  // for each line more: rather text is left over
inline constexpr std::int64_t lone_last_line = 5'000'000;
inline constexpr std::int64_t lone_on_next_page = 4 * lone_last_line;
inline constexpr std::int64_t lone_first_line = 100'000;
inline constexpr std::int64_t more_space = 150'000;  // a row of it

// Of a text that a subhead over all columns ends (JU-14). A row that its columns are not level by is a hole in the
// middle of the text: white is rather at its end. Lines side by side in a single row are no columns.
inline constexpr std::int64_t hole_above_subhead = 100'000;  // besides the white row
inline constexpr std::int64_t single_row = 2 * lone_last_line;
inline constexpr std::int64_t unlevel_end = 8 * white_row_cost;  // at the foot of a page, before a subhead of the next

}  // namespace broadsheet
