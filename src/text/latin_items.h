#pragma once

#include <string_view>
#include <vector>

#include "text/itemise.h"
#include "text/shape.h"

namespace broadsheet {

// Divides the items of runs with a Latin face: Western words, numbers with their signs, and what stands between them,
// become items in that face, as far as it has the characters. Marks in Chinese text stay as they are: “ ” —— …… ·
std::vector<Item> divide_by_face(const std::vector<Item>& items, std::u32string_view text,
                                 const std::vector<CharacterClass>& classes, const std::vector<TextRun>& runs);

}  // namespace broadsheet
