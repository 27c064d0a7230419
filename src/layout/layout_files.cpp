#include "layout/layout_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/read_layout.h"
#include "yaml/yaml_reader.h"

namespace broadsheet {

namespace {

using Path = std::filesystem::path;

std::optional<YamlNode> read_file(const Files& files, const Path& path, Span where, SourceMap& sources,
                                  Diagnostics& diagnostics);
std::optional<YamlEntry> take_extends(YamlNode& layout);
YamlNode lay_over(const YamlNode& parent, const YamlNode& child, Diagnostics& diagnostics);

}  // namespace

std::optional<YamlNode> read_layout_files(const Files& files, const Path& path, const std::vector<Path>& folders,
                                          SourceMap& sources, Diagnostics& diagnostics) {
  std::vector<YamlNode> layers;  // the child first
  std::vector<Path> visited;
  std::optional<Path> next = path;
  Span where;
  while (next) {
    visited.push_back(next->lexically_normal());
    std::optional<YamlNode> layer = read_file(files, *next, where, sources, diagnostics);
    if (!layer) return std::nullopt;
    const std::optional<YamlEntry> extends = take_extends(*layer);
    layers.push_back(std::move(*layer));
    if (!extends) break;
    where = extends->value.span;
    const std::optional<std::string> name = read_text(extends->value, "`extends`", diagnostics);
    if (name) next = find_layout(files, *name, where, next->parent_path(), folders, diagnostics);
    if (!name || !next) return std::nullopt;
    if (std::find(visited.begin(), visited.end(), next->lexically_normal()) != visited.end()) {
      diagnostics.error(where, fmt::format("the layout `{}` extends itself", *name),
                        "take `extends` out of one layout of the circle");
      return std::nullopt;
    }
  }
  YamlNode merged = std::move(layers.back());
  for (auto layer = layers.rbegin() + 1; layer != layers.rend(); ++layer) {
    merged = lay_over(merged, *layer, diagnostics);
  }
  return merged;
}

namespace {

std::optional<YamlNode> read_file(const Files& files, const Path& path, Span where, SourceMap& sources,
                                  Diagnostics& diagnostics) {
  std::optional<std::string> text = files.read(path);
  if (!text) {
    diagnostics.error(where, fmt::format("the layout `{}` cannot be read", path.string()));
    return std::nullopt;
  }
  const int file = sources.add(path.string(), std::move(*text));
  std::optional<YamlNode> node = parse_yaml(sources, file, diagnostics);
  if (node && node->kind != YamlNode::Kind::Mapping) {
    diagnostics.error(node->span, fmt::format("`{}` is not a layout: a mapping was expected", path.string()),
                      "a layout has the keys `page`, `grid` and `frames`, or `extends`");
    return std::nullopt;
  }
  return node;
}

std::optional<YamlEntry> take_extends(YamlNode& layout) {
  const auto extends = std::find_if(layout.entries.begin(), layout.entries.end(),
                                    [](const YamlEntry& entry) { return entry.key == "extends"; });
  if (extends == layout.entries.end()) return std::nullopt;
  YamlEntry taken = std::move(*extends);
  layout.entries.erase(extends);
  return taken;
}

// Taking out what is not there is a slip of the hand in its name.
void check_removals(const YamlNode& parent, const YamlEntry& table, Diagnostics& diagnostics) {
  const YamlNode* under = parent.find(table.key);
  if (!under || under->kind != YamlNode::Kind::Mapping) return;
  std::vector<std::string> known;
  for (const YamlEntry& entry : under->entries) known.push_back(entry.key);
  for (const YamlEntry& entry : table.value.entries) {
    if (entry.value.kind != YamlNode::Kind::Null || under->find(entry.key)) continue;
    report_unknown(entry.key, fmt::format("name in `{}` of the layout below", table.key), known, entry.key_span,
                   diagnostics);
  }
}

YamlNode lay_over(const YamlNode& parent, const YamlNode& child, Diagnostics& diagnostics) {
  for (const YamlEntry& table : child.entries) check_removals(parent, table, diagnostics);
  return merge_yaml(parent, child);
}

}  // namespace

}  // namespace broadsheet
