#pragma once

#include <string>

namespace broadsheet {

// An ink mixture. Process values are hundredths of a per cent (0 to 10000). A spot colour names its plate; its
// process values are then the alternate for screens and proofs at full tint.
struct Color {
  int cyan = 0, magenta = 0, yellow = 0, black = 0;
  std::string spot;  // empty: a process colour
  int tint = 10000;  // of the spot ink, hundredths of a per cent

  // Only the black plate is inked: such text and rules overprint what lies under them.
  bool is_black_only() const { return spot.empty() && cyan == 0 && magenta == 0 && yellow == 0 && black > 0; }
  bool operator==(const Color&) const = default;
};

}  // namespace broadsheet
