#pragma once

#include <cstdint>

namespace broadsheet {

// How a character stands in its line.
enum class Stance : std::uint8_t {
  Horizontal,  // in a horizontal line
  Upright,     // in a vertical line, under the character before it
  Turned,      // in a vertical line, a quarter turn clockwise
  Combined,    // in a vertical line, upright beside others in one em (纵中横)
};

}  // namespace broadsheet
