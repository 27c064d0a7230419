#pragma once

#include <cstdint>
#include <string>

#include "graphics/length.h"

namespace broadsheet {

// `value` units of 10^-places as a decimal number with no zeros at its end: (1250, 3) is "1.25", (-5, 1) is "-0.5".
void append_decimal(std::string& out, std::int64_t value, int places);

// A length in points, rounded half away from zero to so many decimals, at most 4. Integers all the way, so the same
// length is the same text on any machine.
void append_points(std::string& out, Length length, int places);

// The length in units of 10^-places points, rounded likewise.
std::int64_t rounded_points(Length length, int places);

}  // namespace broadsheet
