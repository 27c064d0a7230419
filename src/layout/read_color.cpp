#include "layout/read_color.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "yaml/yaml_reader.h"

namespace broadsheet {

namespace {

constexpr int full = 10000;  // a per cent has hundredths

std::optional<Color> read_mixture(const YamlNode& node, const std::string& what, const ColorTable& colors,
                                  Diagnostics& diagnostics);
std::vector<const YamlEntry*> in_order_of_need(const YamlNode& table, ColorTable& circular, Diagnostics& diagnostics);

}  // namespace

void ColorTable::add(std::string name, Color color) {
  entries_.push_back({std::move(name), std::move(color)});
}

const Color* ColorTable::find(const std::string& name) const {
  for (const Entry& entry : entries_) {
    if (entry.name == name) return &entry.color;
  }
  return nullptr;
}

std::vector<std::string> ColorTable::names() const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) names.push_back(entry.name);
  return names;
}

ColorTable read_colors(const YamlNode* table, Diagnostics& diagnostics) {
  ColorTable colors;
  if (!table || table->kind == YamlNode::Kind::Null) return colors;
  if (table->kind != YamlNode::Kind::Mapping) {
    diagnostics.error(table->span, "the colors are not a mapping of names to inks", "write `ink: {k: 100}`");
    return colors;
  }
  for (const YamlEntry* entry : in_order_of_need(*table, colors, diagnostics)) {
    const auto color = read_mixture(entry->value, fmt::format("the color `{}`", entry->key), colors, diagnostics);
    colors.add(entry->key, color.value_or(black_ink()));
  }
  return colors;
}

std::optional<Color> read_color(const YamlNode& node, const ColorTable& colors, Diagnostics& diagnostics) {
  if (node.kind == YamlNode::Kind::Mapping) return read_mixture(node, "a color", colors, diagnostics);
  const std::optional<std::string> name = read_text(node, "a color", diagnostics);
  if (!name) return std::nullopt;
  if (const Color* color = colors.find(*name)) return *color;
  report_unknown(*name, "color", colors.names(), node.span, diagnostics);
  return std::nullopt;
}

Color black_ink() {
  Color black;
  black.black = full;
  return black;
}

namespace {

std::optional<int> read_per_cent(YamlReader& reader, const std::string& key) {
  const std::optional<double> value = reader.number(key, 0, 100);
  if (!value) return std::nullopt;
  return static_cast<int>(std::lround(*value * full / 100));
}

int part_of(int value, int tint) {
  return static_cast<int>(std::lround(double(value) * tint / full));
}

Color tinted(Color color, int tint) {
  if (!color.spot.empty()) {
    color.tint = part_of(color.tint, tint);
    return color;
  }
  color.cyan = part_of(color.cyan, tint);
  color.magenta = part_of(color.magenta, tint);
  color.yellow = part_of(color.yellow, tint);
  color.black = part_of(color.black, tint);
  return color;
}

// {tint: 30, of: ink}
std::optional<Color> read_tint_of(YamlReader& reader, const ColorTable& colors) {
  reader.require("tint");
  const std::optional<int> tint = read_per_cent(reader, "tint");
  const YamlNode* of = reader.find("of");
  const std::optional<std::string> base = read_text(*of, "`of`", reader.diagnostics());
  reader.finish();
  if (!base || !tint) return std::nullopt;
  const Color* color = colors.find(*base);
  if (color) return tinted(*color, *tint);
  report_unknown(*base, "color", colors.names(), of->span, reader.diagnostics());
  return std::nullopt;
}

std::optional<Color> read_inks(YamlReader& reader, const std::string& what) {
  Color color;
  bool any = false;
  for (const auto& [key, ink] : {std::pair{"c", &Color::cyan}, std::pair{"m", &Color::magenta},
                                 std::pair{"y", &Color::yellow}, std::pair{"k", &Color::black}}) {
    any = any || reader.find(key);
    color.*ink = read_per_cent(reader, key).value_or(0);
  }
  const std::optional<std::string> spot = reader.text("spot");
  if (spot) {
    color.spot = *spot;
    color.tint = read_per_cent(reader, "tint").value_or(full);
  }
  reader.finish();
  if (any) return color;
  if (spot) {
    reader.diagnostics().error(reader.span(), fmt::format("the spot ink `{}` has no c, m, y or k", *spot),
                               "give what proofs and screens show for it, as `{spot: PANTONE 485 C, m: 95, y: 100}`");
  } else {
    reader.diagnostics().error(reader.span(), fmt::format("{} has no inks", what),
                               "write c, m, y and k in per cent; paper is `{k: 0}`");
  }
  return std::nullopt;
}

std::optional<Color> read_mixture(const YamlNode& node, const std::string& what, const ColorTable& colors,
                                  Diagnostics& diagnostics) {
  YamlReader reader(node, what, diagnostics);
  if (node.kind != YamlNode::Kind::Mapping) return std::nullopt;
  return reader.find("of") ? read_tint_of(reader, colors) : read_inks(reader, what);
}

// The name that a tint is made of, when there is one in the table.
const YamlEntry* base_of(const YamlEntry& entry, const YamlNode& table) {
  const YamlNode* of = entry.value.find("of");
  if (!of) return nullptr;
  const auto base = std::find_if(table.entries.begin(), table.entries.end(),
                                 [&](const YamlEntry& candidate) { return candidate.key == of->scalar; });
  return base == table.entries.end() ? nullptr : &*base;
}

// The entries of the table, each after the one it is a tint of. Those in a circle are reported once and put into
// `circular` as black, so that nothing else complains of them.
std::vector<const YamlEntry*> in_order_of_need(const YamlNode& table, ColorTable& circular, Diagnostics& diagnostics) {
  std::vector<const YamlEntry*> order;
  std::set<const YamlEntry*> placed;
  for (const YamlEntry& entry : table.entries) {
    std::vector<const YamlEntry*> chain;
    const YamlEntry* next = &entry;
    while (next && !placed.contains(next)) {
      placed.insert(next);
      chain.push_back(next);
      next = base_of(*next, table);
    }
    const auto circle = std::find(chain.begin(), chain.end(), next);
    if (circle != chain.end()) {
      diagnostics.error(next->value.span, fmt::format("the color `{}` is a tint of itself", next->key),
                        "give one of the colors in the circle in c, m, y and k");
    }
    for (auto member = circle; member != chain.end(); ++member) circular.add((*member)->key, black_ink());
    for (auto member = circle; member != chain.begin(); --member) order.push_back(*std::prev(member));
  }
  return order;
}

}  // namespace

}  // namespace broadsheet
