#include "source/bad_characters.h"
#include "yaml/syntax_error.h"
#include "yaml/tree_builder.h"
#include "yaml/yaml_node.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

namespace broadsheet {

std::optional<YamlNode> parse_yaml(const SourceMap& sources, int file, Diagnostics& diagnostics) {
  const std::string& text = sources.text(file);
  // yaml-cpp passes broken UTF-8 on, takes U+0004 for the end of the file and NUL for a backslash.
  if (const std::optional<Diagnostic> bad = find_bad_character(text, file)) {
    diagnostics.add(*bad);
    return std::nullopt;
  }
  // yaml-cpp counts the bytes of its marks from behind a byte order mark.
  const std::size_t base = length_of_byte_order_mark(text);
  std::istringstream input(text.substr(base));
  TreeBuilder builder(sources, file, base, diagnostics);
  try {
    YAML::Parser parser(input);
    while (parser.HandleNextDocument(builder)) {
    }
    return builder.take_tree();
  } catch (const TreeBuilder::Abandoned&) {
    return std::nullopt;
  } catch (const YAML::Exception& exception) {
    const std::size_t at = std::min(base + static_cast<std::size_t>(std::max(exception.mark.pos, 0)), text.size());
    diagnostics.add(
        describe_syntax_error(exception, {text, file, at, builder.innermost_open(), builder.anchor_names()}));
    return std::nullopt;
  }
}

}  // namespace broadsheet
