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

// A text style with the faces that its fonts name.
struct Voice {
  const TextStyle* style = nullptr;
  const Face* face = nullptr;
  const Face* strong = nullptr;
  const Face* emphasis = nullptr;
};

// One voice a style of the layout, in its order. A family that is not there is reported at the style that names it, and
// nothing is returned.
std::optional<std::vector<Voice>> find_voices(const Layout& layout, const FontBook& fonts, Diagnostics& diagnostics);

// The runs of a paragraph in a voice.
std::vector<TextRun> text_runs(const std::vector<Run>& runs, const Voice& voice);

// Words in one voice.
TextRun text_run(std::string text, Span span, const Voice& voice);

// Text is set with full marks, headings with half ones, if the style does not say. Headings and notes, which are what
// stands beside figures and pictures, never part a number from its unit.
enum class TextUse { Text, Note, Heading };

SettingRules setting_rules(const TextStyle& style, const std::string& language, TextUse use,
                           LineDirection direction = LineDirection::Horizontal);

}  // namespace broadsheet
