#include "layout/read_length.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "yaml/yaml_reader.h"

namespace broadsheet {

namespace {

std::optional<Length> parse_sum(std::string_view text, Span span, const LengthUnits& units, Diagnostics& diagnostics);
size_t find_times(std::string_view text);
std::optional<Size> named_sheet(std::string_view name);

constexpr std::string_view times_sign = "×";

}  // namespace

std::optional<Length> read_length(const YamlNode& node, const LengthUnits& units, Diagnostics& diagnostics) {
  const std::optional<std::string> text = read_text(node, "a length", diagnostics);
  if (!text) return std::nullopt;
  return parse_sum(*text, node.span, units, diagnostics);
}

std::optional<Size> read_size(const YamlNode& node, const LengthUnits& units, Diagnostics& diagnostics) {
  const std::optional<std::string> text = read_text(node, "a size", diagnostics);
  if (!text) return std::nullopt;
  const std::string_view whole = *text;
  if (const std::optional<Size> sheet = named_sheet(whole)) return sheet;
  const size_t times = find_times(whole);
  if (times == std::string_view::npos) {
    diagnostics.error(node.span, fmt::format("`{}` is not a size: a width and a height were expected", *text),
                      "write it as `390mm x 540mm`");
    return std::nullopt;
  }
  const size_t after = times + (whole[times] == 'x' ? 1 : times_sign.size());
  const auto width = parse_sum(whole.substr(0, times), node.span, units, diagnostics);
  const auto height = parse_sum(whole.substr(after), node.span, units, diagnostics);
  if (!width || !height) return std::nullopt;
  if (*width <= Length{} || *height <= Length{}) {
    diagnostics.error(node.span, fmt::format("`{}` is not a size: both lengths must be more than 0", *text));
    return std::nullopt;
  }
  return Size{*width, *height};
}

std::string length_text(Length length) {
  std::string number = fmt::format("{:.2f}", length.pt());
  number.erase(number.find_last_not_of('0') + 1);
  if (number.back() == '.') number.pop_back();
  if (number == "-0") number = "0";
  return number + "pt";
}

namespace {

// The largest page a PDF can have, 200 inches.
constexpr double longest = 14400;

constexpr double points_per_inch = 72;
constexpr double millimetres_per_inch = 25.4;

struct NamedSheet {
  std::string_view name;
  double width, height;  // millimetres
};

// A half and a quarter of the newspaper sheet of 787 mm x 1092 mm, trimmed.
constexpr std::array<NamedSheet, 2> named_sheets = {{{"对开", 390, 550}, {"四开", 275, 390}}};

struct NamedSize {
  std::string_view name;
  double points;
};

// 字号 as desktop publishing and word processors count them.
constexpr std::array<NamedSize, 16> named_sizes = {{{"初号", 42},
                                                    {"小初", 36},
                                                    {"一号", 26},
                                                    {"小一", 24},
                                                    {"二号", 22},
                                                    {"小二", 18},
                                                    {"三号", 16},
                                                    {"小三", 15},
                                                    {"四号", 14},
                                                    {"小四", 12},
                                                    {"五号", 10.5},
                                                    {"小五", 9},
                                                    {"六号", 7.5},
                                                    {"小六", 6.5},
                                                    {"七号", 5.5},
                                                    {"八号", 5}}};

const std::vector<std::string> unit_names = {"mm", "cm", "in", "pt", "字", "行", "em"};

constexpr std::string_view how_to_write = "write a number and a unit, as `12pt`, `20mm` or `13字`";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// Reads "term + term - term" and reports the first thing wrong with it.
class SumParser {
public:
  SumParser(std::string_view text, Span span, const LengthUnits& units, Diagnostics& diagnostics)
      : whole_(trimmed(text)), rest_(whole_), span_(span), units_(units), diagnostics_(diagnostics) {}

  std::optional<Length> parse() {
    double sum = 0;
    bool first = true;
    while (first || !rest_.empty()) {
      const std::optional<double> sign = take_sign(first);
      if (!sign) return std::nullopt;
      const std::optional<double> term = take_term(first);
      if (!term) return std::nullopt;
      sum += *sign * *term;
      first = false;
    }
    // Said so that a sum that is not a number fails too.
    if (!(std::abs(sum) <= longest)) {
      return fail("is too long",
                  fmt::format("no length may be more than {:.0f}pt, the largest page of a PDF", longest));
    }
    return Length::points(sum);
  }

private:
  std::optional<double> take_sign(bool first) {
    const bool signed_term = !rest_.empty() && (rest_.front() == '+' || rest_.front() == '-');
    if (!signed_term) {
      if (first) return 1;
      fail("is not a length", "join lengths with `+` or `-`, as `2行 + 3pt`");
      return std::nullopt;
    }
    const double sign = rest_.front() == '-' ? -1 : 1;
    rest_ = trimmed(rest_.substr(1));
    return sign;
  }

  std::optional<double> take_term(bool first) {
    if (rest_.empty()) {
      fail("is not a length", std::string(how_to_write));
      return std::nullopt;
    }
    if (!is_digit(rest_.front()) && rest_.front() != '.') return named_size(take_word());
    const std::optional<double> number = take_number();
    if (!number) return std::nullopt;
    rest_ = trimmed(rest_);
    const std::string_view unit = take_word();
    if (unit.empty()) return bare_number(*number, first);
    const std::optional<double> points = unit_points(std::string(unit));
    if (!points) return std::nullopt;
    return *number * *points;
  }

  std::optional<double> take_number() {
    size_t length = 0;
    while (length < rest_.size() && (is_digit(rest_[length]) || rest_[length] == '.')) ++length;
    const std::string_view digits = rest_.substr(0, length);
    rest_.remove_prefix(length);
    double value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    if (error == std::errc::result_out_of_range) return HUGE_VAL;
    if (error != std::errc{} || end != digits.data() + digits.size()) {
      fail(fmt::format("is not a length: `{}` is no number", digits), std::string(how_to_write));
      return std::nullopt;
    }
    return value;
  }

  std::string_view take_word() {
    const std::string_view word = rest_.substr(0, rest_.find_first_of(" +-"));
    rest_ = trimmed(rest_.substr(word.size()));
    return word;
  }

  // Only a lone zero needs no unit.
  std::optional<double> bare_number(double number, bool first) {
    if (first && rest_.empty() && number == 0) return 0;
    const std::string hint =
        rest_.empty() && first ? fmt::format("write `{0}pt` or `{0}mm`", whole_) : std::string(how_to_write);
    fail("has no unit", hint);
    return std::nullopt;
  }

  std::optional<double> named_size(std::string_view word) {
    const auto size = std::find_if(named_sizes.begin(), named_sizes.end(),
                                   [&](const NamedSize& candidate) { return candidate.name == word; });
    if (size != named_sizes.end()) return size->points;
    fail("is not a length", std::string(how_to_write));
    return std::nullopt;
  }

  std::optional<double> unit_points(const std::string& unit) {
    if (unit == "pt") return 1;
    if (unit == "in") return points_per_inch;
    if (unit == "mm") return points_per_inch / millimetres_per_inch;
    if (unit == "cm") return 10 * points_per_inch / millimetres_per_inch;
    if (unit == "字") return relative(unit, units_.body, "write it in pt or mm");
    if (unit == "行") return relative(unit, units_.leading, "write it in pt or mm");
    if (unit == "em") return relative(unit, units_.em, "em is the size of a style; write it in pt or 字");
    if (unit == "px") {
      fail("is not a length: px is a screen unit", "write mm or pt");
      return std::nullopt;
    }
    const std::string near = nearest_word(unit, unit_names);
    fail(fmt::format("is not a length: there is no unit `{}`", unit),
         near.empty() ? "the units are mm, cm, in, pt, 字, 行, em and 字号 names such as 五号"
                      : fmt::format("did you mean `{}`?", near));
    return std::nullopt;
  }

  std::optional<double> relative(const std::string& unit, Length size, const std::string& hint) {
    if (size != Length{}) return size.pt();
    fail(fmt::format("cannot stand here: {} has no meaning yet", unit), hint);
    return std::nullopt;
  }

  std::nullopt_t fail(const std::string& what, const std::string& hint) {
    diagnostics_.error(span_, fmt::format("`{}` {}", whole_, what), hint);
    return std::nullopt;
  }

  std::string_view whole_, rest_;
  Span span_;
  const LengthUnits& units_;
  Diagnostics& diagnostics_;
};

std::optional<Length> parse_sum(std::string_view text, Span span, const LengthUnits& units, Diagnostics& diagnostics) {
  return SumParser(text, span, units, diagnostics).parse();
}

// Where × or x stands, but not the x of px.
std::optional<Size> named_sheet(std::string_view name) {
  const auto millimetres = [](double length) {
    return Length::points(length * points_per_inch / millimetres_per_inch);
  };
  for (const NamedSheet& sheet : named_sheets) {
    if (sheet.name == name) return Size{millimetres(sheet.width), millimetres(sheet.height)};
  }
  return std::nullopt;
}

size_t find_times(std::string_view text) {
  const size_t sign = text.find(times_sign);
  if (sign != std::string_view::npos) return sign;
  for (size_t i = 1; i < text.size(); ++i) {
    if (text[i] == 'x' && text[i - 1] != 'p') return i;
  }
  return std::string_view::npos;
}

}  // namespace

}  // namespace broadsheet
