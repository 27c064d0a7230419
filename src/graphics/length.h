#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace broadsheet {

// A distance on the page: fixed point, 1/65536 of a DTP point (1 pt = 1/72 in). Sums are exact, so the same
// input gives the same page on any machine.
class Length {
public:
  constexpr Length() = default;

  static constexpr Length from_raw(std::int64_t raw) {
    Length length;
    length.raw_ = raw;
    return length;
  }
  static constexpr Length points(std::int64_t points) { return from_raw(points * per_point); }
  // Rounds to the nearest 1/65536 pt.
  static Length points(double points) { return from_raw(std::llround(points * per_point)); }
  static constexpr Length points(int points) { return from_raw(std::int64_t{points} * per_point); }

  constexpr std::int64_t raw() const { return raw_; }
  constexpr double pt() const { return static_cast<double>(raw_) / per_point; }

  // This length times numerator / denominator, rounded to nearest. The denominator is positive.
  constexpr Length scaled(std::int64_t numerator, std::int64_t denominator) const {
    const std::int64_t product = raw_ * numerator;
    const std::int64_t half = denominator / 2;
    return from_raw((product >= 0 ? product + half : product - half) / denominator);
  }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return from_raw(-raw_); }
  constexpr Length& operator+=(Length other) {
    raw_ += other.raw_;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    raw_ -= other.raw_;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return a += b; }
  friend constexpr Length operator-(Length a, Length b) { return a -= b; }
  friend constexpr Length operator*(Length a, std::int64_t factor) { return from_raw(a.raw_ * factor); }
  friend constexpr Length operator*(std::int64_t factor, Length a) { return a * factor; }
  friend constexpr Length operator/(Length a, std::int64_t divisor) { return a.scaled(1, divisor); }

private:
  static constexpr std::int64_t per_point = 65536;
  std::int64_t raw_ = 0;
};

}  // namespace broadsheet
