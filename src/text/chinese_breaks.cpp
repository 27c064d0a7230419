#include "text/chinese_breaks.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

using enum CharacterClass;

struct Paragraph {
  std::u32string_view text;
  const std::vector<CharacterClass>& classes;
  BreakLevel level;
};

bool is_forbidden(const Paragraph& paragraph, std::size_t before);
bool is_allowed(const Paragraph& paragraph, std::size_t before);
void keep_numbers_whole(std::u32string_view text, std::vector<BreakKind>& breaks);

}  // namespace

void apply_chinese_breaks(std::u32string_view text, const std::vector<CharacterClass>& classes, BreakLevel level,
                          std::vector<BreakKind>& breaks) {
  const Paragraph paragraph{text, classes, level};
  for (std::size_t before = 0; before + 1 < text.size(); ++before) {
    if (classes[before] == Han && classes[before + 1] == Han) continue;
    if (breaks[before] == BreakKind::Mandatory) continue;
    if (is_forbidden(paragraph, before))
      breaks[before] = BreakKind::Forbidden;
    else if (is_allowed(paragraph, before))
      breaks[before] = BreakKind::Allowed;
  }
  keep_numbers_whole(text, breaks);
}

namespace {

bool is_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x52F && c != 0xD7 && c != 0xF7);
}

bool is_postfix(char32_t c) {
  return is_one_of(c, U"%\uFF05\u2030\u2031\u00B0\u2103\u2109\u2032\u2033\u00A2");
}

bool is_prefix(char32_t c) {
  return is_one_of(c, U"\u00A5\uFFE5$\uFF04\u00A3\uFFE1\u20AC\u2116+\uFF0B\u2212\u00B1");
}

bool is_superscript(char32_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x207F);
}

bool is_solidus(char32_t c) {
  return c == '/' || c == 0xFF0F;
}

bool is_dash(char32_t c) {
  return c == 0x2014 || c == 0x2E3A || c == 0x2E3B;
}

bool is_sign_minus(const Paragraph& p, std::size_t at) {
  return p.text[at] == '-' && p.classes[at] == Western;
}

std::size_t letters_before(std::u32string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return end - begin;
}

std::size_t letters_from(std::u32string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_letter(text[end])) ++end;
  return end - begin;
}

// A hyphen divides two words of at least two letters (`state-of`), but not `F-35`, `COVID-19`, `e-mail`.
bool hyphen_may_end_a_line(std::u32string_view text, std::size_t hyphen) {
  return letters_before(text, hyphen) >= 2 && letters_from(text, hyphen + 1) >= 2;
}

bool is_inside_western(const Paragraph& p, std::size_t before) {
  const char32_t left = p.text[before], right = p.text[before + 1];
  if ((left == '-' || left == 0x2010) && (is_letter(right) || is_digit(right)))
    return before > 0 && p.classes[before - 1] == Western ? !hyphen_may_end_a_line(p.text, before)
                                                          : is_sign_minus(p, before);
  const auto is_western_quote = [&](std::size_t at) {
    return p.classes[at] == Western && is_one_of(p.text[at], U"\u2018\u2019\u201C\u201D");
  };
  const bool apostrophe_left = left == 0x2019 && is_western_quote(before) && before > 0 &&
                               p.classes[before - 1] == Western && p.classes[before + 1] == Western;
  return apostrophe_left || (is_western_quote(before + 1) && p.classes[before] == Western);
}

// `12 km`: a space between a number and the symbol of a unit. SI, what it accepts, and what data is counted in.
bool is_before_unit(std::u32string_view text, std::size_t space) {
  static constexpr std::array<std::u32string_view, 45> units = {
      U"km", U"m",   U"cm",  U"mm", U"nm",  U"kg",  U"g",   U"mg", U"t",  U"L",  U"l",  U"mL", U"ml",  U"s",   U"ms",
      U"h",  U"d",   U"ha",  U"Hz", U"kHz", U"MHz", U"GHz", U"W",  U"kW", U"MW", U"GW", U"V",  U"kV",  U"A",   U"mA",
      U"Pa", U"kPa", U"MPa", U"J",  U"kJ",  U"kWh", U"dB",  U"KB", U"MB", U"GB", U"TB", U"K",  U"mol", U"min", U"rpm"};
  if (text[space] != ' ' || space == 0 || !is_digit(text[space - 1])) return false;
  const auto word = text.substr(space + 1, letters_from(text, space + 1));
  return std::find(units.begin(), units.end(), word) != units.end();
}

// Whether the marks themselves keep a line from ending before `before + 1`.
bool marks_forbid(const Paragraph& p, std::size_t before) {
  if (p.level == BreakLevel::None) return false;
  const char32_t left = p.text[before], right = p.text[before + 1];
  switch (p.classes[before + 1]) {
    case Closing:
    case Comma:
    case Stop:
    case Connector:
    case MiddleDot:
      return true;
    case TwoEm:
      // …… begins no line from Gb on, —— none at Strict.
      if (p.level == BreakLevel::Strict || (p.level == BreakLevel::Gb && !is_dash(right))) return true;
      break;
    default:
      break;
  }
  if (p.classes[before] == Opening || is_one_of(left, U"\u2018\u201C")) return true;
  return p.level != BreakLevel::Basic && (is_solidus(left) || is_solidus(right));
}

bool is_forbidden(const Paragraph& p, std::size_t before) {
  const char32_t left = p.text[before], right = p.text[before + 1];
  if (marks_forbid(p, before)) return true;
  if (p.classes[before] == TwoEm && right == left) return true;
  if (p.classes[before] == Stop && p.classes[before + 1] == Stop) return true;
  if (is_digit(left) && is_postfix(right)) return true;
  if (is_prefix(left) && is_digit(right)) return true;
  if (is_digit(left) && is_digit(right)) return true;
  return is_superscript(right) || is_inside_western(p, before) || is_before_unit(p.text, before);
}

// UAX #14 glues an opening quote to a Western word before it, a minus sign to anything, and ¥ or № to a mark. Below Gb
// it also knows better about the marks that a level lets begin or end a line.
bool is_allowed(const Paragraph& p, std::size_t before) {
  const CharacterClass left = p.classes[before], right = p.classes[before + 1];
  const bool after_mark = left == Closing || left == Comma || left == Stop;
  if (right == Opening) return after_mark || left == Western || left == Han;
  if (is_sign_minus(p, before + 1)) return after_mark || left == Han;
  if (after_mark && is_prefix(p.text[before + 1])) return true;
  const auto is_mark = [](CharacterClass c) {
    return c != Western && c != Han && c != Space && c != FullSpace && c != Other;
  };
  if (p.level == BreakLevel::None) return is_mark(left) || (is_mark(right) && left != Space);
  return p.level == BreakLevel::Basic && (left == Solidus || right == Solidus || right == TwoEm);
}

// A number with its points, commas and ranges is one; longer than this it may end a line after a connector.
constexpr std::size_t longest_whole_number = 12;

void keep_numbers_whole(std::u32string_view text, std::vector<BreakKind>& breaks) {
  constexpr std::u32string_view connectors = U"-\u2010\u2013\u2014\uFF5E";
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (!is_digit(text[begin])) continue;
    std::size_t last = begin;
    for (std::size_t i = begin;
         i < text.size() && (is_digit(text[i]) || is_one_of(text[i], connectors) || is_one_of(text[i], U".,:/")); ++i)
      if (is_digit(text[i])) last = i;
    const bool whole = last - begin + 1 <= longest_whole_number;
    for (std::size_t i = begin; i < last; ++i)
      if (whole || !is_one_of(text[i], connectors)) breaks[i] = BreakKind::Forbidden;
    begin = last;
  }
}

}  // namespace

}  // namespace broadsheet
