#include "text/vertical_stances.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/contextual_classes.h"

namespace broadsheet {

namespace {

using enum CharacterClass;

struct Paragraph {
  std::u32string_view text;
  const std::vector<CharacterClass>& classes;
};

// A phrase: Western words with nothing but spaces and Western marks between them.
std::size_t phrase_end(const Paragraph& paragraph, std::size_t begin);
std::vector<StanceStretch> phrase_stances(const Paragraph& paragraph, std::size_t begin, std::size_t end);
void append(std::vector<StanceStretch>& stretches, const StanceStretch& stretch);

}  // namespace

std::vector<StanceStretch> vertical_stances(std::u32string_view text, const std::vector<CharacterClass>& classes) {
  const Paragraph paragraph{text, classes};
  std::vector<StanceStretch> stretches;
  for (std::size_t at = 0; at < text.size();) {
    if (classes[at] != Western) {
      append(stretches, {at, at + 1, Stance::Upright});
      ++at;
      continue;
    }
    const std::size_t end = phrase_end(paragraph, at);
    for (const StanceStretch& stretch : phrase_stances(paragraph, at, end)) append(stretches, stretch);
    at = end;
  }
  return stretches;
}

bool turns_without_form(char32_t character) {
  const int orientation = u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_VERTICAL_ORIENTATION);
  return orientation == U_VO_ROTATED || orientation == U_VO_TRANSFORMED_ROTATED;
}

// GB/T 15834-2011 5.2 turns quotes into corner brackets, the white ones outside; in Taiwan and Hong Kong these are
// inside (CLREQ, quotation marks).
char32_t vertical_quote(char32_t character, const std::string& language) {
  const bool is_outer = character == 0x201C || character == 0x201D;
  const bool is_inner = character == 0x2018 || character == 0x2019;
  if (!is_outer && !is_inner) return character;
  const bool opens = character == 0x201C || character == 0x2018;
  if (is_outer != is_traditional_chinese(language)) return opens ? U'『' : U'』';
  return opens ? U'「' : U'」';
}

namespace {

bool is_western_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_capital(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011;
}

bool may_part_words(char32_t c, CharacterClass character_class) {
  return character_class == Space || is_hyphen(c) || (character_class == Other && turns_without_form(c));
}

std::size_t phrase_end(const Paragraph& p, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t i = begin; i < p.text.size(); ++i) {
    if (p.classes[i] == Western)
      end = i + 1;
    else if (!may_part_words(p.text[i], p.classes[i]))
      break;
  }
  return end;
}

// A hyphen belongs to the word around it: F-35.
std::size_t word_end(const Paragraph& p, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && (p.classes[at] == Western || is_hyphen(p.text[at]))) ++at;
  return at;
}

constexpr std::size_t longest_combined = 3, longest_acronym = 4, digits_of_a_year = 4;

Stance word_stance(std::u32string_view word) {
  const bool has_per_cent = word.size() > 1 && (word.back() == '%' || word.back() == 0x2030);
  const std::u32string_view number = has_per_cent ? word.substr(0, word.size() - 1) : word;
  if (std::all_of(number.begin(), number.end(), is_digit)) {
    if (number.size() <= longest_combined) return word.size() == 1 ? Stance::Upright : Stance::Combined;
    return word.size() == digits_of_a_year ? Stance::Upright : Stance::Turned;
  }
  if (word.size() == 1 && is_letter(word.front())) return Stance::Upright;
  const auto is_of_acronym = [](char32_t c) { return is_western_digit(c) || is_capital(c); };
  const bool is_acronym = word.size() <= longest_acronym && std::all_of(word.begin(), word.end(), is_of_acronym);
  return is_acronym ? Stance::Upright : Stance::Turned;
}

// Signs that are upright by themselves, ℃ and №, stand as their number does only if it is turned.
std::vector<StanceStretch> word_stances(const Paragraph& p, std::size_t begin, std::size_t end) {
  std::size_t first = begin, last = end;
  while (first < last && !turns_without_form(p.text[first])) ++first;
  while (last > first && !turns_without_form(p.text[last - 1])) --last;
  if (first == last) return {{begin, end, Stance::Upright}};
  const Stance stance = word_stance(p.text.substr(first, last - first));
  if (stance == Stance::Turned) return {{begin, end, Stance::Turned}};
  return {{begin, first, Stance::Upright}, {first, last, stance}, {last, end, Stance::Upright}};
}

std::vector<StanceStretch> phrase_stances(const Paragraph& p, std::size_t begin, std::size_t end) {
  std::vector<StanceStretch> stretches;
  for (std::size_t at = begin; at < end;) {
    const std::size_t word = word_end(p, at, end);
    if (word == at) {
      stretches.push_back({at, at + 1, Stance::Upright});
      ++at;
      continue;
    }
    const auto stances = word_stances(p, at, word);
    stretches.insert(stretches.end(), stances.begin(), stances.end());
    at = word;
  }
  const auto is_turned = [](const StanceStretch& stretch) { return stretch.stance == Stance::Turned; };
  if (std::any_of(stretches.begin(), stretches.end(), is_turned)) return {{begin, end, Stance::Turned}};
  return stretches;
}

void append(std::vector<StanceStretch>& stretches, const StanceStretch& stretch) {
  if (stretch.begin == stretch.end) return;
  const bool continues =
      !stretches.empty() && stretches.back().stance == stretch.stance && stretch.stance != Stance::Combined;
  if (continues)
    stretches.back().end = stretch.end;
  else
    stretches.push_back(stretch);
}

}  // namespace

}  // namespace broadsheet
