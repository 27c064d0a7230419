#include "content/figure_sign.h"

#include <array>

namespace broadsheet {

Sign take_sign(std::string_view& figure) {
  struct Written {
    std::string_view text;
    Sign sign;
  };
  static constexpr std::array<Written, 6> signs = {{{"+", Sign::Plus},
                                                    {"＋", Sign::Plus},
                                                    {"-", Sign::Minus},
                                                    {"−", Sign::Minus},
                                                    {"－", Sign::Minus},
                                                    {"–", Sign::Minus}}};
  for (const Written& written : signs) {
    if (!figure.starts_with(written.text)) continue;
    figure.remove_prefix(written.text.size());
    return written.sign;
  }
  return Sign::None;
}

bool is_figure(std::string_view text) {
  take_sign(text);
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

std::string with_minus(std::string_view text) {
  std::string_view figure = text;
  const bool is_negative = is_figure(text) && take_sign(figure) == Sign::Minus;
  return is_negative ? "−" + std::string(figure) : std::string(text);
}

}  // namespace broadsheet
