#pragma once

#include <string_view>

namespace broadsheet {

// What a word of a headline does to its neighbours (Chinese headline practice: a line is not parted where one word
// leans on the next). Words as ICU finds them; short tables, so a guess, never the last word.

// Leans on the word before it, so never begins a line: 的 了 着 们, 以上, 之路.
bool is_particle(std::u32string_view word);

// Leans on the word after it, so never ends a line: prepositions, conjunctions, adverbs, pronouns before nouns.
bool is_connective(std::u32string_view word);

// A character that as a word of its own belongs to the next: 大 新 首, verbs that want an object, surnames.
bool is_prefix(char32_t character);

// One that belongs to the word before it: 化 率 者 区 桥.
bool is_suffix(char32_t character);

// Chinese numerals and magnitudes: 三百, 万.
bool is_numeral(std::u32string_view word);
bool is_magnitude(char32_t character);

// What things are counted with, so that a noun follows: 个 名 座.
bool is_measure(char32_t character);

// Units of more than one character, 欧元, 平方公里; and words of the news that ICU's dictionary takes to pieces.
bool is_unit(std::u32string_view word);

// How many characters of the unit or measure word that a text begins with; 0: it begins with none.
std::size_t unit_length(std::u32string_view text);
std::size_t known_word_at(std::u32string_view text, std::size_t begin);  // its length, or 0

}  // namespace broadsheet
