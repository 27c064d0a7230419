#pragma once

#include <string>

#include "graphics/color.h"

namespace broadsheet {

// Amounts of ink are hundredths of a per cent.
inline constexpr int full_ink = 10000;

// How many plates a colour is printed from, how much ink all of them lay, and the one that lays the most.
int inks_of(const Color& color);
int total_ink(const Color& color);
int strongest_ink(const Color& color);

// "62.5 %"
std::string percent(int hundredths);

}  // namespace broadsheet
