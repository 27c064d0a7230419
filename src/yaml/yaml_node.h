#pragma once

#include "source/diagnostics.h"
#include "source/source_map.h"

#include <optional>
#include <string>
#include <vector>

namespace broadsheet {

struct YamlEntry;

// One node of a YAML file, with its place. Aliases are already replaced by what they name.
struct YamlNode {
  enum class Kind { Null, Scalar, Sequence, Mapping };

  Kind kind = Kind::Null;
  Span span;
  std::string scalar;
  bool quoted = false;             // the scalar stood in quotes or was a block: never null, never a number
  std::vector<YamlNode> items;     // of a sequence
  std::vector<YamlEntry> entries;  // of a mapping, in the order written; keys are unique

  const YamlNode* find(const std::string& key) const;
};

struct YamlEntry {
  std::string key;
  Span key_span;
  YamlNode value;
};

// Reads one document. Syntax errors, duplicate keys, several documents and merge bombs are reported; nothing is
// returned when the text is no YAML. An empty file is Null.
std::optional<YamlNode> parse_yaml(const SourceMap& sources, int file, Diagnostics& diagnostics);

// `child` laid over `parent`: mappings are merged key by key, anything else is replaced; a key set to null in the
// child is taken out. New keys come after the parent's. This is what `extends:` means.
YamlNode merge_yaml(const YamlNode& parent, const YamlNode& child);

}  // namespace broadsheet
