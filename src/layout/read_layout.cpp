#include "layout/read_layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/drawing_changes.h"
#include "layout/layout_files.h"
#include "layout/read_fit.h"
#include "layout/read_frames.h"
#include "layout/read_grid.h"
#include "layout/read_page_rules.h"
#include "layout/read_rules.h"
#include "layout/read_styles.h"

namespace broadsheet {

namespace {

using Path = std::filesystem::path;

constexpr const char* extension = ".yaml";

std::vector<std::string> layout_names(const Files& files, const std::vector<Path>& folders);
Layout read_tree(const YamlNode& tree, Diagnostics& diagnostics);
Drawing draw(const YamlNode& tree, const DrawingChanges& changes, Diagnostics& diagnostics);

// More pixels than any press resolves.
constexpr int most_ppi = 2400;

}  // namespace

std::optional<Path> find_layout(const Files& files, const std::string& name, Span where, const Path& edition_folder,
                                const std::vector<Path>& folders, Diagnostics& diagnostics) {
  if (name.ends_with(extension)) {
    const Path path = (edition_folder / name).lexically_normal();
    if (files.exists(path)) return path;
    diagnostics.error(where, fmt::format("there is no layout file `{}`", path.string()),
                      "a path is relative to the folder of the file that names it");
    return std::nullopt;
  }
  for (const Path& folder : folders) {
    const Path path = folder / (name + extension);
    if (files.exists(path)) return path;
  }
  report_unknown(name, "layout", layout_names(files, folders), where, diagnostics);
  return std::nullopt;
}

std::optional<Layout> read_layout(const Files& files, const Path& path, const std::vector<Path>& folders,
                                  SourceMap& sources, Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<Layout> layout;
  if (auto tree = read_layout_files(files, path, folders, sources, found)) {
    const std::vector<DrawingChanges> drawings = take_drawings(*tree, found);
    layout = read_tree(*tree, found);
    layout->name = path.stem().string();
    for (const DrawingChanges& changes : drawings) layout->fit->drawings.push_back(draw(*tree, changes, found));
  }
  for (const Diagnostic& item : found.items()) diagnostics.add(item);
  if (found.has(Severity::Error)) return std::nullopt;
  return layout;
}

namespace {

std::vector<std::string> layout_names(const Files& files, const std::vector<Path>& folders) {
  std::vector<std::string> names;
  for (const Path& folder : folders) {
    for (const std::string& file : files.list(folder)) {
      if (file.ends_with(extension)) names.push_back(Path(file).stem().string());
    }
  }
  // A layout of the user may stand before one of the same name.
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Layout read_tree(const YamlNode& tree, Diagnostics& diagnostics) {
  Layout layout;
  YamlReader reader(tree, "a layout", diagnostics);
  const PageGrid page = read_page_grid(reader, diagnostics);
  layout.page = page.page;
  layout.grid = page.grid;
  layout.type_area = page.type_area;
  layout.column_span = page.column_span;
  if (const YamlNode* pictures = reader.find("pictures")) {
    YamlReader pictures_reader(*pictures, "`pictures`", diagnostics);
    layout.picture_ppi = pictures_reader.integer("ppi", 1, most_ppi).value_or(layout.picture_ppi);
    pictures_reader.finish();
  }
  const LayoutTables tables{layout, page.units, read_colors(reader.find("colors"), diagnostics), page.is_whole};
  const std::vector<FontName> fonts = read_fonts(reader.find("fonts"), diagnostics);
  layout.rules = read_rules(reader.find("rules"), tables, diagnostics);
  layout.styles = read_styles(reader.find("styles"), fonts, tables, diagnostics);
  layout.placeholders = read_placeholders(reader.find("placeholders"), tables, diagnostics);
  layout.frames = read_frames(reader.require("frames"), tables, diagnostics);
  if (const YamlNode* fit = reader.find("fit")) layout.fit = read_fit(*fit, tables, diagnostics);
  if (const YamlNode* rules = reader.find("page-rules")) layout.page_rules = read_page_rules(*rules, diagnostics);
  reader.finish();
  return layout;
}

// The changes are laid over the layout as if they extended it. What is wrong with the layout itself, or with a change
// that another drawing has too, is known, and not told again.
Drawing draw(const YamlNode& tree, const DrawingChanges& changes, Diagnostics& diagnostics) {
  YamlNode changed = tree;
  for (const YamlNode& node : changes.nodes) changed = merge_yaml(changed, node);
  auto layout = std::make_shared<Layout>(read_tree(changed, diagnostics));
  layout->name = changes.name;
  return {changes.name, changes.alternatives, changes.levers, std::move(layout)};
}

}  // namespace

}  // namespace broadsheet
