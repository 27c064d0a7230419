#include "layout/part_reader.h"

#include <fmt/format.h>

#include <utility>

namespace broadsheet {

namespace {

// The index of the named thing of a table, or -1, reported.
template <typename Named>
int find_named(const YamlNode* node, const std::string& kind, const std::vector<Named>& table,
               Diagnostics& diagnostics) {
  if (!node) return -1;
  const std::optional<std::string> name = read_text(*node, fmt::format("a {}", kind), diagnostics);
  if (!name) return -1;
  std::vector<std::string> known;
  for (size_t i = 0; i < table.size(); ++i) {
    if (table[i].name == *name) return static_cast<int>(i);
    known.push_back(table[i].name);
  }
  report_unknown(*name, kind, known, node->span, diagnostics);
  return -1;
}

}  // namespace

PartReader::PartReader(const YamlNode& node, std::string what, const LayoutTables& tables, Diagnostics& diagnostics)
    : YamlReader(node, what, diagnostics), what_(std::move(what)), tables_(tables), units_(tables.units) {}

std::optional<Length> PartReader::length(const std::string& key, LengthRange range) {
  const YamlNode* node = find(key);
  if (!node) return std::nullopt;
  const std::optional<Length> length = read_length(*node, units_, diagnostics());
  if (!length) return std::nullopt;
  const bool good =
      range == LengthRange::Any || *length > Length{} || (range == LengthRange::NotNegative && *length == Length{});
  if (good) return length;
  diagnostics().error(node->span, fmt::format("`{}` is too small: `{}` must be {}", node->scalar, key,
                                              range == LengthRange::Positive ? "more than 0" : "0 or more"));
  return std::nullopt;
}

Length PartReader::require_length(const std::string& key, LengthRange range) {
  require(key);
  return length(key, range).value_or(Length{});
}

int PartReader::require_integer(const std::string& key, int least, int most) {
  require(key);
  return integer(key, least, most).value_or(least);
}

Insets PartReader::insets(const std::string& key) {
  const YamlNode* node = find(key);
  if (!node) return {};
  if (node->kind != YamlNode::Kind::Mapping) {
    const Length all = length(key).value_or(Length{});
    return {all, all, all, all};
  }
  PartReader edges = *part(key);
  const Insets insets = {edges.length("left").value_or(Length{}), edges.length("top").value_or(Length{}),
                         edges.length("right").value_or(Length{}), edges.length("bottom").value_or(Length{})};
  edges.finish();
  return insets;
}

std::optional<Color> PartReader::color(const std::string& key) {
  const YamlNode* node = find(key);
  return node ? read_color(*node, tables_.colors, diagnostics()) : std::nullopt;
}

Color PartReader::require_color(const std::string& key) {
  require(key);
  return color(key).value_or(Color{});
}

Pattern PartReader::pattern(const std::string& key, const PatternFields& fields) {
  const YamlNode* node = find(key);
  return node ? read_pattern(*node, fields, diagnostics()).value_or(Pattern{}) : Pattern{};
}

Pattern PartReader::require_pattern(const std::string& key, const PatternFields& fields) {
  require(key);
  return pattern(key, fields);
}

int PartReader::style(const std::string& key) {
  return find_named(find(key), "style", tables_.layout.styles, diagnostics());
}

int PartReader::rule(const std::string& key) {
  return find_named(find(key), "rule", tables_.layout.rules, diagnostics());
}

int PartReader::placeholder(const std::string& key) {
  return find_named(find(key), "placeholder", tables_.layout.placeholders, diagnostics());
}

int PartReader::require_style(const std::string& key) {
  require(key);
  return std::max(style(key), 0);
}

int PartReader::require_rule(const std::string& key) {
  require(key);
  return std::max(rule(key), 0);
}

std::optional<PartReader> PartReader::part(const std::string& key) {
  const YamlNode* node = find(key);
  if (!node) return std::nullopt;
  PartReader reader(*node, fmt::format("`{}` of {}", key, what_), tables_, diagnostics());
  reader.use_units(units_);
  return reader;
}

std::optional<PartReader> PartReader::require_part(const std::string& key) {
  require(key);
  return part(key);
}

std::vector<YamlEntry> entries_of(const YamlNode* table, const std::string& what, Diagnostics& diagnostics) {
  if (!table || table->kind == YamlNode::Kind::Null) return {};
  if (table->kind == YamlNode::Kind::Mapping) return table->entries;
  diagnostics.error(table->span, fmt::format("`{}` is not a mapping of names", what));
  return {};
}

}  // namespace broadsheet
