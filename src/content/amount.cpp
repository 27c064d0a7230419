#include "content/amount.h"

namespace broadsheet {

std::optional<Amount> read_amount(const std::string& text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  constexpr std::int64_t most = 1'000'000'000'000;
  constexpr int most_decimals = 3;
  Amount amount;
  int decimals = -1;  // read; -1: before the point
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool figure_follows = at > 0 && at + 1 < text.size() && is_digit(text[at + 1]);
    if (text[at] == ',' && figure_follows && decimals < 0) continue;
    if (text[at] == '.' && figure_follows && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (!is_digit(text[at])) break;
    if (decimals == most_decimals) continue;
    if (amount.thousandths > most) return std::nullopt;
    amount.thousandths = amount.thousandths * 10 + (text[at] - '0');
    if (decimals >= 0) ++decimals;
  }
  if (at == 0) return std::nullopt;
  for (int i = decimals < 0 ? 0 : decimals; i < most_decimals; ++i) amount.thousandths *= 10;
  amount.unit = text.substr(at);
  return amount;
}

}  // namespace broadsheet
