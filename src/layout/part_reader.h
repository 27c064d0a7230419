#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "layout/pattern.h"
#include "layout/read_color.h"
#include "layout/read_length.h"
#include "yaml/yaml_reader.h"

namespace broadsheet {

// What the parts of a layout may refer to, as far as it has been read.
struct LayoutTables {
  const Layout& layout;
  LengthUnits units = {};
  ColorTable colors = {};
  bool grid_is_whole = false;  // the grid was read without an error: places on it may be judged
};

enum class LengthRange { Any, NotNegative, Positive };

// A reader of one mapping of a layout that knows lengths, colours, patterns and the names of styles, rules and
// placeholders. What is wrong or missing is reported and a stand-in returned, so that reading goes on.
class PartReader : public YamlReader {
public:
  PartReader(const YamlNode& node, std::string what, const LayoutTables& tables, Diagnostics& diagnostics);

  void use_units(const LengthUnits& units) { units_ = units; }
  std::optional<Length> length(const std::string& key, LengthRange range = LengthRange::Any);
  Length require_length(const std::string& key, LengthRange range = LengthRange::Any);
  int require_integer(const std::string& key, int least, int most);
  // One length for all edges, or a mapping of left, top, right and bottom.
  Insets insets(const std::string& key);

  std::optional<Color> color(const std::string& key);
  Color require_color(const std::string& key);
  Pattern pattern(const std::string& key, const PatternFields& fields);
  Pattern require_pattern(const std::string& key, const PatternFields& fields);

  // Indices into the tables of the layout; -1 when absent or unknown, for required ones 0.
  int style(const std::string& key);
  int rule(const std::string& key);
  int placeholder(const std::string& key);
  int require_style(const std::string& key);
  int require_rule(const std::string& key);

  // A mapping inside this one, with the same units.
  std::optional<PartReader> part(const std::string& key);
  std::optional<PartReader> require_part(const std::string& key);

  const std::string& what() const { return what_; }
  const LayoutTables& tables() const { return tables_; }

private:
  std::string what_;
  const LayoutTables& tables_;
  LengthUnits units_;
};

// The entries of a table of the layout: none when it is absent or empty; anything but a mapping is reported.
std::vector<YamlEntry> entries_of(const YamlNode* table, const std::string& what, Diagnostics& diagnostics);

}  // namespace broadsheet
