#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet {

enum class BoundaryKind : std::uint8_t { Line, Word };

// A place where ICU lets a line or word end.
struct Boundary {
  std::size_t end = 0;      // characters before it
  std::int32_t status = 0;  // ICU's rule status: ULineBreakTag or UWordBreak
};

// The boundaries of a text in order, the last at its end. The language is BCP 47; empty: Chinese.
std::vector<Boundary> boundaries(std::u32string_view text, BoundaryKind kind, const std::string& language);

}  // namespace broadsheet
