#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/edition.h"
#include "fonts/font_book.h"
#include "layout/layout.h"
#include "source/diagnostics.h"
#include "text/shape.h"
#include "typeset/galley.h"

namespace broadsheet {

struct VoiceFaces {
  const Face* face = nullptr;
  const Face* latin = nullptr;  // of Western words and numbers; null: `face`
};

// A text style with the faces that its fonts name. A strong or emphasised run of the style's own family takes the Latin
// family in its weight, one of another family its own Latin letters.
struct Voice {
  const TextStyle* style = nullptr;
  VoiceFaces plain, strong, emphasis;
};

// One voice a style of the layout, in its order. A family that is not there is reported at the style that names it, and
// nothing is returned.
std::optional<std::vector<Voice>> find_voices(const Layout& layout, const FontBook& fonts, Diagnostics& diagnostics);

// The runs of a paragraph in a voice. Readings that have no room between its lines follow their words in brackets, with
// one note for the style; in vertical lines they always do. The marks of names that have no room are left out, with one
// warning.
std::vector<TextRun> text_runs(const std::vector<Run>& runs, const Voice& voice, LineDirection direction,
                               Diagnostics& diagnostics);

// Of a paragraph's first line.
Length indent_of(const Paragraph& paragraph, const TextStyle& style);

// Words in one voice.
TextRun text_run(std::string text, Span span, const Voice& voice);

// Text is set with full marks, headings with half ones, if the style does not say. Headings and notes, which are what
// stands beside figures and pictures, never part a number from its unit.
enum class TextUse { Text, Note, Heading };

SettingRules setting_rules(const TextStyle& style, const std::string& language, TextUse use,
                           LineDirection direction = LineDirection::Horizontal);

}  // namespace broadsheet
