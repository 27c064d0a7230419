#include "text/missing_characters.h"

#include <fmt/core.h>

#include "source/utf8.h"

namespace broadsheet {

namespace {

std::string shown(char32_t character);

}  // namespace

const Face* replacement_face(char32_t character, const Face& face, const FontBook& fonts, Span span,
                             Diagnostics& diagnostics) {
  const Face* replacement = fonts.fallback(character, face.info().weight);
  if (!replacement) {
    diagnostics.error(span, fmt::format("no font has the character {}", shown(character)),
                      "add a font file that has it to a fonts folder, or write it in another way");
    return nullptr;
  }
  diagnostics.note_once(span, fmt::format("{} is not in {}; taken from {} ({})", shown(character), face.info().family,
                                          replacement->info().family, replacement->info().file.filename().string()));
  return replacement;
}

namespace {

// Control characters have no image to show.
std::string shown(char32_t character) {
  std::string code = fmt::format("U+{:04X}", static_cast<std::uint32_t>(character));
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return code;
  std::string text;
  append_character(text, character);
  return fmt::format("`{}` ({})", text, code);
}

}  // namespace

}  // namespace broadsheet
