#include "content/inline_marks.h"

#include "source/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

// What a name stands between, the braces too.
struct NameSign {
  std::string_view open, close;
  NameMark name;
};

constexpr std::array<NameSign, 3> name_signs = {
    {{"{_", "}", NameMark::Proper}, {"{~", "}", NameMark::Work}, {"{[", "]}", NameMark::Deceased}}};

class InlineReader {
public:
  InlineReader(std::string_view text, std::size_t begin, std::size_t end) : text_(text), plain_(begin), end_(end) {}
  InlineText read();

private:
  std::size_t read_note(std::size_t mark);
  std::size_t read_brace(std::size_t mark);
  std::size_t read_name(std::size_t mark, const NameSign& sign);
  std::size_t read_reading(std::size_t mark);
  void take(InlinePiece piece, std::size_t mark, std::size_t behind);
  void fault(std::size_t begin, std::size_t end, std::string_view message, std::string hint);
  std::string_view between(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }

  std::string_view text_;
  std::size_t plain_;  // where the words begin that are in no piece yet
  std::size_t end_;
  InlineText result_;
};

bool is_note_character(char32_t character);

// A number of three digits, or one of two in brackets.
constexpr std::size_t longest_note = 4;
// A word's pinyin; longer, a brace was forgotten.
constexpr std::size_t longest_reading = 48;
// In characters: no name is longer, and a box is not parted over lines.
constexpr std::size_t longest_boxed = 12;

}  // namespace

bool is_escaped(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && text[begin - 1] == '\\') --begin;
  return (at - begin) % 2 == 1;
}

InlineText read_inline_marks(std::string_view text, std::size_t begin, std::size_t end) {
  return InlineReader(text, begin, end).read();
}

namespace {

InlineText InlineReader::read() {
  for (std::size_t at = plain_; at < end_;) {
    const bool is_mark = (text_[at] == '^' || text_[at] == '{') && !is_escaped(text_, at);
    if (is_mark) {
      at = text_[at] == '^' ? read_note(at) : read_brace(at);
    } else {
      ++at;
    }
  }
  if (plain_ < end_) result_.pieces.push_back({InlinePiece::Kind::Plain, plain_, end_});
  return std::move(result_);
}

// These return where reading goes on.
std::size_t InlineReader::read_note(std::size_t mark) {
  std::size_t close = mark + 1, length = 0;
  for (std::size_t at = close; at < end_ && is_note_character(next_character(text_, at)); ++length) close = at;
  const bool closed = length > 0 && close < end_ && text_[close] == '^';
  if (closed && length <= longest_note) {
    take({InlinePiece::Kind::Note, mark + 1, close}, mark, close + 1);
    return close + 1;
  }
  const char first = mark + 1 < end_ ? text_[mark + 1] : ' ';
  const bool is_meant = closed || first == '[' || (first >= '0' && first <= '9');
  if (!is_meant) return mark + 1;
  const std::string_view words = between(mark, close + (closed ? 1 : 0));
  if (closed) {
    fault(mark, close + 1, fmt::format("`{}` is too long for a note number: it has {} characters", words, length),
          fmt::format("a note number has at most {}; write `\\^` for the mark itself", longest_note));
  } else {
    fault(mark, close, fmt::format("`{}` begins a note number that does not end", words),
          fmt::format("write `{}^`, or `\\^` for the mark itself", words));
  }
  return closed ? close + 1 : close;
}

std::size_t InlineReader::read_brace(std::size_t mark) {
  for (const NameSign& sign : name_signs) {
    if (between(mark, end_).starts_with(sign.open)) return read_name(mark, sign);
  }
  return read_reading(mark);
}

std::size_t InlineReader::read_name(std::size_t mark, const NameSign& sign) {
  const std::string hint = fmt::format("write `{}孔子{}`, without other marks inside, or `\\{{` for the brace itself",
                                       sign.open, sign.close);
  const std::string_view rest = between(mark, end_);
  const std::size_t brace = rest.find('}');
  const std::size_t behind = brace == rest.npos ? end_ : mark + brace + 1;
  const std::string_view whole = between(mark, behind);
  if (brace == rest.npos) {
    fault(mark, behind, fmt::format("a `{}` without `{}` behind it in its line", sign.open, sign.close), hint);
    return behind;
  }
  const bool is_closed = whole.size() > sign.open.size() + sign.close.size() && whole.ends_with(sign.close);
  const std::string_view words =
      is_closed ? whole.substr(sign.open.size(), whole.size() - sign.open.size() - sign.close.size()) : "";
  if (words.empty() || words.find_first_of("{|^") != words.npos) {
    fault(mark, behind, fmt::format("`{}` is no name with its mark", whole), hint);
  } else if (sign.name == NameMark::Deceased && to_characters(words).size() > longest_boxed) {
    fault(mark, behind,
          fmt::format("`{}` is too long for a box: it has {} characters", whole, to_characters(words).size()),
          fmt::format("a box stands on one line, and holds at most {}", longest_boxed));
  } else {
    take({InlinePiece::Kind::Name, mark + sign.open.size(), behind - sign.close.size(), {}, sign.name}, mark, behind);
  }
  return behind;
}

std::size_t InlineReader::read_reading(std::size_t mark) {
  const std::string_view rest = between(mark, end_);
  const std::size_t bar = rest.find('|'), brace = rest.find('}');
  if (bar == rest.npos || brace < bar) return mark + 1;
  const char* hint = "write `{犇|bēn}`, or `\\{` for the brace itself";
  if (brace == rest.npos) {
    fault(mark, end_, "a `{` with `|` behind it, and no `}`", hint);
    return end_;
  }
  const std::string_view words = rest.substr(1, bar - 1), reading = rest.substr(bar + 1, brace - bar - 1);
  const std::size_t behind = mark + brace + 1;
  if (words.empty() || reading.empty() || reading.size() > longest_reading ||
      reading.find_first_of("{|") != reading.npos) {
    fault(mark, behind, fmt::format("`{}` is no word with its reading", rest.substr(0, brace + 1)), hint);
  } else {
    take({InlinePiece::Kind::Reading, mark + 1, mark + bar, reading}, mark, behind);
  }
  return behind;
}

void InlineReader::take(InlinePiece piece, std::size_t mark, std::size_t behind) {
  if (plain_ < mark) result_.pieces.push_back({InlinePiece::Kind::Plain, plain_, mark});
  result_.pieces.push_back(piece);
  plain_ = behind;
}

void InlineReader::fault(std::size_t begin, std::size_t end, std::string_view message, std::string hint) {
  result_.faults.push_back({begin, end, std::string(message), std::move(hint)});
}

// Digits and letters, in brackets or not, the signs of exponents, daggers, digits in circles.
bool is_note_character(char32_t character) {
  const bool is_alphanumeric = (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
                               (character >= 'a' && character <= 'z');
  return is_alphanumeric || std::u32string_view(U"[]〔〕,-+−–†‡").find(character) != std::u32string_view::npos ||
         (character >= U'①' && character <= U'⑳');
}

}  // namespace

}  // namespace broadsheet
