#include "text/missing_characters.h"

#include <fmt/core.h>

#include <algorithm>

#include "source/utf8.h"

namespace broadsheet {

namespace {

std::string shown(char32_t character);
void note_once(Span span, std::string message, Diagnostics& diagnostics);

}  // namespace

const Face* replacement_face(char32_t character, const Face& face, const FontBook& fonts, Span span,
                             Diagnostics& diagnostics) {
  const Face* replacement = fonts.fallback(character, face.info().weight);
  if (!replacement) {
    diagnostics.error(span, fmt::format("no font has the character {}", shown(character)),
                      "add a font file that has it to a fonts folder, or write it in another way");
    return nullptr;
  }
  note_once(span,
            fmt::format("{} is not in {}; taken from {} ({})", shown(character), face.info().family,
                        replacement->info().family, replacement->info().file.filename().string()),
            diagnostics);
  return replacement;
}

namespace {

// Control characters have no image to show.
std::string shown(char32_t character) {
  const std::string code = fmt::format("U+{:04X}", static_cast<std::uint32_t>(character));
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return code;
  std::string text;
  append_character(text, character);
  return fmt::format("`{}` ({})", text, code);
}

void note_once(Span span, std::string message, Diagnostics& diagnostics) {
  const auto& items = diagnostics.items();
  if (std::none_of(items.begin(), items.end(), [&](const Diagnostic& item) { return item.message == message; }))
    diagnostics.note(span, std::move(message));
}

}  // namespace

}  // namespace broadsheet
