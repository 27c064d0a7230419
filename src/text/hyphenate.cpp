#include "text/hyphenate.h"

#include <hyphen.h>

#include <algorithm>
#include <memory>
#include <string>

#include "text/character_class.h"

namespace broadsheet {

namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr std::size_t shortest_divided_word = 6;
constexpr std::size_t shortest_part_of_name = 4;

struct FreeDictionary {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

// Where Debian's package hyphen-en-us puts them. Null without it; read by all threads, changed by none.
HyphenDict* english_patterns() {
  static const std::unique_ptr<HyphenDict, FreeDictionary> patterns(
      hnj_hyphen_load("/usr/share/hyphen/hyph_en_US.dic"));
  return patterns.get();
}

bool is_lower(char32_t c) {
  return c >= 'a' && c <= 'z';
}

bool is_upper(char32_t c) {
  return c >= 'A' && c <= 'Z';
}

bool is_letter(char32_t c) {
  return is_lower(c) || is_upper(c);
}

// What makes letters beside it part of something that is no word: a name of a file or a place on the net, a code.
bool is_bound(char32_t c) {
  constexpr std::u32string_view signs = U"/@_\\:#&=?~%+";
  return signs.find(c) != signs.npos || character_class(c) == CharacterClass::Solidus || (c >= '0' && c <= '9');
}

bool stands_alone(std::u32string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0 && (is_bound(text[begin - 1]) || text[begin - 1] == '.')) return false;
  const bool point_inside = end + 1 < text.size() && text[end] == '.' && is_letter(text[end + 1]);
  return end == text.size() || (!is_bound(text[end]) && !point_inside);
}

bool is_word(std::u32string_view text, std::size_t begin, std::size_t end) {
  return end - begin >= shortest_divided_word && std::all_of(text.begin() + begin + 1, text.begin() + end, is_lower);
}

void divide(std::u32string_view text, std::size_t begin, std::size_t end, std::vector<BreakKind>& breaks) {
  std::string word;
  for (std::size_t i = begin; i < end; ++i) word += static_cast<char>(text[i] | 0x20);
  std::string points(word.size() + 5, '\0');
  char** replacements = nullptr;
  int *positions = nullptr, *cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate2(english_patterns(), word.data(), static_cast<int>(word.size()),
                                           points.data(), nullptr, &replacements, &positions, &cuts);
  if (failed != 0) return;
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    if ((points[i] & 1) != 0 && breaks[begin + i] == BreakKind::Forbidden) breaks[begin + i] = BreakKind::Hyphen;
  }
}

// A name of words written together, each with its capital: OpenStreetMap is divided where they meet, JavaScript too;
// GitHub has parts too short for that.
void divide_name(std::u32string_view text, std::size_t begin, std::size_t end, std::vector<BreakKind>& breaks) {
  std::size_t part = begin;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (!is_upper(text[i])) continue;
    std::size_t next = i + 1;
    while (next < end && is_lower(text[next])) ++next;
    const bool joint = is_lower(text[i - 1]) && i - part >= shortest_part_of_name && next - i >= shortest_part_of_name;
    if (joint && breaks[i - 1] == BreakKind::Forbidden) breaks[i - 1] = BreakKind::Hyphen;
    part = i;
  }
}

}  // namespace

void hyphenate(std::u32string_view text, std::vector<BreakKind>& breaks) {
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = std::max(end, begin + 1)) {
    if (text[begin] == soft_hyphen && begin > 0 && begin + 1 < text.size()) breaks[begin] = BreakKind::Hyphen;
    if (!is_letter(text[begin])) continue;
    end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (!stands_alone(text, begin, end)) continue;
    divide_name(text, begin, end, breaks);
    if (is_word(text, begin, end) && english_patterns() != nullptr) divide(text, begin, end, breaks);
  }
}

bool is_english(std::u32string_view text) {
  int words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_chinese = text[i] >= 0x2E80;
    if (is_chinese) return false;
    const bool ends_word = is_lower(text[i]) && i + 1 < text.size() && text[i + 1] == ' ';
    if (ends_word && i > 0 && is_letter(text[i - 1])) ++words;
  }
  return words >= 2;
}

}  // namespace broadsheet
