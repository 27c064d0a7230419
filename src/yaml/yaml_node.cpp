#include "yaml/yaml_node.h"

#include <algorithm>

namespace broadsheet {

namespace {

void lay_over(std::vector<YamlEntry>& entries, const YamlEntry& entry);

}  // namespace

const YamlNode* YamlNode::find(const std::string& key) const {
  for (const YamlEntry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

YamlNode merge_yaml(const YamlNode& parent, const YamlNode& child) {
  const bool both_mappings = parent.kind == YamlNode::Kind::Mapping && child.kind == YamlNode::Kind::Mapping;
  if (!both_mappings) return child;
  YamlNode merged = parent;
  merged.span = child.span;
  for (const YamlEntry& entry : child.entries) lay_over(merged.entries, entry);
  return merged;
}

namespace {

void lay_over(std::vector<YamlEntry>& entries, const YamlEntry& entry) {
  const auto same =
      std::find_if(entries.begin(), entries.end(), [&entry](const YamlEntry& other) { return other.key == entry.key; });
  const bool taken_out = entry.value.kind == YamlNode::Kind::Null;
  if (same == entries.end()) {
    if (!taken_out) entries.push_back(entry);
  } else if (taken_out) {
    entries.erase(same);
  } else {
    *same = {entry.key, entry.key_span, merge_yaml(same->value, entry.value)};
  }
}

}  // namespace

}  // namespace broadsheet
