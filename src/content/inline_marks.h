#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/edition.h"

namespace broadsheet {

// A stretch of Markdown text between the house's own marks. `begin` and `end` count bytes of the whole text and hold
// the words alone.
struct InlinePiece {
  enum class Kind { Plain, Note, Reading, Name };
  Kind kind = Kind::Plain;
  std::size_t begin = 0, end = 0;
  std::string_view reading = {};
  NameMark name = NameMark::None;
};

struct InlineFault {
  std::size_t begin = 0, end = 0;
  std::string message, hint;
};

struct InlineText {
  std::vector<InlinePiece> pieces;
  std::vector<InlineFault> faults;  // what they are about stays in the pieces as plain text
};

// Whether an odd number of backslashes stands before the byte, which makes it a character.
bool is_escaped(std::string_view text, std::size_t at);

// Reads bytes [begin, end) of a text: `^1^` is a note number above the line, `{犇|bēn}` are words with their reading,
// `{_孔子}`, `{~论语}` and `{[王明]}` are names with their mark. A backslash before `^` or `{` makes it a character; so
// is a `^` that no digit or bracket follows, and a `{` without `|` that begins no name.
InlineText read_inline_marks(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace broadsheet
