#include "compose/initial.h"

#include <fmt/format.h>

#include "source/utf8.h"
#include "text/character_class.h"

namespace broadsheet {

namespace {

std::size_t initial_length(const Run& run);
bool is_letter(char32_t character);

}  // namespace

std::optional<Initial> take_initial(const Composition& composition, const DropCap& spec, const TextStyle& body,
                                    std::vector<Run>& runs) {
  Run& first = runs.front();
  const std::size_t length = initial_length(first);
  if (length == 0) {
    composition.diagnostics.warning(first.span, "this paragraph cannot begin with an initial",
                                    "begin it with a Chinese character or a letter, or take `drop-cap` out");
    return std::nullopt;
  }
  Initial initial;
  initial.lines = spec.lines;
  initial.size = initial_size(spec, body.leading, body.size);
  Voice voice = composition.voice(spec.style);
  TextStyle style = *voice.style;
  style.size = initial.size;
  initial.style = voice.style;
  voice.style = &style;
  initial.text = composition.set(first.text.substr(0, length), first.span, voice);
  initial.line = set_single_line(initial.text, Length());
  // Half an em of the text parts it from its lines.
  initial.indent = initial.line.width + body.size / 2;
  first.text.erase(0, length);
  if (first.text.empty()) runs.erase(runs.begin());
  return initial;
}

namespace {

// In bytes: opening marks and one character; 0 for a run that begins otherwise. What has a reading or the mark of a
// name, or is the number of a note, stays in its line.
std::size_t initial_length(const Run& run) {
  if (run.superscript || !run.reading.empty() || run.name != NameMark::None) return 0;
  std::size_t at = 0;
  while (at < run.text.size()) {
    const char32_t character = next_character(run.text, at);
    if (character_class(character) != CharacterClass::Opening) return is_letter(character) ? at : 0;
  }
  return 0;
}

bool is_letter(char32_t character) {
  const bool is_digit = character >= '0' && character <= '9';
  const CharacterClass c = character_class(character);
  return c == CharacterClass::Han || (c == CharacterClass::Western && cell_width(character) == 1 && !is_digit &&
                                      ((character | 0x20) >= 'a' && ((character | 0x20) <= 'z' || character >= 0xC0)));
}

}  // namespace

}  // namespace broadsheet
