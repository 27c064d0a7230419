#include "content/read_date.h"

#include "yaml/yaml_reader.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <optional>
#include <string>

namespace broadsheet {

namespace {

std::optional<int> read_digits(std::string_view text, std::size_t at, std::size_t count);

}  // namespace

Date read_date(const YamlNode& node, Diagnostics& diagnostics) {
  const std::optional<std::string> text = read_text(node, "`date` of the edition", diagnostics);
  if (!text) return {};
  const std::optional<int> year = read_digits(*text, 0, 4), month = read_digits(*text, 5, 2),
                           day = read_digits(*text, 8, 2);
  const bool shaped = text->size() == 10 && (*text)[4] == '-' && (*text)[7] == '-' && year && month && day;
  if (!shaped) {
    diagnostics.error(node.span,
                      fmt::format("`date` of the edition is `{}`, expected a day such as `2021-01-08`", *text));
    return {};
  }
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) {
    diagnostics.error(node.span, fmt::format("`{}` is no day of the calendar", *text));
    return {};
  }
  return {*year, *month, *day};
}

namespace {

std::optional<int> read_digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  const std::string_view digits = text.substr(at, count);
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

}  // namespace broadsheet
