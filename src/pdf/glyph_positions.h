#pragma once

#include <cstdint>
#include <string>

#include "graphics/length.h"
#include "text/text_rules.h"

namespace broadsheet {

// Makes the arrays of the TJ operator: codes, and where the next glyph does not stand at the end of the one before, by
// how much. Knows where a reader's pen is after each number written, so that roundings do not add up: every glyph
// stands within 0.0005 pt of its place. A font in vertical writing mode moves the pen down (ISO 32000-1, 9.4.4).
class GlyphPositions {
public:
  // Of a run of this size, which is positive; the pen is at the run's origin.
  explicit GlyphPositions(Length size, Direction direction = Direction::Horizontal);

  // `width`: how far the glyph moves the pen, millionths of the em. `along`: from the run's origin, along the line.
  void add(std::uint16_t code, std::int64_t width, Length along);
  // The array of the glyphs added since the last; the pen stays where it is.
  std::string take();

private:
  void move_pen(std::int64_t by);

  std::int64_t size_;       // raw
  std::int64_t tolerance_;  // millionths of the em
  int decimals_;            // of the numbers, which are thousandths of the em
  std::int64_t unit_;       // of the last decimal, in millionths of the em
  int forward_;             // the sign of a number that moves the pen on
  std::int64_t pen_ = 0;    // millionths of the em from the origin
  std::string array_;
  bool in_string_ = false;
};

}  // namespace broadsheet
