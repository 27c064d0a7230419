#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace broadsheet {

// A figure and what stands behind it: 1300 and 亿元, 3.5 and %.
struct Amount {
  std::int64_t thousandths = 0;
  std::string unit;
};

// Reads "1300亿元", "1,300", "3.5%"; nothing when the text begins with no figure.
std::optional<Amount> read_amount(const std::string& text);

}  // namespace broadsheet
