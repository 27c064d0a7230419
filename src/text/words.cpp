#include "text/words.h"

#include "text/boundaries.h"
#include "text/character_class.h"
#include "text/word_roles.h"

namespace broadsheet {

namespace {

class WordJoiner {
public:
  WordJoiner(std::u32string_view text, const std::string& language) : text_(text), language_(language) {}
  std::vector<Word> run();

private:
  std::vector<bool> word_ends() const;
  WordKind kind_of(std::size_t begin, std::size_t end) const;
  bool joins(const Word& before, const Word& word, const Word* next);
  bool joins_number(const Word& number, const Word& word, WordKind& joined) const;
  bool is_suffix_of(const Word& before, const Word& word, const Word* next) const;
  bool continues_pieces(const Word& before, const Word& word) const;
  bool is_single_unknown(const Word& word) const;
  bool is_single_prefix(const Word& word) const;
  std::u32string_view words(const Word& word) const { return text_.substr(word.begin, word.end - word.begin); }

  std::u32string_view text_;
  const std::string& language_;
  std::vector<Word> joined_;
};

}  // namespace

std::vector<Word> find_words(std::u32string_view text, const std::string& language) {
  return WordJoiner(text, language).run();
}

namespace {

std::vector<Word> WordJoiner::run() {
  std::vector<Word> found;
  const std::vector<bool> ends = word_ends();
  for (std::size_t i = 0, begin = 0; i < text_.size(); ++i) {
    if (!ends[i]) continue;
    found.push_back({begin, i + 1, kind_of(begin, i + 1)});
    begin = i + 1;
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Word* next = i + 1 < found.size() ? &found[i + 1] : nullptr;
    if (joined_.empty() || !joins(joined_.back(), found[i], next)) joined_.push_back(found[i]);
  }
  return std::move(joined_);
}

// After which characters a word ends: as ICU has it, but for the words that it takes to pieces.
std::vector<bool> WordJoiner::word_ends() const {
  std::vector<bool> ends(text_.size(), false);
  for (const Boundary& boundary : boundaries(text_, BoundaryKind::Word, language_)) ends[boundary.end - 1] = true;
  for (std::size_t begin = 0; begin < text_.size();) {
    const std::size_t length = known_word_at(text_, begin);
    if (length == 0) {
      ++begin;
      continue;
    }
    if (begin > 0) ends[begin - 1] = true;
    for (std::size_t inside = begin; inside + 1 < begin + length; ++inside) ends[inside] = false;
    begin += length;
    ends[begin - 1] = true;
  }
  return ends;
}

WordKind WordJoiner::kind_of(std::size_t begin, std::size_t end) const {
  const std::u32string_view word = text_.substr(begin, end - begin);
  const CharacterClass first = character_class(word.front());
  if (is_digit(word.front()) && is_digit(word.back())) return WordKind::Number;
  if (first == CharacterClass::Western) return WordKind::Plain;
  if (first != CharacterClass::Han) return WordKind::Other;
  if (is_numeral(word)) return WordKind::Number;
  if (word.size() == 1) return WordKind::Single;
  const bool counts = is_numeral(word.substr(0, 1)) && word.size() == 2 && is_measure(word.back());
  return counts ? WordKind::Counted : WordKind::Plain;
}

// Whether a word belongs to the one before it, which then becomes longer.
bool WordJoiner::joins(const Word& before, const Word& word, const Word* next) {
  WordKind kind = before.kind;
  const bool joins = joins_number(before, word, kind) || is_suffix_of(before, word, next);
  const bool pieces = !joins && continues_pieces(before, word);
  if (!joins && !pieces) return false;
  joined_.back().end = word.end;
  joined_.back().kind = pieces ? WordKind::Pieced : kind;
  return true;
}

// 20 and 万 and 欧元, 32 and 家, 7月 and 1.
bool WordJoiner::joins_number(const Word& number, const Word& word, WordKind& joined) const {
  const std::u32string_view before = words(number), after = words(word);
  const bool one = after.size() == 1;
  if (number.kind == WordKind::Amount) {
    const bool of_date = (before.back() == U'年' || before.back() == U'月') && is_digit(after.front());
    const bool of_number = one && word.kind == WordKind::Single && (is_measure(after.front()) || after == U"次");
    if (of_date) joined = WordKind::Number;
    return of_date || (of_number && is_digit(before.front()));
  }
  if (number.kind != WordKind::Number) return false;
  const bool has_digits = is_digit(before.front());
  if (has_digits && (is_numeral(after) || (one && is_magnitude(after.front())))) return true;
  if (after == U"%" || after == U"％" || after == U"‰" || after == U"℃" || is_unit(after) ||
      (has_digits && is_magnitude(after.front()))) {
    joined = WordKind::Amount;
    return true;
  }
  if (word.kind != WordKind::Single || is_connective(after) || is_particle(after)) return false;
  joined = is_measure(after.front()) ? WordKind::Counted : WordKind::Amount;
  return true;
}

// A suffix before another single character may as well begin a new word with it.
bool WordJoiner::is_suffix_of(const Word& before, const Word& word, const Word* next) const {
  if (word.kind != WordKind::Single || !is_suffix(text_[word.begin])) return false;
  if (before.kind != WordKind::Plain && before.kind != WordKind::Pieced) return false;
  if (is_connective(words(before)) || character_class(text_[before.end - 1]) != CharacterClass::Han) return false;
  return next == nullptr || !is_single_unknown(*next) || is_single_prefix(*next) || is_suffix(text_[next->begin]);
}

// Characters without a word, in a row; a prefix begins anew.
bool WordJoiner::continues_pieces(const Word& before, const Word& word) const {
  if (!is_single_unknown(word)) return false;
  if (before.kind != WordKind::Pieced && !is_single_unknown(before)) return false;
  return !is_single_prefix(word) || is_single_prefix(before);
}

bool WordJoiner::is_single_unknown(const Word& word) const {
  if (word.kind != WordKind::Single) return false;
  return !is_particle(words(word)) && !is_connective(words(word));
}

bool WordJoiner::is_single_prefix(const Word& word) const {
  return word.kind == WordKind::Single && is_prefix(text_[word.begin]);
}

}  // namespace

}  // namespace broadsheet
