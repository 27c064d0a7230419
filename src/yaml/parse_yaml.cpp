#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "source/utf8.h"
#include "yaml/node_extent.h"
#include "yaml/syntax_error.h"
#include "yaml/tree_builder.h"
#include "yaml/yaml_node.h"

namespace broadsheet {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::optional<Diagnostic> find_bad_character(std::string_view text, int file);

}  // namespace

std::optional<YamlNode> parse_yaml(const SourceMap& sources, int file, Diagnostics& diagnostics) {
  const std::string& text = sources.text(file);
  if (const std::optional<Diagnostic> bad = find_bad_character(text, file)) {
    diagnostics.add(*bad);
    return std::nullopt;
  }
  // yaml-cpp counts the bytes of its marks from behind a byte order mark.
  const std::size_t base =
      std::string_view(text).substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size() : 0;
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

namespace {

// yaml-cpp passes broken UTF-8 on, takes U+0004 for the end of the file and NUL for a backslash.
std::optional<Diagnostic> find_bad_character(std::string_view text, int file) {
  const auto report = [file](std::size_t at, std::string message, std::string hint) {
    const Span span{file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
    return Diagnostic{Severity::Error, std::move(message), std::move(hint), span};
  };
  if (const std::optional<std::size_t> at = find_invalid_utf8(text)) {
    return report(*at, fmt::format("the byte {:02X} is no UTF-8", static_cast<unsigned char>(text[*at])),
                  "save the file as UTF-8");
  }
  const auto bad = std::find_if(text.begin(), text.end(), [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || code == 0x7F;
  });
  if (bad == text.end()) return std::nullopt;
  return report(static_cast<std::size_t>(bad - text.begin()),
                fmt::format("the invisible control character U+{:04X}", static_cast<unsigned char>(*bad)),
                "take it out");
}

}  // namespace

}  // namespace broadsheet
