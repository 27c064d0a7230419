#pragma once

#include <optional>
#include <string>

#include "graphics/geometry.h"
#include "yaml/yaml_node.h"

namespace broadsheet {

// What the relative units mean where a length stands; zero: the unit is not known there and is refused.
struct LengthUnits {
  Length body;     // 字
  Length leading;  // 行
  Length em;       // em, of the style at hand
};

// "390mm", "9pt", "1.5cm", "2in", "13字", "0.5行", "2em", a 字号 name (五号 = 10.5 pt), a sum such as "2行 + 3pt",
// and 0. px, bare numbers and lengths over 14400 pt are refused with a hint.
std::optional<Length> read_length(const YamlNode& node, const LengthUnits& units, Diagnostics& diagnostics);

// "390mm x 540mm" (x or ×), or the name of a newspaper sheet: 对开, 四开.
std::optional<Size> read_size(const YamlNode& node, const LengthUnits& units, Diagnostics& diagnostics);

// "12.5pt": in points with at most two decimals, as messages show it.
std::string length_text(Length length);

}  // namespace broadsheet
