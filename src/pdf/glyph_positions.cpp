#include "pdf/glyph_positions.h"

#include <cassert>
#include <cstdlib>

#include "display/decimal.h"
#include "pdf/pdf_value.h"

namespace broadsheet {

namespace {

constexpr std::int64_t em = 1'000'000;
constexpr std::int64_t tolerance_raw = 33;  // 0.0005 pt

std::int64_t divided(std::int64_t value, std::int64_t divisor);

}  // namespace

GlyphPositions::GlyphPositions(Length size, Direction direction)
    : size_(size.raw()),
      tolerance_(em * tolerance_raw / size_),
      decimals_(3),
      unit_(1),
      forward_(direction == Direction::Vertical ? 1 : -1) {
  assert(size_ > 0);
  // The fewest decimals that hit a place within the tolerance, since each costs a byte a glyph.
  while (decimals_ > 0 && unit_ * 10 / 2 <= tolerance_) {
    unit_ *= 10;
    --decimals_;
  }
}

void GlyphPositions::add(std::uint16_t code, std::int64_t width, Length along) {
  const Length ems = along.scaled(em, size_);
  move_pen(ems.raw() - pen_);
  if (!in_string_) array_ += '<';
  in_string_ = true;
  append_hexadecimal(array_, code);
  pen_ += width;
}

std::string GlyphPositions::take() {
  std::string array = "[";
  array.append(array_).append(in_string_ ? ">]" : "]");
  array_.clear();
  in_string_ = false;
  return array;
}

// Numbers of the array are taken from the pen.
void GlyphPositions::move_pen(std::int64_t by) {
  if (std::abs(by) <= tolerance_) return;
  const std::int64_t units = divided(by, unit_);
  pen_ += units * unit_;
  if (in_string_) array_ += '>';
  in_string_ = false;
  append_decimal(array_, forward_ * units, decimals_);
}

namespace {

std::int64_t divided(std::int64_t value, std::int64_t divisor) {
  return (value + (value < 0 ? -divisor : divisor) / 2) / divisor;
}

}  // namespace

}  // namespace broadsheet
