#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet {

enum class WordKind : std::uint8_t {
  Plain,    // of the dictionary, or Western
  Pieced,   // put together from characters that the dictionary has no word for: a name, a new word
  Single,   // one such character
  Number,   // with nothing that it counts: 三百, 20万
  Amount,   // a number with its unit: 20万欧元, 7月1日
  Counted,  // a number with a measure word, so that a noun may follow: 32家
  Other,    // a mark, a space
};

// Characters [begin, end) of a text that belong together.
struct Word {
  std::size_t begin = 0, end = 0;
  WordKind kind = WordKind::Plain;
};

// The words of a text in order, covering it: ICU's, with numbers joined to their units, suffixes to their words, and
// single characters that stand in a row to one.
std::vector<Word> find_words(std::u32string_view text, const std::string& language);

}  // namespace broadsheet
