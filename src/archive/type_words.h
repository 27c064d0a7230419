#pragma once

#include <string>
#include <vector>

#include "archive/type_line.h"

namespace broadsheet {

// Where a line's end has parted a word.
enum class WordPart { Whole, First, Second };

// Characters of a line that belong together: a word, what a line's end left of one, or a mark.
struct TypeWord {
  std::size_t begin = 0, end = 0;  // of TypeLine::characters
  WordPart part = WordPart::Whole;
  std::string whole = {};  // of a word that is parted, all of it
};

// The words of lines that make one text, for each line; spaces are in none. What a word is says text/words.h: the word
// is parted anew wherever its characters stand in two lines, with a hyphen or, as in Chinese, without.
std::vector<std::vector<TypeWord>> find_type_words(const std::vector<const TypeLine*>& text,
                                                   const std::string& language);

}  // namespace broadsheet
