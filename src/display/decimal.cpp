#include "display/decimal.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cstddef>
#include <string_view>

namespace broadsheet {

namespace {

constexpr std::array<std::int64_t, 7> powers_of_ten = {1, 10, 100, 1000, 10000, 100000, 1000000};

void append_integer(std::string& out, std::uint64_t value);

}  // namespace

void append_decimal(std::string& out, std::int64_t value, int places) {
  assert(places >= 0 && static_cast<std::size_t>(places) < powers_of_ten.size());
  const auto unit = static_cast<std::uint64_t>(powers_of_ten[static_cast<std::size_t>(places)]);
  // Negated as unsigned, the least number has a magnitude too.
  const std::uint64_t magnitude = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  if (value < 0) out += '-';
  append_integer(out, magnitude / unit);
  std::uint64_t fraction = magnitude % unit;
  if (fraction == 0) return;
  out += '.';
  for (std::uint64_t digit = unit / 10; fraction > 0; digit /= 10) {
    out += static_cast<char>('0' + fraction / digit);
    fraction %= digit;
  }
}

void append_points(std::string& out, Length length, int places) {
  append_decimal(out, rounded_points(length, places), places);
}

std::int64_t rounded_points(Length length, int places) {
  assert(places >= 0 && places <= 4);
  constexpr std::int64_t per_point = Length::points(1).raw();
  return length.scaled(powers_of_ten[static_cast<std::size_t>(places)], per_point).raw();
}

namespace {

void append_integer(std::string& out, std::uint64_t value) {
  std::array<char, 20> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(std::string_view(digits.data(), static_cast<std::size_t>(result.ptr - digits.data())));
}

}  // namespace

}  // namespace broadsheet
