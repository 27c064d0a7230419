#pragma once

#include "typeset/galley.h"

namespace broadsheet {

// Shapes the readings of a text's runs at half their size. A word with a reading is not divided between lines; two such
// words side by side are parted as far as their readings would touch.
std::vector<Reading> set_readings(TypesetText& text, const TextRules& rules, const FontBook& fonts,
                                  Diagnostics& diagnostics);

}  // namespace broadsheet
