#pragma once

#include <string>
#include <vector>

#include "layout/part_reader.h"
#include "layout/text_style.h"

namespace broadsheet {

// A short name of the layout's `fonts:` and the family it stands for.
struct FontName {
  std::string name, family;
};

std::vector<FontName> read_fonts(const YamlNode* table, Diagnostics& diagnostics);

// Reads `styles:`, with `extends` carried out first, so that an em is of the style's own size. A style that is wrong
// is reported and still listed, so that its users do not complain too.
std::vector<TextStyle> read_styles(const YamlNode* table, const std::vector<FontName>& fonts,
                                   const LayoutTables& tables, Diagnostics& diagnostics);

}  // namespace broadsheet
