#include "archive/type_words.h"

#include "source/utf8.h"
#include "text/words.h"

namespace broadsheet {

namespace {

// All characters of a text, and which word each is of.
struct WordMap {
  std::u32string characters;
  std::vector<std::size_t> word_of;  // one a character
  std::vector<std::string> words;
};

WordMap map_words(const std::vector<const TypeLine*>& text, const std::string& language);
void mark_parted(std::vector<std::vector<TypeWord>>& lines, const std::vector<std::vector<std::size_t>>& numbers,
                 const WordMap& map);

}  // namespace

std::vector<std::vector<TypeWord>> find_type_words(const std::vector<const TypeLine*>& text,
                                                   const std::string& language) {
  const WordMap map = map_words(text, language);
  std::vector<std::vector<TypeWord>> lines;
  std::vector<std::vector<std::size_t>> numbers;  // of the word that each is of
  std::size_t at = 0;
  for (const TypeLine* line : text) {
    std::vector<TypeWord>& words = lines.emplace_back();
    std::vector<std::size_t>& numbers_here = numbers.emplace_back();
    bool is_open = false;
    for (std::size_t i = 0; i < line->characters.size(); ++i) {
      const TypeCharacter& character = line->characters[i];
      const std::size_t number = map.word_of[at];
      at += to_characters(character.text).size();
      if (!character.is_space) {
        if (!is_open || numbers_here.back() != number) {
          words.push_back({i, i});
          numbers_here.push_back(number);
        }
        words.back().end = i + 1;
      }
      is_open = !character.is_space;
    }
  }
  mark_parted(lines, numbers, map);
  return lines;
}

namespace {

WordMap map_words(const std::vector<const TypeLine*>& text, const std::string& language) {
  WordMap map;
  for (const TypeLine* line : text) {
    for (const TypeCharacter& character : line->characters) map.characters += to_characters(character.text);
  }
  for (const Word& word : find_words(map.characters, language)) {
    map.word_of.insert(map.word_of.end(), word.end - word.begin, map.words.size());
    std::string& words = map.words.emplace_back();
    for (std::size_t i = word.begin; i < word.end; ++i) append_character(words, map.characters[i]);
  }
  return map;
}

// Only a word in just two parts can be told of: its third part would be neither the first nor the second.
void mark_parted(std::vector<std::vector<TypeWord>>& lines, const std::vector<std::vector<std::size_t>>& numbers,
                 const WordMap& map) {
  for (std::size_t line = 1; line < lines.size(); ++line) {
    if (lines[line - 1].empty() || lines[line].empty()) continue;
    const std::size_t number = numbers[line].front();
    if (numbers[line - 1].back() != number) continue;
    const bool began_before =
        line > 1 && lines[line - 1].size() == 1 && !numbers[line - 2].empty() && numbers[line - 2].back() == number;
    const bool goes_on = line + 1 < lines.size() && lines[line].size() == 1 && !numbers[line + 1].empty() &&
                         numbers[line + 1].front() == number;
    if (began_before || goes_on) continue;
    TypeWord &first = lines[line - 1].back(), &second = lines[line].front();
    first.part = WordPart::First;
    second.part = WordPart::Second;
    first.whole = second.whole = map.words[number];
  }
}

}  // namespace

}  // namespace broadsheet
