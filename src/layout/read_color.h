#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graphics/color.h"
#include "source/diagnostics.h"
#include "yaml/yaml_node.h"

namespace broadsheet {

// The colours of a layout by name, in the order written.
class ColorTable {
public:
  void add(std::string name, Color color);
  const Color* find(const std::string& name) const;
  std::vector<std::string> names() const;

private:
  struct Entry {
    std::string name;
    Color color;
  };
  std::vector<Entry> entries_;
};

// Reads the `colors:` of a layout: {c, m, y, k} in per cent, {spot, tint, c, m, y, k} where the process values are the
// alternate at full tint, or {tint, of: NAME}. A colour that is wrong is reported and stands in the table as black.
ColorTable read_colors(const YamlNode* table, Diagnostics& diagnostics);

// What text and rules are drawn in when nothing else is said, and what stands for a colour that was wrong.
Color black_ink();

// A colour where it is used: a name of the table, or a mapping as above.
std::optional<Color> read_color(const YamlNode& node, const ColorTable& colors, Diagnostics& diagnostics);

}  // namespace broadsheet
