#include "text/contextual_classes.h"

#include <algorithm>

#include "text/addresses.h"

namespace broadsheet {

namespace {

using enum CharacterClass;
using Classes = std::vector<CharacterClass>;

constexpr char32_t left_double = 0x201C, right_double = 0x201D, left_single = 0x2018, right_single = 0x2019;

bool between_western(const Classes& own, std::size_t at);
CharacterClass in_its_place(std::u32string_view text, const Classes& own, std::size_t at);
void mark_western_quotations(std::u32string_view text, Classes& classes);

}  // namespace

bool is_set_as_chinese(const std::string& language) {
  const std::string primary = language.substr(0, language.find('-'));
  return primary.empty() || primary == "zh" || primary == "yue" || primary == "ja" || primary == "ko";
}

bool is_traditional_chinese(const std::string& language) {
  return language.starts_with("zh-Hant") || language == "zh-TW" || language == "zh-HK" || language == "zh-MO";
}

std::vector<CharacterClass> contextual_classes(std::u32string_view text) {
  Classes own(text.size());
  std::transform(text.begin(), text.end(), own.begin(), character_class);
  Classes classes = own;
  bool has_quotes = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (own[i] == Han) continue;
    classes[i] = in_its_place(text, own, i);
    has_quotes |= text[i] == left_double || text[i] == left_single;
  }
  if (has_quotes) mark_western_quotations(text, classes);
  for (const AddressRange& address : find_addresses(text)) {
    std::fill(classes.begin() + address.begin, classes.begin() + address.end, Western);
  }
  return classes;
}

namespace {

bool is_western_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool between_western(const Classes& own, std::size_t at) {
  return at > 0 && at + 1 < own.size() && own[at - 1] == Western && own[at + 1] == Western;
}

CharacterClass in_its_place(std::u32string_view text, const Classes& own, std::size_t at) {
  const auto is = [&](std::size_t i, char32_t c) { return i < text.size() && text[i] == c; };
  switch (text[at]) {
    case right_single:
    case '/':
      return between_western(own, at) ? Western : own[at];
    case '.':
    case ',':
    case ':':
      return between_western(own, at) ? Western : Other;
    case 0x2014:
      return is(at + 1, 0x2014) || (at > 0 && is(at - 1, 0x2014)) ? TwoEm : Connector;
    case '-': {
      const bool is_sign =
          at + 1 < text.size() && is_western_digit(text[at + 1]) && (at == 0 || own[at - 1] != Western);
      return is_sign ? Western : Connector;
    }
    default:
      return own[at];
  }
}

bool may_stand_in_western(CharacterClass c) {
  return c == Western || c == Space || c == Other || c == Connector || c == Solidus;
}

// The nearest character that is no space in one direction is Western, or there is none (`at_edge`).
enum class Beside { Western, Edge, Chinese };
Beside beside(const Classes& classes, std::size_t at, int step) {
  for (std::size_t i = at + step; i < classes.size(); i += step) {  // wraps past the end at either side
    if (classes[i] == Space || (step > 0 && classes[i] == Other)) continue;
    return classes[i] == Western ? Beside::Western : Beside::Chinese;
  }
  return Beside::Edge;
}

bool is_western_quotation(const Classes& classes, std::size_t open, std::size_t close) {
  const auto inside_begin = classes.begin() + open + 1, inside_end = classes.begin() + close;
  if (std::count(inside_begin, inside_end, Western) == 0) return false;
  if (!std::all_of(inside_begin, inside_end, may_stand_in_western)) return false;
  const Beside before = beside(classes, open, -1), after = beside(classes, close, 1);
  return before != Beside::Chinese && after != Beside::Chinese &&
         (before == Beside::Western || after == Beside::Western);
}

// Pairs quotes as they nest, inner ones first, so that a Western quotation may hold another.
void mark_western_quotations(std::u32string_view text, Classes& classes) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (classes[i] != Opening && classes[i] != Closing) continue;
    if (text[i] == left_double || text[i] == left_single) open.push_back(i);
    if (text[i] != right_double && text[i] != right_single) continue;
    const char32_t partner = text[i] == right_double ? left_double : left_single;
    if (open.empty() || text[open.back()] != partner) continue;
    if (is_western_quotation(classes, open.back(), i)) classes[open.back()] = classes[i] = Western;
    open.pop_back();
  }
}

}  // namespace

}  // namespace broadsheet
