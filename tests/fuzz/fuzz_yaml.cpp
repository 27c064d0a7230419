#include "target.h"
#include "yaml/yaml_node.h"

using namespace broadsheet;

void try_input(const std::string& bytes) {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto node = parse_yaml(sources, sources.add("input.yaml", bytes), diagnostics);
  if (node) merge_yaml(*node, *node);
  to_text(diagnostics, sources);
  to_json(diagnostics, sources);
}
