#pragma once

#include <cstddef>

namespace broadsheet {

// What a Flate stream may unpack to at most.
inline constexpr std::size_t longest_flate = std::size_t{256} << 20U;

// Makes qpdf keep to that, for the whole process; safe to call from many threads. A few bytes of an object stream may
// unpack to any number, and qpdf unpacks those before anyone can ask about them.
void bound_flate();

}  // namespace broadsheet
