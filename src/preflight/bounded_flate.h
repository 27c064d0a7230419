#pragma once

#include <cstddef>

namespace broadsheet {

// Makes qpdf unpack Flate streams with no more than `limit` bytes each, for the whole process. A few bytes of an
// object stream may unpack to any number, and qpdf unpacks those before anyone can ask about them. The first call
// counts.
void bound_flate(std::size_t limit);

}  // namespace broadsheet
