#include "layout/drawing_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/part_reader.h"

namespace broadsheet {

namespace {

YamlNode* find_fit(YamlNode& layout);
std::optional<YamlNode> take(YamlNode& mapping, const std::string& key);
std::vector<YamlEntry> entries(const std::optional<YamlNode>& table, const std::string& name, Diagnostics& diagnostics);
void add_alternative(YamlEntry entry, std::vector<DrawingChanges>& drawings, Diagnostics& diagnostics);
void add_lever(const YamlEntry& lever, std::vector<DrawingChanges>& drawings, Diagnostics& diagnostics);

// What the search for the best goes through in a second, and more than anyone has drawn.
constexpr std::size_t most_drawings = 64;

}  // namespace

std::vector<DrawingChanges> take_drawings(YamlNode& layout, Diagnostics& diagnostics) {
  YamlNode* const fit = find_fit(layout);
  if (fit == nullptr) return {};
  const std::optional<YamlNode> alternatives = take(*fit, "alternatives"), levers = take(*fit, "levers");
  std::vector<DrawingChanges> drawings(1);
  for (YamlEntry& entry : entries(alternatives, "alternatives", diagnostics)) {
    add_alternative(std::move(entry), drawings, diagnostics);
  }
  for (const YamlEntry& lever : entries(levers, "levers", diagnostics)) {
    add_lever(lever, drawings, diagnostics);
    if (drawings.size() <= most_drawings) continue;
    diagnostics.error(lever.key_span, fmt::format("alternatives and levers make more than {} drawings", most_drawings),
                      "give levers fewer steps, or take one out");
    return {};
  }
  drawings.erase(drawings.begin());
  return drawings;
}

namespace {

YamlNode* find_fit(YamlNode& layout) {
  const auto fit = std::find_if(layout.entries.begin(), layout.entries.end(),
                                [](const YamlEntry& entry) { return entry.key == "fit"; });
  return fit == layout.entries.end() ? nullptr : &fit->value;
}

std::optional<YamlNode> take(YamlNode& mapping, const std::string& key) {
  const auto found = std::find_if(mapping.entries.begin(), mapping.entries.end(),
                                  [&](const YamlEntry& entry) { return entry.key == key; });
  if (found == mapping.entries.end()) return std::nullopt;
  YamlNode value = std::move(found->value);
  mapping.entries.erase(found);
  return value;
}

std::vector<YamlEntry> entries(const std::optional<YamlNode>& table, const std::string& name,
                               Diagnostics& diagnostics) {
  return entries_of(table ? &*table : nullptr, name, diagnostics);
}

// Its changes come after those of the one that it extends.
void add_alternative(YamlEntry entry, std::vector<DrawingChanges>& drawings, Diagnostics& diagnostics) {
  DrawingChanges changes{entry.key, static_cast<int>(drawings.size()), 0, {}};
  if (const auto parent = take(entry.value, "extends")) {
    std::vector<std::string> names;
    for (auto before = drawings.begin() + 1; before != drawings.end(); ++before) {
      names.push_back(before->name);
      if (before->name == parent->scalar) changes.nodes = before->nodes;
    }
    if (changes.nodes.empty()) {
      report_unknown(parent->scalar, "alternative before this one", names, parent->span, diagnostics);
    }
  }
  changes.nodes.push_back(std::move(entry.value));
  drawings.push_back(std::move(changes));
}

void add_lever(const YamlEntry& lever, std::vector<DrawingChanges>& drawings, Diagnostics& diagnostics) {
  const std::vector<DrawingChanges> before = drawings;
  for (const YamlEntry& step : entries(lever.value, lever.key, diagnostics)) {
    for (DrawingChanges changes : before) {
      changes.name += fmt::format("{}{}{}", changes.name.empty() ? "" : "，", lever.key, step.key);
      ++changes.levers;
      changes.nodes.push_back(step.value);
      drawings.push_back(std::move(changes));
    }
  }
}

}  // namespace

}  // namespace broadsheet
